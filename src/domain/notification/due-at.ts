import {
  type Day,
  type Instant,
  addDays,
  dayAt,
  instantToMilliseconds,
  millisecondsToInstant,
  startOf,
  weekdayOf,
} from '../shared/calendar.ts'
import type { Frequency, QuietHours } from './preference.ts'

const MINUTE = 60_000
const MINUTES_A_DAY = 1440
/** When what has gathered is sent: seven in the morning, of Mondays for a week. */
const DIGEST_MINUTE = 7 * 60
const MONDAY = 1

/** `HH:MM` as minutes of the day. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/**
 * When a message of this frequency goes out: now, or at the end of the quiet hours that it falls into. Everything that shares a
 * moment later than now goes as one message. Undefined: never.
 */
export function dueAt(frequency: Frequency, quiet: QuietHours, now: Instant): Instant | undefined {
  if (frequency === 'off') return undefined
  return afterQuiet(frequency === 'immediately' ? now : nextDigest(frequency, now), quiet)
}

function nextDigest(frequency: 'daily' | 'weekly', now: Instant): Instant {
  const today = dayAt(now)
  for (let day = today; ; day = addDays(day, 1)) {
    const moment = atMinute(day, DIGEST_MINUTE)
    if (moment > now && (frequency === 'daily' || weekdayOf(day) === MONDAY)) return moment
  }
}

function afterQuiet(moment: Instant, { from, to }: QuietHours): Instant {
  const [first, end] = [minuteOf(from), minuteOf(to)]
  const day = dayAt(moment)
  const minute = Math.floor((instantToMilliseconds(moment) - instantToMilliseconds(startOf(day))) / MINUTE)
  const isQuiet = first <= end ? minute >= first && minute < end : minute >= first || minute < end
  if (!isQuiet) return moment
  return atMinute(minute < end ? day : addDays(day, 1), end)
}

function atMinute(day: Day, minute: number): Instant {
  return millisecondsToInstant(instantToMilliseconds(startOf(day)) + (minute % MINUTES_A_DAY) * MINUTE)
}
