import { describe, expect, test } from 'vitest'
import { choiceColumn, formulaColumn, integerColumn, LODGINGS, textColumn } from '#tests/fixtures/registers/sample-register.ts'
import { decideDefinitionChange, migrateCells } from './change-definition.ts'
import type { ChoiceMoves } from './change-definition.ts'
import type { RegisterColumn, RegisterDefinition } from './register-definition.ts'

const replace = (column: RegisterColumn): RegisterDefinition => ({
  ...LODGINGS,
  columns: LODGINGS.columns.map(old => (old.code === column.code ? column : old)),
})
const decide = (after: RegisterDefinition, moves: ChoiceMoves = {}) => {
  const decided = decideDefinitionChange(LODGINGS, after, moves)
  return decided.ok
    ? [decided.value.rows, ...decided.value.newlyRequired.map(({ code }) => code)]
    : decided.refusals.map(({ code, at }) => `${code} ${at}`)
}
const CELLS = { house: 'Nhà trọ mẫu', rooms: 10, used: 4, share_used: 40, class: 'to_mend', items: ['tree', 'camera'], extinguisher: true }
const SMALLER = choiceColumn({ code: 'class', name: 'Phân loại', choices: [{ code: 'safe', name: 'An toàn' }] })

describe('what a change asks of the rows', () => {
  test.each<readonly [string, RegisterDefinition, readonly string[]]>([
    ['a new optional column asks nothing', { ...LODGINGS, columns: [...LODGINGS.columns, textColumn({ code: 'n' })] }, ['none']],
    [
      'a new required column wants to be filled',
      { ...LODGINGS, columns: [...LODGINGS.columns, textColumn({ code: 'n', required: true })] },
      ['none', 'n'],
    ],
    ['another name asks nothing', replace(textColumn({ code: 'house', name: 'Tên nhà trọ', required: true })), ['none']],
    ['another type rewrites', replace(textColumn({ code: 'rooms', name: 'Số phòng', required: true })), ['rewrite']],
    ['another privacy rewrites the keys', replace(textColumn({ code: 'house', required: true, privacy: 'personal' })), ['rewrite']],
    ['a column that goes away rewrites', { ...LODGINGS, columns: LODGINGS.columns.filter(({ code }) => code !== 'area') }, ['rewrite']],
    ['a new formula rewrites', { ...LODGINGS, columns: [...LODGINGS.columns, formulaColumn({ code: 'n' })] }, ['rewrite']],
    ['another unique set rewrites the keys', { ...LODGINGS, unique: [['house']] }, ['rewrite']],
    ['the code stays', { ...LODGINGS, code: 'other' }, ['REGISTER_CODE_FIXED code']],
    ['the scope stays', { ...LODGINGS, scope: 'ward' }, ['REGISTER_SCOPE_FIXED scope']],
  ])('%s', (_name, after, expected) => expect(decide(after)).toEqual(expected))

  test('a column of personal data may become more closed, never open', () => {
    const before = replace(textColumn({ code: 'house', name: 'Nhà trọ', required: true, privacy: 'personal' }))
    const codes = (privacy: 'open' | 'sensitive') => {
      const decided = decideDefinitionChange(before, replace(textColumn({ code: 'house', required: true, privacy })), {})
      return decided.ok ? [] : decided.refusals
    }
    expect([codes('open'), codes('sensitive')]).toEqual([
      [{ code: 'COLUMN_STAYS_PERSONAL', at: 'columns[0].privacy', facts: { column: 'house' } }],
      [],
    ])
  })

  test('a choice keeps a code that every object has', () => {
    const choices = [{ code: 'constructor', name: 'Đơn vị thi công' }]
    const [before, after] = ['Loại', 'Xếp loại'].map(name => replace(choiceColumn({ code: 'class', name, choices })))
    if (before === undefined || after === undefined) throw new Error('No definition')
    expect(migrateCells(before, after, {}, { class: 'constructor' })).toMatchObject({ ok: true, value: { class: 'constructor' } })
  })

  test('a choice moves from one that was to one that is', () => {
    expect([decide(replace(SMALLER), { class: { to_mend: 'safe' } }), decide(replace(SMALLER), { class: { to_mend: 'gone' } })]).toEqual([
      ['rewrite'],
      ['CHOICE_MOVE_UNKNOWN choiceMoves.class'],
    ])
  })
})

describe('the cells afterwards', () => {
  test('a figure becomes text and text becomes a figure where it is one', () => {
    expect(migrateCells(LODGINGS, replace(textColumn({ code: 'rooms' })), {}, CELLS)).toMatchObject({ ok: true, value: { rooms: '10' } })
    const toNumber = replace(integerColumn({ code: 'house' }))
    expect(migrateCells(LODGINGS, toNumber, {}, { ...CELLS, house: '1.250' })).toMatchObject({ ok: true, value: { house: 1250 } })
    expect(migrateCells(LODGINGS, toNumber, {}, CELLS)).toEqual({
      ok: false,
      refusals: [{ code: 'CELL_NOT_CONVERTIBLE', at: 'cells.house', facts: { column: 'house' } }],
    })
  })

  test('a removed column drops its cells, computed ones are computed anew', () => {
    const after = { ...LODGINGS, columns: LODGINGS.columns.filter(({ code }) => code !== 'used') }
    const migrated = migrateCells(LODGINGS, after, {}, CELLS)
    expect(migrated.ok && Object.keys(migrated.value).sort()).toEqual(['class', 'extinguisher', 'house', 'items', 'rooms'])
  })

  test('a removed choice needs another in its place', () => {
    expect(migrateCells(LODGINGS, replace(SMALLER), {}, CELLS)).toMatchObject({
      ok: false,
      refusals: [{ code: 'CHOICE_STILL_USED', at: 'cells.class' }],
    })
    expect(migrateCells(LODGINGS, replace(SMALLER), { class: { to_mend: 'safe' } }, CELLS)).toMatchObject({
      ok: true,
      value: { class: 'safe' },
    })
  })

  test('narrower limits are kept', () => {
    expect(migrateCells(LODGINGS, replace(integerColumn({ code: 'rooms', most: 9 })), {}, CELLS)).toMatchObject({
      ok: false,
      refusals: [{ code: 'CELL_NOT_CONVERTIBLE', at: 'cells.rooms' }],
    })
  })

  test('the same definition changes nothing', () => {
    expect(migrateCells(LODGINGS, LODGINGS, {}, CELLS)).toEqual({ ok: true, value: CELLS })
  })
})
