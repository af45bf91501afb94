import { afterEach, expect, test, vi } from 'vitest'
import { fetchLate } from './late-module.ts'

vi.mock('../i18n/use-words.ts', () => ({ loadChosenWords: () => Promise.resolve() }))

afterEach(() => vi.useRealTimers())

test('it is fetched once, when it is first looked for, and all who look are told', async () => {
  const load = vi.fn(() => Promise.resolve('rules'))
  const late = fetchLate(load)
  expect(load).not.toHaveBeenCalled()
  const [one, two] = [vi.fn(), vi.fn()]
  late.subscribe(one)
  late.subscribe(two)
  expect(late.read()).toBeUndefined()
  await vi.waitFor(() => expect(two).toHaveBeenCalledOnce())
  expect([late.read(), load.mock.calls.length, one.mock.calls.length]).toEqual(['rules', 1, 1])
})

test('what did not come over a lost line is asked for again while somebody looks for it', async () => {
  vi.useFakeTimers()
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('no line')).mockResolvedValue('rules')
  const late = fetchLate(load)
  late.subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(10_000)
  expect([late.read(), load.mock.calls.length]).toEqual(['rules', 2])
})

test('nobody looks for it any more: it is left until somebody does', async () => {
  vi.useFakeTimers()
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('no line')).mockResolvedValue('rules')
  const late = fetchLate(load)
  late.subscribe(() => undefined)()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(load).toHaveBeenCalledTimes(1)
  late.subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(0)
  expect(late.read()).toBe('rules')
})
