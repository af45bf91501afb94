import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  choiceColumn,
  choicesColumn,
  CONTEXT,
  dayColumn,
  decimalColumn,
  fileColumn,
  flagColumn,
  formulaColumn,
  integerColumn,
  LODGINGS,
  monthColumn,
  rowColumn,
  textColumn,
  unitColumn,
} from '#tests/fixtures/registers/sample-register.ts'
import { findDay } from '../shared/calendar.ts'
import { cellText } from './cell-text.ts'
import { readCell } from './read-cell.ts'
import type { RegisterColumn } from './register-definition.ts'
import type { CellValue } from './register-row.ts'

/** The value, or the code of the refusal. */
function read(column: RegisterColumn, typed: CellValue | null): CellValue | undefined {
  const outcome = readCell(column, typed, CONTEXT)
  return outcome.ok ? outcome.value : outcome.refusals.map(({ code }) => code).join()
}

describe('figures', () => {
  const decimal = decimalColumn({ code: 'd', unit: 'giờ' })
  const whole = integerColumn({ code: 'w', unit: 'đồng' })

  test.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1234,5', 1234.5],
    ['12,5', 12.5],
    ['1,234', 1.234],
    ['1.234', 1234],
    ['0.125', 0.125],
    ['1.5', 1.5],
    ['-3', -3],
    ['+ 3', 3],
    ['1 234 567,25', 1_234_567.25],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['7 giờ', 7],
    ['  8\u00a0', 8],
    ['-0', 0],
  ])('%s in a decimal column is %d', (typed, value) => expect(read(decimal, typed)).toBe(value))

  test.each([
    ['500.000.000 đồng', 500_000_000],
    ['500.000.000 đ', 500_000_000],
    ['1,234', 1234],
    [12, 12],
  ])('%s in a whole column is %d', (typed, value) => expect(read(whole, typed)).toBe(value))

  test.each(['abc', '12 abc', '1.23.4', '1,2,3', '1e5', '12/5', '--3', '1.234,5,6', '1..2', 'mười', '=1+1', '٣', true])(
    '%s is an error, never NaN',
    typed => expect(read(decimal, typed)).toBe('CELL_NOT_A_NUMBER'),
  )

  test('a whole column takes no fraction, limits are kept', () => {
    const rooms = integerColumn({ code: 'r', least: 1, most: 500 })
    expect([
      read(rooms, '2,5'),
      read(rooms, '0'),
      read(rooms, 501),
      read(rooms, 500),
      read(decimal, 1e16),
      read(decimal, Number.NaN),
    ]).toEqual(['CELL_NOT_WHOLE', 'CELL_TOO_SMALL', 'CELL_TOO_LARGE', 500, 'CELL_TOO_LARGE', 'CELL_NOT_A_NUMBER'])
  })
})

describe('days and months', () => {
  test.each([
    ['23/11/2026', '2026-11-23'],
    ['1/9/2026', '2026-09-01'],
    ['23-11-2026', '2026-11-23'],
    ['23.11.2026', '2026-11-23'],
    ['23112026', '2026-11-23'],
    [1_092_026, '2026-09-01'],
    ['2026-11-23', '2026-11-23'],
    ['2026/11/3', '2026-11-03'],
    ['ngày 23 tháng 11 năm 2026', '2026-11-23'],
    ['23/11/2026 08:30', '2026-11-23'],
    ['2026-11-23T00:00:00.000Z', '2026-11-23'],
    ['11/23/2026', 'CELL_NOT_A_DAY'],
    ['31/2/2026', 'CELL_NOT_A_DAY'],
    ['23/11/26', 'CELL_NOT_A_DAY'],
    ['hôm qua', 'CELL_NOT_A_DAY'],
    [46_349, 'CELL_NOT_A_DAY'],
    ['23/11/1026', 'CELL_YEAR_OUT_OF_RANGE'],
    ['1/1/2101', 'CELL_YEAR_OUT_OF_RANGE'],
  ])('day %s', (typed, value) => expect(read(dayColumn({ code: 'd' }), typed)).toBe(value))

  test.each([
    ['9/2026', '2026-09'],
    ['09-2026', '2026-09'],
    ['T9/2026', '2026-09'],
    ['Tháng 9/2026', '2026-09'],
    ['tháng 9 năm 2026', '2026-09'],
    ['2026-09', '2026-09'],
    ['01/09/2026', '2026-09'],
    ['2/9/2026', 'CELL_NOT_A_MONTH'],
    ['13/2026', 'CELL_NOT_A_MONTH'],
    ['quý 3/2026', 'CELL_NOT_A_MONTH'],
  ])('month %s', (typed, value) => expect(read(monthColumn({ code: 'm' }), typed)).toBe(value))
})

