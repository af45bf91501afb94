import { describe, expect, test } from 'vitest'
import { toDay, toMonth } from '../shared/calendar.ts'
import type { ReportDeadlineSettings } from './report-deadline.ts'
import { planReportDeadline, reportDeadline, STRICT_REPORT_DEADLINE } from './report-deadline.ts'

const settings = (changes: Partial<ReportDeadlineSettings>) => ({ ...STRICT_REPORT_DEADLINE, ...changes })

describe('"trước ngày 25" read strictly', () => {
  test('June 2026 ends with the 24th, at 24:00 in the ward', () => {
    expect(reportDeadline(toMonth('2026-06'), STRICT_REPORT_DEADLINE)).toEqual({
      lastDay: '2026-06-24',
      dueAt: '2026-06-24T17:00:00.000Z',
      moved: 'none',
      nominalDay: '2026-06-24',
    })
  })

  test.each([
    ['2026-10', '2026-10-26', '2026-10-23'],
    ['2026-11', '2026-11-25', '2026-11-23'],
    ['2027-01', '2027-01-25', '2027-01-22'],
    ['2027-04', '2027-04-26', '2027-04-23'],
    ['2027-07', '2027-07-26', '2027-07-23'],
    ['2027-10', '2027-10-25', '2027-10-22'],
    ['2027-11', '2027-11-25', '2027-11-23'],
  ])('%s: the 24th is not worked; next gives %s, previous gives %s', (month, next, previous) => {
    const strict = reportDeadline(toMonth(month), STRICT_REPORT_DEADLINE)
    expect([strict.lastDay, strict.moved]).toEqual([`${month}-24`, 'none'])
    expect(reportDeadline(toMonth(month), settings({ rollNonWorking: 'next' }))).toMatchObject({
      lastDay: next,
      moved: 'next',
      nominalDay: `${month}-24`,
    })
    expect(reportDeadline(toMonth(month), settings({ rollNonWorking: 'previous' }))).toMatchObject({ lastDay: previous, moved: 'previous' })
  })
})

describe('the 25th itself counted', () => {
  test.each([
    ['2026-07', '2026-07-27'],
    ['2026-10', '2026-10-26'],
    ['2027-04', '2027-04-26'],
    ['2027-07', '2027-07-26'],
    ['2027-09', '2027-09-27'],
    ['2027-12', '2027-12-27'],
  ])('%s falls on a weekend and moves to %s when the office says so', (month, next) => {
    const inclusive = settings({ beforeDayRule: 'inclusive' })
    expect(reportDeadline(toMonth(month), inclusive).lastDay).toBe(`${month}-25`)
    expect(reportDeadline(toMonth(month), { ...inclusive, rollNonWorking: 'next' }).lastDay).toBe(next)
  })
})

test('a worked day is not moved and says so', () => {
  expect(reportDeadline(toMonth('2026-06'), settings({ rollNonWorking: 'next' })).moved).toBe('none')
})

test('day 31 means the last day of a shorter month', () => {
  expect(reportDeadline(toMonth('2027-02'), settings({ dueDay: 31, beforeDayRule: 'inclusive' })).lastDay).toBe('2027-02-28')
  expect(reportDeadline(toMonth('2027-03'), settings({ dueDay: 1 })).lastDay).toBe('2027-02-28')
})

test.each([0, 32, 24.5, Number.NaN])('a due day of %d is refused', dueDay => {
  expect(() => reportDeadline(toMonth('2026-06'), settings({ dueDay }))).toThrow(RangeError)
})

describe('the first report of a plan', () => {
  test('is due by the month’s end when the plan was issued after the month’s day', () => {
    const deadline = planReportDeadline(toMonth('2026-05'), STRICT_REPORT_DEADLINE, toDay('2026-05-25'))
    expect(deadline).toMatchObject({ lastDay: '2026-05-31', dueAt: '2026-05-31T17:00:00.000Z', nominalDay: '2026-05-24' })
  })

  test('keeps the plan’s own day when that had not passed, and in every later month', () => {
    expect(planReportDeadline(toMonth('2026-05'), STRICT_REPORT_DEADLINE, toDay('2026-05-24')).lastDay).toBe('2026-05-24')
    expect(planReportDeadline(toMonth('2026-06'), STRICT_REPORT_DEADLINE, toDay('2026-05-25')).lastDay).toBe('2026-06-24')
  })
})
