import { describe, expect, it } from 'vitest'
import type { RegisterDefinition } from '../register/register-definition.ts'
import { checkFormula } from './check-formula.ts'
import { formulaInWords } from './formula-words.ts'
import type { Measure, RowCondition, TargetFormula } from './target-formula.ts'
import type { TargetTerms } from './target-terms.ts'

const COLUMN = { hint: '', required: false, privacy: 'open', evidence: false } as const
const HOUSES: RegisterDefinition = {
  code: 'houses',
  name: 'Sổ nhà trọ',
  purpose: '',
  scope: 'ward',
  access: { keptBy: ['police'], readBy: 'every', openToLeaders: true, unmaskedFor: [] },
  columns: [
    { ...COLUMN, type: 'text', code: 'owner', name: 'Chủ nhà', longest: 100 },
    { ...COLUMN, type: 'integer', code: 'rooms', name: 'Số phòng', unit: 'phòng', least: null, most: null },
    { ...COLUMN, type: 'day', code: 'signed', name: 'Ngày ký' },
    { ...COLUMN, type: 'flag', code: 'safe', name: 'An toàn' },
    { ...COLUMN, type: 'choice', code: 'class', name: 'Phân loại', choices: [{ code: 'good', name: 'Tốt' }] },
  ],
  title: 'owner',
  unique: [],
  validity: { from: null, until: null },
  retention: null,
  generated: null,
}
const REGISTERS = new Map([['houses', { definition: HOUSES }]])
const TERMS: TargetTerms = {
  text: '100% nhà trọ ký cam kết',
  comparator: 'at_least',
  value: 100,
  upper: null,
  unit: '%',
  per: null,
  every: null,
  deadline: null,
  base: null,
  baselineYear: null,
  dueDay: null,
  inclusive: null,
  soft: false,
}
const rows = (where: RowCondition | null = null, more: Partial<Extract<Measure, { of: 'rows' }>> = {}): Measure => ({
  of: 'rows',
  register: 'houses',
  where,
  count: { what: 'rows' },
  span: null,
  ...more,
})
const share = (part: Measure): TargetFormula => ({ kind: 'share', part, whole: rows() })
const codes = (formula: TargetFormula, terms: Partial<TargetTerms> = {}) =>
  checkFormula(formula, REGISTERS, { ...TERMS, ...terms }).map(({ code, at }) => `${code} ${at}`)

describe('a formula is checked before it is saved', () => {
  it('and passes where everything it names is there and fits', () => {
    const where: RowCondition = {
      all: [
        { column: 'signed', is: 'by_cutoff' },
        { column: 'safe', is: 'equal', value: true },
        { column: 'class', is: 'one_of', values: ['good'] },
      ],
    }
    expect(
      codes(
        share(rows(where, { count: { what: 'distinct', by: ['owner', 'neighbourhood'] }, span: { column: 'signed', within: 'campaign' } })),
      ),
    ).toEqual([])
    expect(codes({ kind: 'typed', reason: 'Chưa có sổ' })).toEqual([])
  })

  it('and is told each place where something is missing or of another kind', () => {
    expect(codes(share(rows(null, { register: 'none' })))).toEqual(['FORMULA_REGISTER_UNKNOWN part'])
    expect(codes(share(rows({ column: 'gone', is: 'filled' })))).toEqual(['FORMULA_COLUMN_UNKNOWN part.where'])
    expect(codes(share(rows({ column: 'owner', is: 'at_least', value: 3 })))).toEqual(['FORMULA_COLUMN_TYPE part.where'])
    expect(codes(share(rows({ column: 'safe', is: 'equal', value: 'yes' })))).toEqual(['FORMULA_COLUMN_TYPE part.where'])
    expect(codes(share(rows({ column: 'class', is: 'equal', value: 'bad' })))).toEqual(['FORMULA_CHOICE_UNKNOWN part.where'])
    expect(codes(share(rows({ column: 'owner', is: 'row_where', where: { column: 'owner', is: 'filled' } })))).toEqual([
      'FORMULA_COLUMN_TYPE part.where',
    ])
    expect(codes(share(rows(null, { count: { what: 'sum', column: 'owner' } })))).toEqual(['FORMULA_COLUMN_TYPE part.count'])
    expect(codes(share(rows(null, { span: { column: 'rooms', within: 'year' } })))).toEqual(['FORMULA_COLUMN_TYPE part.span'])
    expect(codes({ kind: 'share', part: rows(), whole: { of: 'base' } })).toEqual(['FORMULA_WITHOUT_BASE whole'])
    expect(codes(share(rows(null, { span: { column: 'signed', within: 'period' } })))).toEqual(['FORMULA_WITHOUT_PERIOD part'])
  })

  it('and must be of the kind that answers the target', () => {
    const reduction: TargetFormula = { kind: 'reduction', now: rows(), baseline: { of: 'baseline' } }
    expect(codes(reduction)).toEqual(['FORMULA_KIND_UNFIT kind'])
    expect(codes(reduction, { comparator: 'reduce_at_least' })).toEqual([])
    expect(codes(share(rows()), { comparator: 'reduce_at_least' })).toEqual(['FORMULA_KIND_UNFIT kind'])
    expect(codes(share(rows()), { unit: 'sáng kiến' })).toEqual(['FORMULA_KIND_UNFIT kind'])
  })

  it('and must not nest without end', () => {
    const deep = Array.from({ length: 12 }).reduce<RowCondition>(inner => ({ not: inner }), { column: 'safe', is: 'filled' })
    expect(codes(share(rows(deep)))).toEqual([expect.stringMatching(/^FORMULA_TOO_DEEP /)])
  })
})

