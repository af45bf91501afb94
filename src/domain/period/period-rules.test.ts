import { describe, expect, test } from 'vitest'
import { REPORT_STATUSES } from '../report/report-status.ts'
import type { Timeliness } from '../report/report-status.ts'
import { reportState } from '../report/report-state.ts'
import { toDay, toInstant } from '../shared/calendar.ts'
import { isWorkingDay } from '../shared/working-days.ts'
import { headRoleIn, holdsOn } from './deputy.ts'
import { reportAsOf } from './report-as-of.ts'
import { tally } from './tally.ts'
import { specialDays, wardCalendar } from './working-calendar.ts'

const TIMES: readonly Timeliness[] = ['not_due', 'due_soon', 'on_time', 'late', 'missing']

describe('a report’s state', () => {
  test('of a draft says whether it is due, of a submission whether it came in time, and then what the office said', () => {
    expect(TIMES.map(time => reportState('draft', time))).toEqual(['not_due', 'due', 'not_due', 'not_due', 'missing'])
    expect([reportState('submitted', 'on_time'), reportState('submitted', 'late')]).toEqual(['submitted_on_time', 'submitted_late'])
    expect(
      ['returned', 'resubmitted', 'accepted'].map(status => reportState(REPORT_STATUSES.find(item => item === status) ?? 'draft', 'late')),
    ).toEqual(['returned', 'resubmitted', 'accepted'])
  })

  test('was missing on a day before more time was granted, and is not afterwards', () => {
    const from = { lastDay: toDay('2026-06-24'), dueAt: toInstant('2026-06-24T17:00:00.000Z') }
    const to = { lastDay: toDay('2026-06-30'), dueAt: toInstant('2026-06-30T17:00:00.000Z') }
    const progress = {
      status: 'draft',
      firstSubmittedAt: null,
      lastSubmittedAt: null,
      returnedAt: null,
      acceptedAt: null,
      returnCount: 0,
      lines: {},
    } as const
    const past = {
      openedAt: toInstant('2026-06-01T02:00:00.000Z'),
      deadline: to,
      moves: [{ at: toInstant('2026-06-26T02:00:00.000Z'), from, to }],
      progress,
    }
    const stateAt = (at: string) => reportAsOf(past, toInstant(at))?.state
    expect([stateAt('2026-05-31T16:00:00.000Z'), stateAt('2026-06-25T02:00:00.000Z'), stateAt('2026-06-26T02:00:00.000Z')]).toEqual([
      undefined,
      'missing',
      'not_due',
    ])
  })
})

test('completeness and timeliness are two numbers, and of nothing there is none', () => {
  const reports = (['on_time', 'late', 'missing', 'not_due'] as const).map(timeliness => ({
    state: reportState('draft', timeliness),
    timeliness,
  }))
  expect(tally(reports)).toMatchObject({
    expected: 4,
    in: 2,
    onTime: 1,
    late: 1,
    missing: 1,
    notDue: 1,
    completeness: 0.5,
    punctuality: 0.25,
  })
  expect(tally([])).toMatchObject({ expected: 0, completeness: null, punctuality: null })
})

test('what the ward decides of a day holds over what was decided for every office', () => {
  const own = [{ day: toDay('2026-08-31'), kind: 'working', occasion: 'swap', name: 'Làm việc', source: 'Thông báo 1' }] as const
  expect([isWorkingDay(toDay('2026-08-31'), wardCalendar([])), isWorkingDay(toDay('2026-08-31'), wardCalendar(own))]).toEqual([false, true])
  expect(specialDays(2027, []).filter(day => day.compensates !== undefined)).toHaveLength(3)
  expect(specialDays(2026, own).find(day => day.day === '2026-08-31')).toMatchObject({ kind: 'working', own: true })
})

test('a deputyship holds on its first and last day, and no longer once it is revoked', () => {
  const days = { firstDay: toDay('2026-06-02'), lastDay: toDay('2026-06-05') }
  const on = (day: string, revokedAt: ReturnType<typeof toInstant> | null = null) => holdsOn({ ...days, revokedAt }, toDay(day))
  expect([on('2026-06-01'), on('2026-06-02'), on('2026-06-05'), on('2026-06-06')]).toEqual([false, true, true, false])
  expect(on('2026-06-03', toInstant('2026-06-02T09:00:00.000Z'))).toBe(false)
  expect([headRoleIn([{ unitId: 'a', role: 'unitHead' }], 'a'), headRoleIn([{ unitId: 'a', role: 'unitHead' }], 'b')]).toEqual([
    'unitHead',
    undefined,
  ])
})
