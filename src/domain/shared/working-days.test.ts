import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, makeDay, toDay, weekdayOf } from './calendar.ts'
import type { Day } from './calendar.ts'
import { lunarNewYear, solarDayOfLunar } from './lunar-calendar.ts'
import { DECISIONS_2026, holidaysOf } from './vietnamese-holidays.ts'
import { addWorkingDays, findHoliday, isWorkingDay, nextWorkingDay, OFFICE_CALENDAR, previousWorkingDay, rollDay } from './working-days.ts'

const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

describe('the lunar calendar', () => {
  test.each([
    [2026, '2026-02-17', 'Tue', '2026-04-26', 'Sun'],
    [2027, '2027-02-06', 'Sat', '2027-04-16', 'Fri'],
    [2028, '2028-01-26', 'Wed', '2028-04-04', 'Tue'],
    [2029, '2029-02-13', 'Tue', '2029-04-23', 'Mon'],
    [2030, '2030-02-02', 'Sat', '2030-04-12', 'Fri'],
    [2031, '2031-01-23', 'Thu', '2031-04-01', 'Tue'],
  ])(
    '%i begins on %s and remembers the Hùng kings on the tenth of the third month',
    (year, newYear, newYearWeekday, ancestors, ancestorsWeekday) => {
      expect(lunarNewYear(year)).toBe(newYear)
      expect(WEEKDAYS[weekdayOf(lunarNewYear(year))]).toBe(newYearWeekday)
      expect(solarDayOfLunar(year, 3, 10)).toBe(ancestors)
      expect(WEEKDAYS[weekdayOf(solarDayOfLunar(year, 3, 10))]).toBe(ancestorsWeekday)
    },
  )

  test('years in which Hà Nội and Beijing differ, and the leap eleventh month of 2033, come out right', () => {
    expect([1968, 1985, 2007, 2034].map(lunarNewYear)).toEqual(['1968-01-29', '1985-01-21', '2007-02-17', '2034-02-19'])
  })

  test('Tết always falls between 19 January and 21 February', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      expect(lunarNewYear(year) >= makeDay(year, 1, 19) && lunarNewYear(year) <= makeDay(year, 2, 21), `${year}`).toBe(true)
    }
  })

  test('what is out of range is refused', () => {
    expect(() => solarDayOfLunar(1899, 1, 1)).toThrow(RangeError)
    expect(() => solarDayOfLunar(2026, 13, 1)).toThrow(RangeError)
    expect(() => solarDayOfLunar(2026, 1, 31)).toThrow(RangeError)
  })
})

describe('the official arrangement of 2026', () => {
  const daysOff = (first: string, last: string) => {
    const result: string[] = []
    for (let day: Day = toDay(first); day <= toDay(last); day = addDays(day, 1)) if (!isWorkingDay(day, OFFICE_CALENDAR)) result.push(day)
    return result.length
  }

  test.each([
    ['New Year, four days', '2026-01-01', '2026-01-04', 4],
    ['Tết, nine days', '2026-02-14', '2026-02-22', 9],
    ['the Hùng kings, three days', '2026-04-25', '2026-04-27', 3],
    ['30/4 and 1/5, four days', '2026-04-30', '2026-05-03', 4],
    ['National Day, five days', '2026-08-29', '2026-09-02', 5],
  ])('%s', (_name, first, last, count) => {
    expect(daysOff(first, last)).toBe(count)
    expect(isWorkingDay(addDays(toDay(first), -1), OFFICE_CALENDAR)).toBe(true)
    expect(isWorkingDay(addDays(toDay(last), 1), OFFICE_CALENDAR)).toBe(true)
  })

  test('the Saturdays given in exchange are worked', () => {
    expect(isWorkingDay(toDay('2026-01-10'), OFFICE_CALENDAR)).toBe(true)
    expect(isWorkingDay(toDay('2026-08-22'), OFFICE_CALENDAR)).toBe(true)
    expect(isWorkingDay(toDay('2026-08-15'), OFFICE_CALENDAR)).toBe(false)
  })

  test('24 November is a holiday from 2026 on, and not before', () => {
    expect(findHoliday(toDay('2026-11-24'), OFFICE_CALENDAR)?.name).toBe('Ngày Văn hoá Việt Nam')
    expect(findHoliday(toDay('2025-11-24'), OFFICE_CALENDAR)).toBeUndefined()
  })
})