describe('a formula is said in words', () => {
  const naming = { registers: REGISTERS, base: { value: 500_000_000, unit: 'VND' } }
  const signed = rows({
    all: [
      { column: 'signed', is: 'by_cutoff' },
      { column: 'safe', is: 'equal', value: true },
    ],
  })

  it('of the register, its columns and choices as the office calls them', () => {
    expect(formulaInWords(share(signed), { ...naming, language: 'vi' })).toEqual({
      sentence: 'số dòng của sổ “Sổ nhà trọ” có “Ngày ký” không muộn hơn ngày tính và “An toàn” là có ÷ số dòng của sổ “Sổ nhà trọ” × 100%',
      part: 'số dòng của sổ “Sổ nhà trọ” có “Ngày ký” không muộn hơn ngày tính và “An toàn” là có',
      whole: 'số dòng của sổ “Sổ nhà trọ”',
    })
    const sum = rows({ column: 'class', is: 'equal', value: 'good' }, { count: { what: 'sum', column: 'rooms' } })
    expect(formulaInWords({ kind: 'share', part: sum, whole: { of: 'base' } }, { ...naming, language: 'en' }).sentence).toBe(
      'the sum of “Số phòng” of “Sổ nhà trọ” where “Phân loại” is “Tốt” ÷ the whole that the plan names (500,000,000 đồng) × 100%',
    )
  })
})

describe('a figure tells all who read it, so that a formula', () => {
  const person = { ...HOUSES, columns: HOUSES.columns.map(column => ({ ...column, privacy: 'personal' as const })) }
  const closed = { ...HOUSES, access: { ...HOUSES.access, readBy: [], openToLeaders: false } }
  const found = (definition: RegisterDefinition, where: RowCondition) =>
    checkFormula(share(rows(where)), new Map([['houses', { definition }]]), TERMS).map(({ code, at }) => `${code} ${at}`)
  const looksFor: readonly RowCondition[] = [
    { column: 'owner', is: 'equal', value: 'Chủ trọ mẫu 1' },
    { column: 'owner', is: 'not_equal', value: 'Chủ trọ mẫu 1' },
    { column: 'owner', is: 'one_of', values: ['Chủ trọ mẫu 1'] },
  ]

  it.each(looksFor)('looks for no person and for no row of a closed register: %o', where => {
    expect(found(HOUSES, where)).toEqual([])
    expect(found(person, { not: where })).toEqual(['FORMULA_LOOKS_FOR_ONE part.where.not'])
    expect(found(closed, where)).toEqual(['FORMULA_LOOKS_FOR_ONE part.where'])
  })

  it('narrows no number of a person down, and counts groups of both', () => {
    expect(found(person, { column: 'rooms', is: 'at_least', value: 5 })).toEqual(['FORMULA_LOOKS_FOR_ONE part.where'])
    expect(found(closed, { column: 'rooms', is: 'at_least', value: 5 })).toEqual([])
    for (const definition of [person, closed]) {
      expect(found(definition, { column: 'class', is: 'equal', value: 'good' })).toEqual([])
      expect(found(definition, { column: 'safe', is: 'equal', value: true })).toEqual([])
      expect(found(definition, { column: 'signed', is: 'at_least', value: '2026-12-01' })).toEqual([])
      expect(found(definition, { column: 'owner', is: 'filled' })).toEqual([])
    }
  })
})

it('a formula is no longer than one statement of either database holds', () => {
  const filled: RowCondition = { column: 'owner', is: 'filled' }
  const many = (count: number): Measure => ({ of: 'added', parts: Array.from({ length: count }, () => rows(filled)) })
  const wards: Measure = { of: 'units', kinds: ['neighbourhood'], having: null }
  expect(codes(share(many(25)))).toEqual([])
  expect(codes(share(many(27)))).toEqual(['FORMULA_TOO_LONG '])
  expect(codes(share({ of: 'added', parts: Array.from({ length: 64 }, () => wards) }))).toEqual(['FORMULA_TOO_LONG '])
  expect(codes(share(rows({ column: 'class', is: 'one_of', values: Array.from({ length: 300 }, () => 'good') })))).toEqual([
    'FORMULA_TOO_LONG ',
  ])
})
