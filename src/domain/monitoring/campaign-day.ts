import { addDays, ordinalDay } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'

export type CampaignDay = {
  readonly state: 'before' | 'running' | 'after'
  /** 0 before the start, 1 on the first day … `dayCount` on the last and after it. */
  readonly dayNumber: number
  readonly dayCount: number
  readonly end: Day
  /** Days until the start while before, until the end while running; 0 after. */
  readonly daysLeft: number
}

/** "500 ngày đêm" of Plan 55: 15/4/2026 is day 1, 27/8/2027 day 500. */
export const CAMPAIGN_DAYS = 500

/** Throws RangeError when `dayCount` is not a whole number from 1. */
export function campaignDay(start: Day, today: Day, dayCount = CAMPAIGN_DAYS): CampaignDay {
  if (!Number.isInteger(dayCount) || dayCount < 1) throw new RangeError(`A campaign has at least one day: ${dayCount}`)
  const end = addDays(start, dayCount - 1)
  const ordinal = ordinalDay(start, today)
  if (ordinal < 1) return { state: 'before', dayNumber: 0, dayCount, end, daysLeft: 1 - ordinal }
  if (ordinal > dayCount) return { state: 'after', dayNumber: dayCount, dayCount, end, daysLeft: 0 }
  return { state: 'running', dayNumber: ordinal, dayCount, end, daysLeft: dayCount - ordinal }
}
