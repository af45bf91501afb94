import { type ChildProcess, fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { EvidenceAnalyser, FileAnalysis } from '#application/ports/evidence-analyser.ts'
import { memoryOfProcess } from '../documents/reading/memory-of-process.ts'
import { type AnalysisTask, isAnalysisAnswer } from './analysis-message.ts'
import { createHeicDecoder } from './heic-decoder.ts'

export type AnalyserSettings = {
  /** For one file. */
  readonly milliseconds: number
  readonly memoryBytes: number
  /** A program that unpacks HEIC; undefined: those that are usual are looked for. */
  readonly heicProgram: string | undefined
}

const CHILD = fileURLToPath(new URL('./analysis-child.ts', import.meta.url))
const POLL_MILLISECONDS = 25
/** A child that has read this many files is replaced: what a library leaks ends with it. */
const FILES_A_CHILD = 300
/** People are served first. */
const PRIORITY = 10
const HEIC = /^image\/hei[cf]/

type Child = { readonly process: ChildProcess; files: number }

/** Reads files one after the other in a child that is kept warm and killed when a file takes too long or too much. */
export function createEvidenceAnalyser(settings: AnalyserSettings): EvidenceAnalyser {
  const heic = createHeicDecoder(settings.heicProgram, settings.milliseconds)
  let child: Child | undefined
  let last: Promise<unknown> = Promise.resolve()
  let turn = 0

  function childAtWork(): Child {
    if (child === undefined || child.files >= FILES_A_CHILD || child.process.exitCode !== null || child.process.signalCode !== null) {
      child?.process.kill('SIGKILL')
      child = { process: startChild(settings), files: 0 }
    }
    child.files += 1
    return child
  }

  async function analyseNow(mime: string, bytes: Uint8Array): Promise<FileAnalysis | undefined> {
    const decoded = HEIC.test(mime) ? await heic.decode(bytes) : undefined
    turn += 1
    return ask(childAtWork().process, { turn, mime, bytes, ...(decoded === undefined ? {} : { decoded }) }, settings)
  }

  return {
    analyse(mime, bytes) {
      const mine = last.then(async () => analyseNow(mime, await buffer(bytes)))
      last = mine.catch(() => undefined)
      return mine
    },
    readsHeic: () => heic.isThere(),
    close() {
      child?.process.kill('SIGKILL')
      child = undefined
    },
  }
}

function startChild({ memoryBytes }: AnalyserSettings): ChildProcess {
  const child = fork(CHILD, [], {
    execArgv: [
      `--max-old-space-size=${Math.floor(memoryBytes / 2 / 1_048_576)}`,
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
      '--allow-worker',
      '--no-warnings',
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('error', () => child.kill('SIGKILL'))
  if (child.pid !== undefined) setPriority(child.pid, PRIORITY)
  return child
}

/** Undefined when the child answers that it cannot, dies, or has to be killed. Holds the program open only while it waits. */
function ask(child: ChildProcess, task: AnalysisTask, { milliseconds, memoryBytes }: AnalyserSettings): Promise<FileAnalysis | undefined> {
  child.ref()
  child.channel?.ref()
  return new Promise(resolve => {
    const clock = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    const watch = setInterval(() => {
      const memory = child.pid === undefined ? undefined : memoryOfProcess(child.pid)
      if (memory !== undefined && memory > memoryBytes) child.kill('SIGKILL')
    }, POLL_MILLISECONDS)
    const end = (analysis: FileAnalysis | undefined) => {
      clearTimeout(clock)
      clearInterval(watch)
      child.off('message', hear)
      child.off('exit', die)
      child.channel?.unref()
      child.unref()
      resolve(analysis)
    }
    const hear = (message: unknown) => {
      if (isAnalysisAnswer(message) && message.turn === task.turn) end(message.analysis)
    }
    const die = () => end(undefined)
    child.on('message', hear)
    child.once('exit', die)
    child.send(task, () => undefined)
  })
}
