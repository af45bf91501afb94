import { findDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'

const SEPARATED = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/
const TOGETHER = /^(\d{2})(\d{2})(\d{4})$/

/** A day as people type it: `23/11/2026`, `1/9/2026`, `23.11.2026`, `23112026`. Undefined when it is none. */
export function readTypedDay(text: string): Day | undefined {
  const match = SEPARATED.exec(text.trim()) ?? TOGETHER.exec(text.trim())
  return match === null ? undefined : findDay(Number(match[3]), Number(match[2]), Number(match[1]))
}
