import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONTEXT, LODGINGS } from '#tests/fixtures/registers/sample-register.ts'
import { computeCell } from './compute-cell.ts'
import { readRow } from './read-row.ts'
import type { TypedRow } from './read-row.ts'

const GOOD: TypedRow = {
  neighbourhoodId: 'long-duc-1',
  unitId: 'police',
  cells: { house: 'Nhà trọ mẫu 1', owner: 'Chủ trọ mẫu', rooms: '10', used: '4', class: 'an toàn' },
}
const codes = (typed: TypedRow, before: Parameters<typeof readRow>[2] = null) => {
  const read = readRow(LODGINGS, typed, before, CONTEXT)
  return read.ok ? [] : read.refusals.map(({ code, at }) => `${code} ${at}`)
}

describe('a new row', () => {
  test('is read and computed', () => {
    expect(readRow(LODGINGS, GOOD, null, CONTEXT)).toEqual({
      ok: true,
      value: {
        neighbourhoodId: 'long-duc-1',
        unitId: 'police',
        cells: { house: 'Nhà trọ mẫu 1', owner: 'Chủ trọ mẫu', rooms: 10, used: 4, class: 'safe', share_used: 40 },
      },
    })
  })

  test('is refused with all reasons at once', () => {
    const cells = { rooms: '0', area: 'rộng', share_used: '5', minutes: 'a.pdf', colour: 'xanh', from: '2/1/2026', until: '1/1/2026' }
    expect(codes({ ...GOOD, neighbourhoodId: null, cells }).sort()).toEqual([
      'CELL_COMPUTED cells.share_used',
      'CELL_HOLDS_FILES cells.minutes',
      'CELL_NOT_A_NUMBER cells.area',
      'CELL_REQUIRED cells.house',
      'CELL_REQUIRED cells.owner',
      'CELL_TOO_SMALL cells.rooms',
      'COLUMN_UNKNOWN cells.colour',
      'ROW_NEIGHBOURHOOD_MISSING neighbourhoodId',
      'ROW_VALIDITY_REVERSED cells.until',
    ])
  })

  test('lies in a neighbourhood of the ward', () => {
    expect([codes({ ...GOOD, neighbourhoodId: 'police' }), codes({ ...GOOD, neighbourhoodId: 'elsewhere' })]).toEqual([
      ['ROW_NEIGHBOURHOOD_UNKNOWN neighbourhoodId'],
      ['ROW_NEIGHBOURHOOD_UNKNOWN neighbourhoodId'],
    ])
    const ward = { ...LODGINGS, scope: 'ward' as const }
    expect(readRow(ward, { ...GOOD, neighbourhoodId: null }, null, CONTEXT).ok).toBe(true)
  })
})

describe('a standing row', () => {
  const before = { house: 'Nhà trọ mẫu 1', rooms: 10, used: 4, share_used: 40 }

  test('keeps what is not sent, empties what is sent empty, computes anew', () => {
    expect(readRow(LODGINGS, { ...GOOD, cells: { used: null } }, before, CONTEXT)).toMatchObject({
      ok: true,
      value: { cells: { house: 'Nhà trọ mẫu 1', rooms: 10 } },
    })
    const read = readRow(LODGINGS, { ...GOOD, cells: { used: '' } }, before, CONTEXT)
    expect(read.ok && Object.keys(read.value.cells).sort()).toEqual(['house', 'rooms'])
    expect(readRow(LODGINGS, { ...GOOD, cells: { used: '5' } }, before, CONTEXT)).toMatchObject({
      ok: true,
      value: { cells: { share_used: 50 } },
    })
  })

  test('a required cell may not be emptied; one that was empty before stops nobody', () => {
    expect([codes({ ...GOOD, cells: { house: ' ' } }, before), codes({ ...GOOD, cells: { used: '1' } }, before)]).toEqual([
      ['CELL_REQUIRED cells.house'],
      [],
    ])
  })
})

describe('computed cells', () => {
  test('a missing operand and a division by zero give nothing, never 0', () => {
    const share = { operation: 'divide', operands: [{ column: 'a' }, { column: 'b' }] } as const
    expect([
      computeCell(share, { a: 1 }),
      computeCell(share, { a: 1, b: 0 }),
      computeCell(share, { a: 0, b: 4 }),
      computeCell(share, { a: 'x', b: 4 }),
    ]).toEqual([undefined, undefined, 0, undefined])
  })

  test('days are counted between two day columns', () => {
    const days = { operation: 'days', from: 'a', to: 'b' } as const
    expect([computeCell(days, { a: '2026-11-01', b: '2026-11-23' }), computeCell(days, { a: '2026-11-01' })]).toEqual([22, undefined])
  })

  test('sums of decimals carry no dust', () => {
    const sum = { operation: 'add', operands: [{ column: 'a' }, { column: 'b' }] } as const
    expect(computeCell(sum, { a: 0.1, b: 0.2 })).toBe(0.3)
  })
})

test('changing nothing changes nothing, whatever stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.option(fc.integer({ min: 0, max: 500 })), (rooms, used) => {
      const first = readRow(LODGINGS, { ...GOOD, cells: { ...GOOD.cells, rooms, used } }, null, CONTEXT)
      if (!first.ok) throw new Error('must be read')
      expect(readRow(LODGINGS, { ...GOOD, cells: {} }, first.value.cells, CONTEXT)).toEqual(first)
    }),
    { numRuns: 60 },
  )
})