describe('years without a decision yet', () => {
  test('a holiday on a rest day is made good on the next working day', () => {
    const substitutes = holidaysOf(2027, [], [6, 7]).filter(holiday => holiday.compensates !== undefined)
    expect(substitutes.map(holiday => [holiday.compensates, holiday.day])).toEqual([
      ['2027-02-06', '2027-02-10'],
      ['2027-02-07', '2027-02-11'],
      ['2027-05-01', '2027-05-03'],
    ])
  })

  test('a decision of Tết replaces the customary days, and a swap makes a Saturday worked', () => {
    const decided = [
      { day: toDay('2027-02-05'), kind: 'off', occasion: 'tet', name: 'Nghỉ Tết', source: 'thử' },
      { day: toDay('2027-03-06'), kind: 'working', occasion: 'swap', name: 'Làm bù', source: 'thử' },
    ] as const
    const calendar = { weeklyRest: [6, 7], decisions: decided }
    expect(isWorkingDay(toDay('2027-02-05'), calendar)).toBe(false)
    expect(isWorkingDay(toDay('2027-02-08'), calendar)).toBe(true)
    expect(isWorkingDay(toDay('2027-03-06'), calendar)).toBe(true)
  })

  test('every year has its twelve statutory days off, weekends made good', () => {
    for (const year of [2026, 2027, 2028, 2029, 2030, 2031]) {
      const off = holidaysOf(year, year === 2026 ? DECISIONS_2026 : [], [6, 7]).filter(holiday => weekdayOf(holiday.day) < 6)
      const swaps = DECISIONS_2026.filter(item => year === 2026 && item.kind === 'off' && item.occasion === 'swap')
      expect(off.length - swaps.length, `${year}`).toBe(12)
    }
  })
})

describe('moving to a working day', () => {
  const days = fc.integer({ min: 0, max: 2500 }).map(offset => addDays(toDay('2025-01-01'), offset))

  test('the next and the previous working day are worked, and none is skipped between', () => {
    fc.assert(
      fc.property(days, day => {
        const next = nextWorkingDay(day, OFFICE_CALENDAR)
        expect(next > day && isWorkingDay(next, OFFICE_CALENDAR)).toBe(true)
        for (let between = addDays(day, 1); between < next; between = addDays(between, 1)) {
          expect(isWorkingDay(between, OFFICE_CALENDAR)).toBe(false)
        }
        expect(previousWorkingDay(next, OFFICE_CALENDAR) <= day).toBe(true)
      }),
    )
  })

  test('a worked day stays where it is, whatever the rule', () => {
    fc.assert(
      fc.property(
        days.filter(day => isWorkingDay(day, OFFICE_CALENDAR)),
        day => {
          expect([
            rollDay(day, 'none', OFFICE_CALENDAR),
            rollDay(day, 'next', OFFICE_CALENDAR),
            rollDay(day, 'previous', OFFICE_CALENDAR),
          ]).toEqual([day, day, day])
          expect(addWorkingDays(addWorkingDays(day, 7, OFFICE_CALENDAR), -7, OFFICE_CALENDAR)).toBe(day)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('the milestone of Sunday 31/5/2026 is reminded on Friday 29/5', () => {
    expect(previousWorkingDay(toDay('2026-05-31'), OFFICE_CALENDAR)).toBe('2026-05-29')
    expect(rollDay(toDay('2026-05-31'), 'next', OFFICE_CALENDAR)).toBe('2026-06-01')
  })

  test('a calendar that never works is an error, not an endless search', () => {
    expect(() => nextWorkingDay(toDay('2026-06-01'), { weeklyRest: [1, 2, 3, 4, 5, 6, 7], decisions: [] })).toThrow(RangeError)
  })
})
