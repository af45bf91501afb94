import { addDays, makeDay, toDay, weekdayOf, yearOf } from './calendar.ts'
import type { Day } from './calendar.ts'
import { lunarNewYear, solarDayOfLunar } from './lunar-calendar.ts'

export type HolidayOccasion = 'tet' | 'national_day' | 'swap' | 'other'

/** One day of a yearly decision (Tết's days, the day beside 2/9, a swap of working days), kept as data with its source. */
export type CalendarDecision = {
  readonly day: Day
  readonly kind: 'off' | 'working'
  readonly occasion: HolidayOccasion
  readonly name: string
  readonly source: string
}

export type Holiday = { readonly day: Day; readonly name: string; readonly source: string; readonly compensates?: Day }

const LABOUR_CODE = 'Bộ luật Lao động 2019, Điều 112'
const CULTURE_DAY = 'Nghị quyết 28/2026/QH16'
const PRACTICE = 'Thông lệ, chờ quyết định hằng năm'
const ARRANGEMENT_2026 = 'Lịch nghỉ lễ, Tết năm 2026 của cán bộ, công chức'

/** What was decided for 2026; each tenant adds the decisions of the following years. */
export const DECISIONS_2026: readonly CalendarDecision[] = [
  decision('2026-01-02', 'off', 'swap', 'Nghỉ Tết Dương lịch, hoán đổi'),
  decision('2026-01-10', 'working', 'swap', 'Làm bù ngày 02/01'),
  decision('2026-02-16', 'off', 'tet', 'Nghỉ Tết Nguyên đán'),
  decision('2026-02-17', 'off', 'tet', 'Nghỉ Tết Nguyên đán'),
  decision('2026-02-18', 'off', 'tet', 'Nghỉ Tết Nguyên đán'),
  decision('2026-02-19', 'off', 'tet', 'Nghỉ Tết Nguyên đán'),
  decision('2026-02-20', 'off', 'tet', 'Nghỉ Tết Nguyên đán'),
  decision('2026-08-22', 'working', 'swap', 'Làm bù ngày 31/8'),
  decision('2026-08-31', 'off', 'swap', 'Nghỉ Quốc khánh, hoán đổi'),
  decision('2026-09-01', 'off', 'national_day', 'Nghỉ liền kề Quốc khánh'),
]

/**
 * Public holidays of a year, in order, each compensated on the next working day when it falls on a weekly rest day (Labour Code
 * art. 112). Where no decision of the year names Tết or the day beside 2/9, the customary days stand in: the last day of the
 * old lunar year with mùng 1 to 4, and 1/9. Years 1900 to 2199.
 */
export function holidaysOf(year: number, decisions: readonly CalendarDecision[], weeklyRest: readonly number[]): readonly Holiday[] {
  const decided = decisions.filter(item => yearOf(item.day) === year)
  const working = new Set(decided.filter(item => item.kind === 'working').map(item => item.day))
  const statutory = [...fixedHolidays(year), ...movableHolidays(year, decided)]
  const swapped: readonly Holiday[] = decided
    .filter(item => item.kind === 'off' && (item.occasion === 'swap' || item.occasion === 'other'))
    .map(item => ({ day: item.day, name: item.name, source: item.source }))
  const off = new Map([...statutory, ...swapped].filter(item => !working.has(item.day)).map(item => [item.day, item]))
  for (const holiday of [...statutory].sort(byDay)) {
    if (!weeklyRest.includes(weekdayOf(holiday.day))) continue
    const substitute = firstFreeDayAfter(holiday.day, off, weeklyRest, working)
    off.set(substitute, { day: substitute, name: `Nghỉ bù ${holiday.name}`, source: holiday.source, compensates: holiday.day })
  }
  return [...off.values()].sort(byDay)
}

function fixedHolidays(year: number): readonly Holiday[] {
  const days: Holiday[] = [
    { day: makeDay(year, 1, 1), name: 'Tết Dương lịch', source: LABOUR_CODE },
    { day: solarDayOfLunar(year, 3, 10), name: 'Giỗ Tổ Hùng Vương', source: LABOUR_CODE },
    { day: makeDay(year, 4, 30), name: 'Ngày Chiến thắng', source: LABOUR_CODE },
    { day: makeDay(year, 5, 1), name: 'Ngày Quốc tế Lao động', source: LABOUR_CODE },
    { day: makeDay(year, 9, 2), name: 'Quốc khánh', source: LABOUR_CODE },
  ]
  // In force from 1/7/2026, so its first occurrence is 24/11/2026.
  if (year >= 2026) days.push({ day: makeDay(year, 11, 24), name: 'Ngày Văn hoá Việt Nam', source: CULTURE_DAY })
  return days
}

function movableHolidays(year: number, decided: readonly CalendarDecision[]): readonly Holiday[] {
  return [
    ...decidedOrCustomary('tet', decided, () => customaryTet(year)),
    ...decidedOrCustomary('national_day', decided, () => customaryNationalDay(year)),
  ]
}

function decidedOrCustomary(
  occasion: HolidayOccasion,
  decided: readonly CalendarDecision[],
  customary: () => readonly Holiday[],
): readonly Holiday[] {
  const own = decided.filter(item => item.occasion === occasion && item.kind === 'off')
  return own.length > 0 ? own.map(item => ({ day: item.day, name: item.name, source: item.source })) : customary()
}

function customaryTet(year: number): readonly Holiday[] {
  const first = lunarNewYear(year)
  return [-1, 0, 1, 2, 3].map(offset => ({ day: addDays(first, offset), name: 'Tết Nguyên đán', source: PRACTICE }))
}

function customaryNationalDay(year: number): readonly Holiday[] {
  return [{ day: makeDay(year, 9, 1), name: 'Nghỉ liền kề Quốc khánh', source: PRACTICE }]
}

function firstFreeDayAfter(day: Day, off: ReadonlyMap<Day, Holiday>, weeklyRest: readonly number[], working: ReadonlySet<Day>): Day {
  let candidate = addDays(day, 1)
  while (off.has(candidate) || (weeklyRest.includes(weekdayOf(candidate)) && !working.has(candidate))) candidate = addDays(candidate, 1)
  return candidate
}

function decision(day: string, kind: CalendarDecision['kind'], occasion: HolidayOccasion, name: string): CalendarDecision {
  return { day: toDay(day), kind, occasion, name, source: ARRANGEMENT_2026 }
}

function byDay(left: Holiday, right: Holiday): number {
  return left.day < right.day ? -1 : left.day > right.day ? 1 : 0
}
