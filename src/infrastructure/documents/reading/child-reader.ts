import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PlanFileRefusalCode } from '#domain/plan/plan-file-refusals.ts'
import { type Outcome, refusal, refused } from '#domain/shared/outcome.ts'
import { isChildAnswer } from './child-answer.ts'
import type { ChildAnswer, ChildTask } from './child-answer.ts'
import { memoryOfProcess } from './memory-of-process.ts'
import { DEFAULT_READING_LIMITS } from './reading-limits.ts'

export type ChildReaderSettings = {
  /** From the child's start to its answer; as long again to extract a plan from what was read. */
  readonly milliseconds: number
  readonly memoryBytes: number
  /** Files read at once; more wait their turn. */
  readonly atOnce: number
}

type Ending =
  | { readonly type: 'answer'; readonly answer: Exclude<ChildAnswer, { readonly type: 'halfway' }> }
  | { readonly type: 'died' }
  | { readonly type: 'slow' }
  | { readonly type: 'heavy' }

const CHILD = fileURLToPath(new URL('./reader-child.ts', import.meta.url))
const HEAP_SHARE = 0.8
const POLL_MILLISECONDS = 25

/** The value inside an answer; undefined when the text is none, which only a child gone wrong sends. */
export type OutcomeOf<Value> = (answer: { readonly json: string }) => Outcome<Value, PlanFileRefusalCode> | undefined

export type ChildReader = {
  read<Value>(task: ChildTask, outcomeOf: OutcomeOf<Value>): Promise<Outcome<Value, PlanFileRefusalCode>>
}

/** Reads every upload in a child of its own that is killed when it takes too long or too much. */
export function createChildReader(settings: ChildReaderSettings): ChildReader {
  const turns = makeTurns(settings.atOnce)
  return {
    async read(task, outcomeOf) {
      const { length } = task.bytes
      if (length === 0) return refused(refusal('PLAN_FILE_EMPTY'))
      const limit = DEFAULT_READING_LIMITS.fileBytes
      if (length > limit) return refused(refusal('PLAN_FILE_TOO_LARGE', '', { bytes: length, limit }))
      return turns.run(async () => toOutcome(await runChild(task, settings), settings, outcomeOf))
    },
  }
}

function toOutcome<Value>(ending: Ending, settings: ChildReaderSettings, outcomeOf: OutcomeOf<Value>): Outcome<Value, PlanFileRefusalCode> {
  if (ending.type === 'slow') return refused(refusal('PLAN_FILE_TOO_SLOW', '', { milliseconds: settings.milliseconds }))
  if (ending.type === 'heavy') return refused(refusal('PLAN_FILE_TOO_HEAVY', '', { limit: settings.memoryBytes }))
  if (ending.type === 'died' || ending.answer.type === 'failed') return refused(refusal('PLAN_FILE_DAMAGED'))
  return outcomeOf(ending.answer) ?? refused(refusal('PLAN_FILE_DAMAGED'))
}

function runChild(task: ChildTask, settings: ChildReaderSettings): Promise<Ending> {
  const child = fork(CHILD, [], {
    execArgv: [
      `--max-old-space-size=${Math.floor((settings.memoryBytes * HEAP_SHARE) / 1_048_576)}`,
      '--permission',
      '--allow-fs-read=*',
      '--no-warnings',
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise(resolve => {
    let ending: Ending = { type: 'died' }
    const endWith = (reached: Ending): void => {
      if (ending.type === 'died') ending = reached
      if (reached.type !== 'answer') child.kill('SIGKILL')
    }
    const startClock = () => setTimeout(() => endWith({ type: 'slow' }), settings.milliseconds)
    let clock = startClock()
    const watch = setInterval(() => {
      const memory = child.pid === undefined ? undefined : memoryOfProcess(child.pid)
      if (memory !== undefined && memory > settings.memoryBytes) endWith({ type: 'heavy' })
    }, POLL_MILLISECONDS)
    child.on('message', message => {
      if (!isChildAnswer(message)) return
      if (message.type !== 'halfway') return endWith({ type: 'answer', answer: message })
      clearTimeout(clock)
      clock = startClock()
    })
    child.on('error', () => child.kill('SIGKILL'))
    child.once('close', (_, signal) => {
      clearTimeout(clock)
      clearInterval(watch)
      // V8 aborts by itself when its heap is full before the watch has looked.
      resolve(ending.type === 'died' && signal === 'SIGABRT' ? { type: 'heavy' } : ending)
    })
    child.send(task, () => undefined)
  })
}

function makeTurns(atOnce: number): { run<Value>(work: () => Promise<Value>): Promise<Value> } {
  let running = 0
  const waiting: (() => void)[] = []
  return {
    async run(work) {
      if (running < atOnce) running++
      else await new Promise<void>(resolve => waiting.push(resolve))
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next === undefined) running--
        else next()
      }
    },
  }
}
