import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeLabels } from './place-labels.ts'

const box = { top: 10, bottom: 210, height: 18 }

describe('labels beside the lines of a chart', () => {
  test('stand where they wish when nothing is in the way', () => {
    expect(
      placeLabels(
        [
          { key: 'a', y: 100 },
          { key: 'b', y: 50 },
        ],
        box,
      ),
    ).toEqual([
      { key: 'b', y: 50 },
      { key: 'a', y: 100 },
    ])
  })

  test('of lines that end together stand below one another, the uppermost first', () => {
    expect(
      placeLabels(
        [
          { key: 'a', y: 100 },
          { key: 'b', y: 99 },
          { key: 'c', y: 101 },
        ],
        box,
      ).map(label => [label.key, label.y]),
    ).toEqual([
      ['b', 99],
      ['a', 117],
      ['c', 135],
    ])
  })

  test('never cover one another, never leave the box, and keep the order of their lines', () => {
    const wishes = fc.array(fc.double({ min: -100, max: 400, noNaN: true }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(wishes, ys => {
        const placed = placeLabels(
          ys.map((y, index) => ({ key: String(index), y })),
          box,
        )
        expect(placed).toHaveLength(ys.length)
        const above = placed.slice(0, -1)
        const gaps = placed.slice(1).map((label, index) => label.y - (above[index]?.y ?? 0))
        const wished = placed.map(label => ys[Number(label.key)] ?? 0)
        expect(Math.min(box.height, ...gaps)).toBeGreaterThanOrEqual(box.height - 1e-6)
        expect(Math.min(...placed.map(label => label.y))).toBeGreaterThanOrEqual(box.top + box.height / 2 - 1e-6)
        expect(Math.max(...placed.map(label => label.y))).toBeLessThanOrEqual(box.bottom - box.height / 2 + 1e-6)
        expect(wished).toEqual(wished.toSorted((left, right) => left - right))
      }),
    )
  })

  test('stand closer, evenly, in a box too low for them', () => {
    const placed = placeLabels(
      ['a', 'b', 'c', 'd'].map(key => ({ key, y: 0 })),
      { top: 0, bottom: 48, height: 18 },
    )
    expect(placed.map(label => label.y)).toEqual([9, 19, 29, 39])
  })
})
