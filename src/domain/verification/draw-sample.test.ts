import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SampleLine, drawSample } from './draw-sample.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const line = (key: string, unitId: string, weight = 10): SampleLine => ({ key, unitId, weight })

const anyLines = fc
  .uniqueArray(fc.record({ key: fc.uuid(), unit: fc.nat(5), weight: fc.integer({ min: 1, max: 110 }) }), {
    minLength: 1,
    maxLength: 40,
    selector: item => item.key,
  })
  .map(items => items.map(item => line(item.key, `u${item.unit}`, item.weight)))

describe('a draw', () => {
  it('is the same for the same seed, in whatever order the lines come', () => {
    fc.assert(
      fc.property(anyLines, fc.string(), fc.nat(40), (lines, seed, wanted) => {
        const size = Math.min(lines.length, wanted + 1)
        const drawn = drawSample(lines, seed, size, hash)
        expect(drawSample(lines.toReversed(), seed, size, hash)).toEqual(drawn)
        expect(new Set(drawn).size).toBe(size)
        expect(drawn.every(key => lines.some(item => item.key === key))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('takes a line of every unit before a second of any, where the size allows', () => {
    fc.assert(
      fc.property(anyLines, fc.string(), (lines, seed) => {
        const units = new Set(lines.map(item => item.unitId))
        const drawn = new Set(drawSample(lines, seed, units.size, hash))
        expect(new Set(lines.filter(item => drawn.has(item.key)).map(item => item.unitId))).toEqual(units)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps what it drew when more is drawn by the same seed', () => {
    const lines = Array.from({ length: 30 }, (_, index) => line(`k${index}`, 'u', 1 + (index % 7)))
    const few = drawSample(lines, 'hạt giống', 5, hash)
    expect(drawSample(lines, 'hạt giống', 12, hash).slice(0, 5)).toEqual(few)
  })

  it('takes lines about as often as their weights say, over many seeds', () => {
    const lines = [line('a', 'u', 10), line('b', 'u', 20), line('c', 'u', 30), line('d', 'u', 40)]
    const seeds = 4000
    const counts = new Map<string, number>()
    for (let seed = 0; seed < seeds; seed += 1) {
      const [first = ''] = drawSample(lines, `seed ${seed}`, 1, hash)
      counts.set(first, (counts.get(first) ?? 0) + 1)
    }
    for (const { key, weight } of lines) expect(Math.abs((counts.get(key) ?? 0) / seeds - weight / 100)).toBeLessThan(0.03)
  })

  it('stays as it was published once: these keys for this seed', () => {
    const lines = Array.from({ length: 8 }, (_, index) => line(`line-${index}`, `unit-${index % 3}`, 10 + index * 10))
    expect(drawSample(lines, 'sau-ro', 4, hash)).toMatchInlineSnapshot(`
      [
        "line-6",
        "line-7",
        "line-5",
        "line-1",
      ]
    `)
  })
})
