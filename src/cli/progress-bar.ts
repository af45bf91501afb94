import type { Terminal } from './terminal.ts'

export type ProgressBar = {
  /** `total` is null while nobody knows it. */
  show(label: string, done: number, total: number | null): void
  end(): void
}

const QUIET_MILLISECONDS = 1000
const DRAW_EVERY_MILLISECONDS = 150
const WIDTH = 24
const ERASE_LINE = '\r\u001B[2K'

/** Draws on the side stream once the work has taken a second, and only where a person watches. */
export function startProgressBar(terminal: Terminal, label: string): ProgressBar {
  if (!terminal.isWatched) return { show: () => undefined, end: () => undefined }
  const began = performance.now()
  let latest = { label, done: 0, total: null as number | null }
  let drawnAt = began + QUIET_MILLISECONDS - DRAW_EVERY_MILLISECONDS
  let isDrawn = false

  function draw() {
    const now = performance.now()
    if (now - drawnAt < DRAW_EVERY_MILLISECONDS) return
    drawnAt = now
    isDrawn = true
    terminal.say(ERASE_LINE + progressLine(latest, (now - began) / 1000))
  }

  const timer = setInterval(draw, DRAW_EVERY_MILLISECONDS)
  timer.unref()
  return {
    show(now, done, total) {
      latest = { label: now, done, total }
      draw()
    },
    end() {
      clearInterval(timer)
      if (isDrawn) terminal.say(ERASE_LINE)
    },
  }
}

export function progressLine({ label, done, total }: { label: string; done: number; total: number | null }, seconds: number): string {
  if (total === null || total === 0) return `${label}${done === 0 ? '' : ` ${done}`} (${Math.floor(seconds)} s)`
  const share = Math.min(1, done / total)
  const filled = Math.round(share * WIDTH)
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(Math.floor(share * 100)).padStart(3)} %  ${label}`
}
