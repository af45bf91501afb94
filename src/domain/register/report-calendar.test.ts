import { expect, test } from 'vitest'
import { toDay, toMonth } from '../shared/calendar.ts'
import { calendarEntries } from './report-calendar.ts'

const by24th = (month: string) => toDay(`${month}-24`)

test('each month owes its report, each quarter touched one meeting by its end', () => {
  const entries = calendarEntries(['2026-05', '2026-06', '2026-07'].map(toMonth), by24th)
  expect(entries.map(({ kind, period, content, dueOn }) => `${kind} ${period} ${content} ${dueOn}`)).toEqual([
    'monthly_report 2026-05 Báo cáo tháng 05/2026 2026-05-24',
    'monthly_report 2026-06 Báo cáo tháng 06/2026 2026-06-24',
    'monthly_report 2026-07 Báo cáo tháng 07/2026 2026-07-24',
    'quarterly_meeting 2026-06 Họp chuyên đề quý II/2026 2026-06-30',
    'quarterly_meeting 2026-09 Họp chuyên đề quý III/2026 2026-09-30',
  ])
})

test('the last quarter of a year ends with it', () => {
  expect(calendarEntries([toMonth('2026-12')], by24th).at(-1)).toMatchObject({ period: '2026-12', dueOn: '2026-12-31' })
})

test('before a plan is in force nothing is due', () => {
  expect(calendarEntries([], by24th)).toEqual([])
})
