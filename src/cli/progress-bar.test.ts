import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { progressLine, startProgressBar } from './progress-bar.ts'

describe('the progress bar', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function watch(isWatched: boolean) {
    const said: string[] = []
    const bar = startProgressBar({ write: () => undefined, say: text => void said.push(text), isWatched }, 'Đang đọc')
    return { said, bar }
  }

  it('says nothing of work that takes less than a second', () => {
    const { said, bar } = watch(true)
    bar.show('Sao lưu', 1, 10)
    vi.advanceTimersByTime(900)
    bar.end()
    expect(said).toEqual([])
  })

  it('draws itself after a second, also while nothing is reported, and wipes itself away', () => {
    const { said, bar } = watch(true)
    bar.show('Sao lưu', 5, 10)
    vi.advanceTimersByTime(1500)
    expect(said.at(-1)).toContain('50 %  Sao lưu')
    bar.end()
    expect(said.at(-1)).toBe('\r\u001B[2K')
    const drawn = said.length
    vi.advanceTimersByTime(5000)
    expect(said).toHaveLength(drawn)
  })

  it('says nothing where nobody watches', () => {
    const { said, bar } = watch(false)
    vi.advanceTimersByTime(5000)
    bar.show('Sao lưu', 5, 10)
    bar.end()
    expect(said).toEqual([])
  })

  it('counts what it cannot measure', () => {
    expect(progressLine({ label: 'Minh chứng', done: 7, total: null }, 3.2)).toBe('Minh chứng 7 (3 s)')
    expect(progressLine({ label: 'Bảng', done: 30, total: 20 }, 3)).toBe(`${'█'.repeat(24)} 100 %  Bảng`)
  })
})
