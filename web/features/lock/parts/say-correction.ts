import type { Correction } from '#contract/lock/correction-shape.ts'
import { formatDay, isDay } from '#domain/shared/calendar.ts'

/** A value of a line as people read it; undefined when it was not filled in. */
export function sayCorrectionValue(field: Correction['field'], value: Correction['oldValue']): string | undefined {
  if (value === null || value === '') return undefined
  if (typeof value === 'number') return `${String(value).replace('.', ',')}%`
  return field === 'nextActionDue' && isDay(value) ? formatDay(value) : value
}
