import { describe, expect, it } from 'vitest'
import { toDay, toMonth } from '../shared/calendar.ts'
import type { Instant } from '../shared/calendar.ts'
import {
  askedFrom,
  decideFirstReportingMonth,
  firstReportingMonth,
  periodRefusals,
  reportingMonthChoices,
  reportingMonths,
} from './reporting-months.ts'

const plan55 = {
  date: toDay('2026-05-25'),
  campaignStart: toDay('2026-04-15'),
  activatedAt: '2026-07-31T17:30:00.000Z' as Instant,
  firstReportingMonth: toMonth('2026-05'),
}

describe('the months a plan is reported on', () => {
  it('begin with the month of the activation, however old the plan is', () => {
    const plan = { date: toDay('2026-03-05'), campaignStart: null }
    expect(decideFirstReportingMonth(plan, null, toDay('2026-11-24'))).toEqual({ ok: true, value: '2026-11' })
    expect(decideFirstReportingMonth({ date: null, campaignStart: null }, null, toDay('2026-11-24'))).toEqual({
      ok: true,
      value: '2026-11',
    })
  })

  it('begin with the later of the plan date and the campaign start when that is still to come', () => {
    expect(decideFirstReportingMonth({ ...plan55, campaignStart: toDay('2026-09-01') }, null, toDay('2026-08-01'))).toEqual({
      ok: true,
      value: '2026-09',
    })
  })

  it('go back as far as the office chooses, not before the plan itself and not past the activation', () => {
    const today = toDay('2026-08-01')
    expect(reportingMonthChoices(plan55, today)).toEqual(['2026-05', '2026-06', '2026-07', '2026-08'])
    expect(decideFirstReportingMonth(plan55, toMonth('2026-06'), today)).toEqual({ ok: true, value: '2026-06' })
    for (const month of ['2026-04', '2026-09']) {
      expect(decideFirstReportingMonth(plan55, toMonth(month), today)).toMatchObject({
        refusals: [{ code: 'REPORTING_MONTH_OUT_OF_RANGE', facts: { first: '05/2026', last: '08/2026' } }],
      })
    }
  })

  it('are those stored at the activation; a plan that is not active has none', () => {
    expect(firstReportingMonth(plan55)).toBe('2026-05')
    expect(firstReportingMonth({ ...plan55, firstReportingMonth: null })).toBe('2026-08')
    expect(reportingMonths({ ...plan55, activatedAt: null, firstReportingMonth: null }, toDay('2026-08-01'))).toEqual([])
  })

  it('are asked for from the activation in its own month, by the ward calendar, and from the plan in earlier ones', () => {
    expect([askedFrom(plan55, toMonth('2026-08')), askedFrom(plan55, toMonth('2026-05'))]).toEqual(['2026-08-01', '2026-05-25'])
  })

  it('run to the month of today', () => {
    expect(reportingMonths(plan55, toDay('2026-07-01'))).toEqual(['2026-05', '2026-06', '2026-07'])
    expect(reportingMonths(plan55, toDay('2026-04-30'))).toEqual([])
  })

  it('are the only ones that can be opened by hand', () => {
    const today = toDay('2026-07-01')
    const codes = (month: string) => periodRefusals(toMonth(month), [plan55], today).map(item => item.code)
    expect(codes('2026-05')).toEqual([])
    expect(codes('2026-07')).toEqual([])
    expect(codes('2026-04')).toEqual(['PERIOD_BEFORE_PLAN'])
    expect(codes('2026-08')).toEqual(['PERIOD_IN_FUTURE'])
    expect(periodRefusals(toMonth('2026-07'), [], today).map(item => item.code)).toEqual(['NO_ACTIVE_PLAN'])
  })
})
