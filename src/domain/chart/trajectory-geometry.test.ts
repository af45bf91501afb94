import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, toDay } from '../shared/calendar.ts'
import { niceTicks } from './nice-ticks.ts'
import { drawTrajectory } from './trajectory-geometry.ts'
import type { Trajectory } from './trajectory-geometry.ts'

const labels = { expected: 'Lộ trình', actual: 'Thực tế', committed: 'Cam kết', floor: 'Tối thiểu', forecast: 'Dự báo' }
const frame = (width: number, height = 280) => ({ width, height, labels, sayValue: (value: number) => `${value}%` })
const start = toDay('2026-04-15')
const initiatives: Trajectory = {
  start,
  end: toDay('2027-08-27'),
  today: toDay('2026-11-12'),
  expected: [
    { day: start, value: 0 },
    { day: toDay('2026-12-31'), value: 5 },
    { day: toDay('2027-08-27'), value: 10 },
  ],
  actual: [
    { day: start, value: 0 },
    { day: toDay('2026-10-31'), value: 3 },
  ],
  floor: 10,
  committed: 12,
}
/** As the page sets them: 14 px letters of the interface's font, generously. */
const widthOf = (text: string) => text.length * 7.6

describe('a trajectory', () => {
  test('bends at the steps that the plan names', () => {
    const { expected, plot } = drawTrajectory(initiatives, frame(700))
    const [from, step, to] = expected
    expect([from?.x, from?.y]).toEqual([plot.left, plot.bottom])
    expect(to?.x).toBe(plot.right)
    expect(step?.x).toBeCloseTo(plot.left + ((plot.right - plot.left) * 260) / 499, 6)
    expect((plot.bottom - (step?.y ?? 0)) * 2).toBeCloseTo(plot.bottom - (to?.y ?? 0), 6)
  })

  test('names every line it draws, and a promise equal to the minimum not twice', () => {
    const keysOf = (trajectory: Trajectory) => new Set(drawTrajectory(trajectory, frame(700)).labels.map(label => label.key))
    expect(keysOf(initiatives)).toEqual(new Set(['expected', 'actual', 'committed', 'floor']))
    expect(keysOf({ ...initiatives, committed: 10, actual: [] })).toEqual(new Set(['expected', 'floor']))
    expect(drawTrajectory({ ...initiatives, committed: 10 }, frame(700)).committedY).toBeNull()
  })

  test('marks whole numbers only where things are counted whole', () => {
    const path = { ...initiatives, expected: [...initiatives.expected, { day: toDay('2027-08-27'), value: 4.06 }] }
    expect(drawTrajectory(path, frame(700)).heights.map(height => height.text)).toEqual(['0%', '5%', '10%', '15%'])
  })

  test('has no mark for a day outside it', () => {
    expect(drawTrajectory({ ...initiatives, today: toDay('2028-01-01') }, frame(700)).todayX).toBeNull()
  })

  test('stays in its frame at every size and with every value, and no label covers another', () => {
    const value = fc.double({ min: -50, max: 1e9, noNaN: true, noDefaultInfinity: true })
    const points = fc.array(fc.record({ after: fc.integer({ min: 0, max: 1700 }), value }), { maxLength: 12 })
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 1200 }),
        fc.integer({ min: 1, max: 1700 }),
        points,
        points,
        fc.record({ floor: value, committed: fc.option(value) }),
        (width, length, expected, actual, levels) => {
          const dated = (list: typeof expected) =>
            list
              .toSorted((left, right) => left.after - right.after)
              .map(point => ({ day: addDays(start, point.after), value: point.value }))
          const sayValue = (figure: number) => `${Math.round(figure / 1e6)} tr`
          const chart = drawTrajectory(
            { start, end: addDays(start, length), today: addDays(start, 40), expected: dated(expected), actual: dated(actual), ...levels },
            { ...frame(width), sayValue },
          )
          const { plot } = chart
          expect(plot.right).toBeGreaterThan(plot.left)
          for (const { x, y } of [...chart.expected, ...chart.actual]) {
            expect(x).toBeGreaterThanOrEqual(plot.left)
            expect(x).toBeLessThanOrEqual(plot.right + 1e-6)
            expect(y).toBeGreaterThanOrEqual(plot.top - 1e-6)
            expect(y).toBeLessThanOrEqual(plot.bottom + 1e-6)
          }
          for (const [place, month] of chart.months.slice(1).entries()) {
            const before = chart.months[place]
            expect(month.x - (before?.x ?? 0)).toBeGreaterThanOrEqual((widthOf(month.text) + widthOf(before?.text ?? '')) / 2 - 8)
          }
          for (const height of chart.heights) expect(widthOf(height.text)).toBeLessThanOrEqual(plot.left)
          for (const label of chart.labels) expect(plot.right + widthOf(label.text)).toBeLessThanOrEqual(width)
          chart.labels.slice(1).forEach((label, place) => expect(label.y - (chart.labels[place]?.y ?? 0)).toBeGreaterThanOrEqual(18 - 1e-6))
        },
      ),
    )
  })
})

describe('the marks of the height', () => {
  test.each([
    [0, 100, false, [0, 25, 50, 75, 100]],
    [0, 10, true, [0, 5, 10]],
    [0, 1, true, [0, 1]],
    [0, 0, true, [0, 1]],
    [-12, 30, true, [-20, 0, 20, 40]],
    [0, 500_000_000, false, [0, 200_000_000, 400_000_000, 600_000_000]],
  ])('from %d to %d are round and take in both', (least, most, whole, expected) => {
    expect(niceTicks(least, most, { whole })).toEqual(expected)
  })
})
