import { expect, test } from 'vitest'
import { defineCase } from './bench-case.ts'
import { measureCase, summarise } from './measure-case.ts'

test('the figures of a case are those of its runs', () => {
  const times = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(summarise(times)).toEqual({ runs: 100, min: 1, median: 50, p95: 95, max: 100 })
})

test('a case is prepared once, run as often as it says by as many callers, and cleaned', async () => {
  const calls: string[] = []
  let atOnce = 0
  let mostAtOnce = 0
  const result = await measureCase(
    defineCase({
      name: 'counting',
      iterations: 10,
      warmUp: 2,
      callers: 4,
      prepare: () => Promise.resolve({ word: 'ready' }),
      async run({ word }) {
        mostAtOnce = Math.max(mostAtOnce, ++atOnce)
        await Promise.resolve()
        atOnce -= 1
        calls.push(word)
      },
      clean: ({ word }) => Promise.resolve(void calls.push(`${word} again`)),
    }),
  )
  expect(calls).toEqual([...Array.from({ length: 12 }, () => 'ready'), 'ready again'])
  expect(mostAtOnce).toBe(4)
  expect(result.times.runs).toBe(10)
})
