import { describe, expect, it } from 'vitest'
import { toDay, toMonth } from '../shared/calendar.ts'
import type { Instant } from '../shared/calendar.ts'
import { firstReportingMonth, periodRefusals, reportingMonths } from './reporting-months.ts'

const plan55 = { date: toDay('2026-05-25'), campaignStart: toDay('2026-04-15'), activatedAt: '2026-07-31T17:30:00.000Z' as Instant }

describe('the months a plan is reported on', () => {
  it('begin with the later of the plan date and the campaign start', () => {
    expect(firstReportingMonth(plan55)).toBe('2026-05')
    expect(firstReportingMonth({ ...plan55, campaignStart: toDay('2026-09-01') })).toBe('2026-09')
  })

  it('begin with the activation, by the ward calendar, when the plan names no day', () => {
    expect(firstReportingMonth({ ...plan55, date: null, campaignStart: null })).toBe('2026-08')
    expect(reportingMonths({ date: null, campaignStart: null, activatedAt: null }, toDay('2026-08-01'))).toEqual([])
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
