import { addDays, weekdayOf, yearOf } from './calendar.ts'
import type { Day } from './calendar.ts'
import { DECISIONS_2026, holidaysOf } from './vietnamese-holidays.ts'
import type { CalendarDecision, Holiday } from './vietnamese-holidays.ts'

/** Which days an office works: its weekly rest days (1 Monday … 7 Sunday, at most six of them) and the yearly decisions it has loaded. */
export type WorkingCalendar = { readonly weeklyRest: readonly number[]; readonly decisions: readonly CalendarDecision[] }

export type RollRule = 'none' | 'next' | 'previous'

/** Longest run of days off that can occur is far shorter; a calendar without any working day must not loop for ever. */
const LONGEST_SEARCH = 370

/** Party and State offices: Saturday and Sunday off, decisions of 2026 loaded. */
export const OFFICE_CALENDAR: WorkingCalendar = { weeklyRest: [6, 7], decisions: DECISIONS_2026 }

export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const decided = calendar.decisions.find(item => item.day === day)
  if (decided !== undefined) return decided.kind === 'working'
  return !calendar.weeklyRest.includes(weekdayOf(day)) && findHoliday(day, calendar) === undefined
}

/** The public holiday (or its compensation) on this day, if any. */
export function findHoliday(day: Day, calendar: WorkingCalendar): Holiday | undefined {
  return holidaysOf(yearOf(day), calendar.decisions, calendar.weeklyRest).find(holiday => holiday.day === day)
}

/** The first working day strictly after `day`. */
export function nextWorkingDay(day: Day, calendar: WorkingCalendar): Day {
  return search(addDays(day, 1), 1, calendar)
}

/** The last working day strictly before `day`. */
export function previousWorkingDay(day: Day, calendar: WorkingCalendar): Day {
  return search(addDays(day, -1), -1, calendar)
}

/** `day` itself when it is worked, or moved as the rule says (Civil Code art. 148 moves to the next working day). */
export function rollDay(day: Day, rule: RollRule, calendar: WorkingCalendar): Day {
  if (rule === 'none') return day
  return search(day, rule === 'next' ? 1 : -1, calendar)
}

/** The day `count` working days after (or, negative, before) `day`: reminders go out 7, 3 and 1 working days ahead. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  let result = day
  for (let left = Math.abs(count); left > 0; left -= 1) {
    result = count > 0 ? nextWorkingDay(result, calendar) : previousWorkingDay(result, calendar)
  }
  return result
}

function search(start: Day, step: 1 | -1, calendar: WorkingCalendar): Day {
  let day = start
  for (let tried = 0; tried < LONGEST_SEARCH; tried += 1) {
    if (isWorkingDay(day, calendar)) return day
    day = addDays(day, step)
  }
  throw new RangeError(`No working day within a year of ${start}`)
}
