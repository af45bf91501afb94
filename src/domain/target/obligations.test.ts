import { describe, expect, it } from 'vitest'
import { toDay } from '../shared/calendar.ts'
import { type PlanSpan, obligationsBefore, obligationsOf, obligationsOn } from './obligations.ts'
import type { TargetTerms } from './target-terms.ts'

const PLAN: PlanSpan = { start: toDay('2026-04-15'), goal: toDay('2027-08-27'), end: toDay('2030-12-31'), owedFrom: toDay('2026-05-01') }
const ONCE: TargetTerms = {
  text: 'Ít nhất 10 sáng kiến',
  comparator: 'at_least',
  value: 10,
  upper: null,
  unit: 'sáng kiến',
  per: null,
  every: null,
  deadline: null,
  base: null,
  baselineYear: null,
  dueDay: null,
  inclusive: null,
  soft: false,
}
const UNITS = ['kp1', 'kp2', 'kp3']

describe('what a target obliges to', () => {
  it('is one thing by its own deadline, else by the day the campaign is to reach its aims', () => {
    expect(obligationsOf(ONCE, PLAN, [])).toMatchObject([
      { key: 'once', unitId: null, start: '2026-04-15', due: '2027-08-27', required: 10 },
    ])
    expect(obligationsOf({ ...ONCE, deadline: toDay('2027-03-31') }, PLAN, [])).toMatchObject([{ due: '2027-03-31' }])
  })

  it('is one for each neighbourhood where the plan says "mỗi khu phố ít nhất 01"', () => {
    const each = obligationsOf({ ...ONCE, per: 'neighbourhood', value: 1 }, PLAN, UNITS)
    expect(each.map(({ unitId, required }) => [unitId, required])).toEqual([
      ['kp1', 1],
      ['kp2', 1],
      ['kp3', 1],
    ])
  })

  it('begins again every 1 January to 2030, the year of the beginning included', () => {
    const years = obligationsOf({ ...ONCE, per: 'year', value: 1 }, PLAN, [])
    expect(years.map(({ start, due }) => [start, due])).toEqual(
      [2026, 2027, 2028, 2029, 2030].map(year => [`${year}-01-01`, `${year}-12-31`]),
    )
    expect(obligationsOn(years, toDay('2027-01-01'))).toMatchObject([{ start: '2027-01-01' }])
    expect(obligationsOn(years, toDay('2031-06-01'))).toMatchObject([{ start: '2030-01-01' }])
    expect(obligationsOn(years, toDay('2025-06-01'))).toMatchObject([{ start: '2026-01-01' }])
    expect(obligationsBefore(years, toDay('2028-02-01')).map(({ start }) => start)).toEqual(['2026-01-01', '2027-01-01'])
  })

  it('is a report each month from the first reporting month, in time until the 24th where the plan says "trước ngày 25"', () => {
    const months = obligationsOf({ ...ONCE, per: 'month', dueDay: 25, inclusive: false }, PLAN, [])
    expect(months).toHaveLength(56)
    expect(months[0]).toMatchObject({ start: '2026-05-01', end: '2026-05-31', due: '2026-05-24' })
    expect(obligationsOf({ ...ONCE, per: 'month', dueDay: 25, inclusive: true }, PLAN, [])[0]).toMatchObject({ due: '2026-05-25' })
    expect(obligationsOf({ ...ONCE, per: 'month', dueDay: 31 }, PLAN, [])[1]).toMatchObject({ due: '2026-06-30' })
  })

  it('is one for each unit in each quarter where both are said', () => {
    const all = obligationsOf({ ...ONCE, per: 'neighbourhood', every: 'quarter' }, { ...PLAN, end: toDay('2026-12-31') }, UNITS)
    expect(all.map(({ key }) => key)).toEqual(
      ['2026-04-01', '2026-07-01', '2026-10-01'].flatMap(start => UNITS.map(unit => `${start} ${unit}`)),
    )
  })
})
