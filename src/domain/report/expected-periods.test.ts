import { describe, expect, test } from 'vitest'
import { toDay, toInstant, toMonth } from '../shared/calendar.ts'
import { expectedPeriods } from './expected-periods.ts'
import type { ReportedPlan } from './expected-periods.ts'
import { PERIOD_KINDS, periodName, periodStart, reportName } from './period-kind.ts'
import { STRICT_REPORT_DEADLINE } from './report-deadline.ts'

/** Plan 55's own time, brought into force the day after it was issued. */
const PLAN_55: ReportedPlan = {
  date: toDay('2026-05-25'),
  campaignStart: toDay('2026-04-15'),
  campaignEnd: toDay('2027-08-27'),
  activatedAt: toInstant('2026-05-26T02:00:00.000Z'),
  firstReportingMonth: toMonth('2026-05'),
  phases: [
    { start: null, end: toDay('2026-05-31') },
    { start: toDay('2026-06-01'), end: toDay('2026-12-31') },
    { start: toDay('2027-01-01'), end: toDay('2027-03-31') },
    { start: toDay('2027-04-01'), end: toDay('2027-09-30') },
    { start: toDay('2027-10-01'), end: toDay('2030-12-31') },
  ],
  milestones: ['2026-05-31', '2026-12-31', '2027-03-31', '2027-08-27', '2030-12-31'].map(toDay),
}

const all = (until: string, plan = PLAN_55) =>
  expectedPeriods(plan, { settings: STRICT_REPORT_DEADLINE, kinds: PERIOD_KINDS, until: toMonth(until) })
const longer = (until: string, plan = PLAN_55) =>
  all(until, plan)
    .filter(period => period.kind !== 'month')
    .map(period => `${periodName(period)}: ${period.deadline.lastDay}`)

describe('the periods of Plan 55', () => {
  test('are those its text names, each with its own last day', () => {
    expect(longer('2027-12')).toEqual([
      'quý II/2026: 2026-06-24',
      'quý III/2026: 2026-09-24',
      'quý IV/2026: 2026-12-24',
      'năm 2026: 2026-12-31',
      'quý I/2027: 2027-03-24',
      'giai đoạn đến tháng 03/2027: 2027-03-31',
      'quý II/2027: 2027-06-24',
      'cả đợt thi đua đến tháng 08/2027: 2027-08-27',
      'quý III/2027: 2027-09-24',
      'quý IV/2027: 2027-12-24',
      'năm 2027: 2027-12-31',
    ])
  })

  test('go on to 2030 and end there, while months go on', () => {
    const periods = all('2031-06')
    expect(periods.filter(period => period.kind === 'year').map(period => period.month)).toEqual(
      ['2026-12', '2027-12', '2028-12', '2029-12', '2030-12'].map(toMonth),
    )
    expect(periods.at(-1)).toMatchObject({ kind: 'month', month: '2031-06' })
    expect(periods.filter(period => period.kind !== 'month' && period.month > '2030-12')).toEqual([])
  })

  test('the first month asks for itself alone', () => {
    const started = { ...PLAN_55, firstReportingMonth: toMonth('2026-06') }
    expect(all('2026-06', started).map(period => period.kind)).toEqual(['month'])
  })

  test('a ward that asks for months alone has nothing else', () => {
    const periods = expectedPeriods(PLAN_55, { settings: STRICT_REPORT_DEADLINE, kinds: ['month'], until: toMonth('2027-08') })
    expect(new Set(periods.map(period => period.kind))).toEqual(new Set(['month']))
    expect(periods).toHaveLength(16)
  })

  test('each begins where what it speaks of begins', () => {
    const start = (kind: (typeof PERIOD_KINDS)[number], month: string) => periodStart({ kind, month: toMonth(month) }, PLAN_55)
    expect([
      start('month', '2026-11'),
      start('quarter', '2026-06'),
      start('year', '2026-12'),
      start('year', '2027-12'),
      start('phase', '2027-03'),
      start('campaign', '2027-08'),
    ]).toEqual(['2026-11-01', '2026-04-01', '2026-04-15', '2027-01-01', '2027-01-01', '2026-04-15'])
  })

  test('an office that moves days off moves the year’s end of 2028 too, a Sunday', () => {
    const settings = { ...STRICT_REPORT_DEADLINE, rollNonWorking: 'previous' as const }
    const [year] = expectedPeriods(PLAN_55, { settings, kinds: ['year'], until: toMonth('2028-12') }).filter(
      period => period.month === '2028-12',
    )
    expect(year?.deadline).toMatchObject({ lastDay: '2028-12-29', nominalDay: '2028-12-31', moved: 'previous' })
  })
})

test('a plan that is not in force is asked for nothing', () => {
  expect(all('2027-12', { ...PLAN_55, activatedAt: null })).toEqual([])
})

test('a report is called by its period in both languages', () => {
  const quarter = { kind: 'quarter', month: toMonth('2026-06') } as const
  expect([reportName(quarter), reportName(quarter, 'en')]).toEqual(['Báo cáo quý II/2026', 'Report of quarter 2/2026'])
})
