import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '../shared/calendar.ts'
import { achievedPercent, computedRate } from './achievement.ts'
import { figureValue } from './figure-value.ts'
import { stepsOf } from './interim-steps.ts'
import { isFulfilled, judgeFigure, requiredAmount } from './judge.ts'
import { type Path, chartDays, expectedOn } from './trajectory.ts'

const PATH: Path = { start: toDay('2026-01-01'), end: toDay('2026-12-31'), from: 0, to: 364, steps: [] }
const INTERIM = { comparator: 'at_least', unit: 'sáng kiến', value: 5, text: 'tối thiểu 5', per: null, every: null } as const
const days = fc.integer({ min: -400, max: 800 }).map(count => addDays(PATH.start, count))

describe('the path of a target', () => {
  it('runs straight from baseline to target and stays level outside', () => {
    expect(['2025-12-31', '2026-01-01', '2026-01-11', '2026-12-31', '2027-01-01'].map(day => expectedOn(PATH, toDay(day)))).toEqual([
      0, 0, 10, 364, 364,
    ])
    expect(expectedOn({ ...PATH, from: 364, to: 0 }, toDay('2026-01-11'))).toBe(354)
    expect(expectedOn({ ...PATH, end: null }, toDay('2026-06-01'))).toBeNull()
  })

  it('goes through the steps that the milestones set: 5 of 10 initiatives by 31/12/2026', () => {
    const steps = stepsOf({ ...INTERIM, unit: 'sáng kiến, giải pháp', value: 10, deadline: null }, [
      { ...INTERIM, deadline: toDay('2026-12-31') },
      { ...INTERIM, unit: 'đợt', deadline: toDay('2026-12-31') },
    ])
    expect(steps).toEqual([{ day: '2026-12-31', value: 5, text: 'tối thiểu 5' }])
    const path = { ...PATH, end: toDay('2028-12-31'), to: 10, steps }
    expect(['2026-12-31', '2028-12-31'].map(day => expectedOn(path, toDay(day)))).toEqual([5, 10])
  })

  it('never leaves the values between its ends and never turns back', () => {
    fc.assert(
      fc.property(days, days, (left, right) => {
        const [first, second] = left <= right ? [left, right] : [right, left]
        const [early, late] = [expectedOn(PATH, first) ?? -1, expectedOn(PATH, second) ?? -1]
        expect(early >= 0 && late <= 364 && early <= late).toBe(true)
      }),
    )
  })

  it('is drawn by the ends of months between its own ends', () => {
    expect(chartDays({ start: toDay('2026-10-15'), end: toDay('2026-12-31') })).toEqual([
      '2026-10-15',
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
    ])
    expect(chartDays({ start: toDay('2026-10-15'), end: null })).toEqual(['2026-10-15'])
  })
})

describe('the judgement of a figure', () => {
  const judged = {
    terms: { comparator: 'at_least', unit: '%' },
    obligation: { due: toDay('2026-12-31'), soft: false },
    required: 100,
    expected: 50,
    asOf: toDay('2026-06-30'),
  } as const

  it('is met, on the path, behind, missed or without a figure', () => {
    const state = (value: number | null, more = {}) => judgeFigure({ ...judged, value, ...more })
    expect([state(null), state(100), state(50), state(49)]).toEqual(['no_data', 'met', 'on_path', 'behind'])
    expect(state(99, { asOf: toDay('2027-01-01') })).toBe('missed')
    expect(state(99, { asOf: toDay('2027-01-01'), obligation: { ...judged.obligation, soft: true } })).toBe('behind')
    expect(state(1, { expected: null })).toBe('on_path')
  })

  it('does not ask for half of a thing that is counted whole', () => {
    const initiatives = { ...judged, terms: { comparator: 'at_least', unit: 'sáng kiến' }, required: 10 } as const
    expect([judgeFigure({ ...initiatives, value: 3, expected: 3.9 }), judgeFigure({ ...initiatives, value: 3, expected: 4 })]).toEqual([
      'on_path',
      'behind',
    ])
  })

  it('turns round where less is wanted', () => {
    const most = { ...judged, terms: { comparator: 'at_most', unit: 'vụ' }, required: 10, expected: 20 } as const
    expect([9, 10, 20, 21].map(value => judgeFigure({ ...most, value }))).toEqual(['met', 'met', 'on_path', 'behind'])
  })

  it('knows the comparators of plans', () => {
    const fulfilled = (comparator: Parameters<typeof isFulfilled>[0]['comparator'], values: readonly number[], required: number) =>
      values.map(value => isFulfilled({ comparator }, value, required))
    expect(fulfilled('between', [2, 3, 9], 3)).toEqual([false, true, true])
    expect(fulfilled('more_than', [0.7, 0.8], 0.7)).toEqual([false, true])
    expect(fulfilled('less_than', [1, 0.9], 1)).toEqual([false, true])
    expect(fulfilled('equal', [0, 1], 0)).toEqual([true, false])
    expect(fulfilled('about', [94, 95, 106], 100)).toEqual([false, true, false])
    expect(fulfilled('at_least', [0.1 + 0.2], 0.3)).toEqual([true])
  })

  it('reads 50 % of 500 triệu đồng as 250 triệu', () => {
    const base = { value: 500_000_000, unit: 'VND' }
    expect([requiredAmount({ base, unit: '%' }, 50), requiredAmount({ base: null, unit: '%' }, 50)]).toEqual([250_000_000, null])
  })
})

describe('values and achieved shares', () => {
  it('are no figure over a whole of 0, and exact where the division is', () => {
    expect(figureValue('share', { part: 0, whole: 0 })).toBeNull()
    expect(figureValue('share', { part: 57, whole: 100 })).toBe(57)
    expect(figureValue('reduction', { part: 3, whole: 4 })).toBe(25)
    expect(figureValue('value', { part: 0, whole: null })).toBe(0)
  })

  it('stay within 0 and 100', () => {
    const of = (comparator: Parameters<typeof achievedPercent>[0]['comparator'], value: number, required: number) =>
      achievedPercent({ comparator }, value, required)
    expect([of('at_least', 5, 10), of('at_least', 50, 10), of('reduce_at_least', -10, 20)]).toEqual([50, 100, 0])
    expect([of('at_most', 3, 10), of('at_most', 20, 10), of('equal', 4, 0), of('done', 0, 1)]).toEqual([100, 50, 0, 0])
  })

  it('are averaged over what is computed alone', () => {
    const figure = { comparator: 'at_least', kind: 'computed', interim: false, value: 5, floor: 10, committed: null } as const
    const others = [
      { ...figure, kind: 'typed' as const, value: 0 },
      { ...figure, value: null },
      { ...figure, interim: true, value: 0 },
    ]
    expect(computedRate([figure, { ...figure, value: 10, committed: 15 }, ...others])).toBe(58.3)
    expect(computedRate(others)).toBeNull()
  })
})