test.each([
  ['có', true],
  ['CÓ', true],
  ['x', true],
  ['✓', true],
  ['1', true],
  [1, true],
  [true, true],
  ['Không', false],
  ['0', false],
  [false, false],
  ['có thể', 'CELL_NOT_A_FLAG'],
  [2, 'CELL_NOT_A_FLAG'],
])('flag %s', (typed, value) => expect(read(flagColumn({ code: 'f' }), typed)).toBe(value))

describe('choices, units and rows', () => {
  test('a choice is told by its code or its name, without marks and case', () => {
    const column = choiceColumn({ code: 'c' })
    expect([read(column, 'to_mend'), read(column, 'cần khắc phục'), read(column, 'AN TOAN'), read(column, 'tốt')]).toEqual([
      'to_mend',
      'to_mend',
      'safe',
      'CELL_NOT_OF_CHOICES',
    ])
  })

  test('several choices stand apart by semicolons, each once, in the order of the definition', () => {
    const column = choicesColumn({ code: 'c' })
    expect(read(column, 'Camera; cây xanh, hoa;camera;')).toEqual(['tree', 'camera'])
    expect(read(column, ['camera', 'light'])).toEqual(['light', 'camera'])
    expect(read(column, [])).toBeUndefined()
    expect(read(column, 'Camera, Chiếu sáng')).toBe('CELL_NOT_OF_CHOICES')
  })

  test('a unit is told by id, name, short name, alias; of another kind or unknown is refused', () => {
    const column = unitColumn({ code: 'u', kinds: ['police', 'peoples_committee'] })
    expect(
      ['police', 'CÔNG AN PHƯỜNG TAM PHƯỚC', 'ca phuong', 'Công an', 'Ủy ban nhân dân phường'].map(typed => read(column, typed)),
    ).toEqual(['police', 'police', 'police', 'police', 'committee'])
    expect([read(column, 'Đoàn TN'), read(column, 'Sở Ngoại vụ')]).toEqual(['CELL_UNIT_UNFIT', 'CELL_UNIT_UNKNOWN'])
  })

  test('a neighbourhood is told without the words before its name, and an unknown name costs no search', () => {
    const column = unitColumn({ code: 'u', kinds: ['neighbourhood'] })
    expect(['Thiên Bình', 'KP Long Đức 1', 'long duc 1', 'Khu phố Thiên Bình'].map(typed => read(column, typed))).toEqual([
      'thien-binh',
      'long-duc-1',
      'long-duc-1',
      'thien-binh',
    ])
    const start = performance.now()
    for (let index = 0; index < 20_000; index += 1) read(column, `Khu phố lạ ${index}`)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  test('a row is told by what the other register finds', () => {
    expect([read(rowColumn({ code: 'r' }), 'TT-01'), read(rowColumn({ code: 'r' }), 'TT-99')]).toEqual(['row-1', 'CELL_ROW_UNKNOWN'])
  })

  test('nobody types into computed and file columns', () => {
    expect([
      read(formulaColumn({ code: 'x' }), '1'),
      read(fileColumn({ code: 'x' }), 'a.pdf'),
      read(formulaColumn({ code: 'x' }), ''),
    ]).toEqual(['CELL_COMPUTED', 'CELL_HOLDS_FILES', undefined])
  })
})

describe('text', () => {
  test('is tidied; control characters and marks that turn it round fall away', () => {
    expect(read(textColumn({ code: 't' }), '  Ðường\u00a0 số\n5\u0000\u202e ')).toBe('Đường số 5')
    expect(read(textColumn({ code: 't' }), ' \n ')).toBeUndefined()
    expect(read(textColumn({ code: 't' }), 912_345_678)).toBe('912345678')
  })

  test('what would run as a formula elsewhere is text like any other', () => {
    expect(['=1+1', '+84', '-x', '@SUM(A1)'].map(typed => read(textColumn({ code: 't' }), typed))).toEqual([
      '=1+1',
      '+84',
      '-x',
      '@SUM(A1)',
    ])
  })

  test('too long and secret marks are refused', () => {
    expect([read(textColumn({ code: 't', longest: 3 }), 'abcd'), read(textColumn({ code: 't' }), 'Văn bản TỐI MẬT số 5')]).toEqual([
      'CELL_TOO_LONG',
      'CELL_SECRET_MARK',
    ])
  })

  test('what a mask shows is never saved in the place of the cell', () => {
    const owner = textColumn({ code: 'o', privacy: 'personal' })
    expect(['Nguyễn V. A.', '•••••789', 'đường…'].map(typed => read(owner, typed))).toEqual(
      Array.from({ length: 3 }, () => 'CELL_IS_MASKED'),
    )
    expect(read(textColumn({ code: 't' }), 'Hội V. A.')).toBe('Hội V. A.')
  })
})

test('a refusal quotes what was typed only where no person is meant', () => {
  const typed = 'abc'
  expect(readCell(integerColumn({ code: 'n', name: 'Số' }), typed, CONTEXT)).toEqual({
    ok: false,
    refusals: [{ code: 'CELL_NOT_A_NUMBER', at: 'cells.n', facts: { column: 'Số', words: 'abc' } }],
  })
  expect(JSON.stringify(readCell(integerColumn({ code: 'n', privacy: 'personal' }), typed, CONTEXT))).not.toContain(typed)
})

describe('properties', () => {
  const anyTyped = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.double(),
    fc.boolean(),
    fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
    fc.constantFrom('1.234,5', '23/11/2026', 'x', '', '9/2026'),
  )

  test('whatever is typed is read or refused, and what was read is read again as itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LODGINGS.columns), anyTyped, (column, typed) => {
        const first = readCell(column, typed, CONTEXT)
        if (!first.ok) return first.refusals.every(({ at }) => at === `cells.${column.code}`)
        if (first.value === undefined) return true
        if (typeof first.value === 'number' && !Number.isFinite(first.value)) return false
        expect(readCell(column, first.value, CONTEXT)).toEqual(first)
        return true
      }),
      { numRuns: 500 },
    )
  })

  test('a cell written out for people is read back', () => {
    const values: Readonly<Record<string, fc.Arbitrary<CellValue>>> = {
      house: fc.stringMatching(/^[a-z=+@ -]{1,20}$/).filter(text => text.trim() !== ''),
      rooms: fc.integer({ min: 1, max: 500 }),
      area: fc.integer({ min: -9_999_999, max: 9_999_999 }).map(value => value / 1000),
      reviewed: fc
        .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map(([year, month, day]) => findDay(year, month, day) ?? ''),
      period: fc
        .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
        .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
      extinguisher: fc.boolean(),
      class: fc.constantFrom('safe', 'to_mend'),
      items: fc.subarray(['light', 'tree', 'camera'], { minLength: 1 }),
      in_charge: fc.constantFrom('police', 'committee'),
    }
    const names = { titleOf: () => '', unitName: (unitId: string) => CONTEXT.units.find(unit => unit.unitId === unitId)?.name ?? '' }
    for (const column of LODGINGS.columns) {
      const value = values[column.code]
      if (value === undefined) continue
      fc.assert(
        fc.property(value, cell => {
          const expected = typeof cell === 'string' && column.type === 'text' ? cell.trim().replace(/ +/g, ' ') : cell
          expect(readCell(column, cellText(column, cell, names), CONTEXT)).toEqual({ ok: true, value: expected })
        }),
        { numRuns: 60 },
      )
    }
  })
})

describe('a cell that is far too long', () => {
  const decimal = decimalColumn({ code: 'd', unit: 'đồng' })
  const limited = textColumn({ code: 't', longest: 4000 })

  test('is refused before it is looked at', () => {
    const long = `${'a'.repeat(30_000)}1`
    const columns = [decimal, dayColumn({ code: 'n' }), choiceColumn({ code: 'c' }), unitColumn({ code: 'u' }), limited]
    expect(columns.map(column => read(column, long))).toEqual(columns.map(() => 'CELL_TOO_LONG'))
  })

  test('by heaped-up marks keeps a few of them', () => {
    expect(String(read(limited, `x${'\u0323\u0302'.repeat(9000)}`)).normalize('NFD')).toHaveLength(9)
    expect(read(limited, 'Nguyê\u0303n')).toBe('Nguyễn')
  })
})
