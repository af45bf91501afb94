import fc from 'fast-check'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { type Day, startOf, toDay } from '#domain/shared/calendar.ts'
import type { ComputedFormula, Measure, RowCondition } from '#domain/target/target-formula.ts'

const COLUMN = { hint: '', required: false, privacy: 'open', evidence: false } as const
const MEASURED = { unit: '', least: null, most: null } as const
/** Few days, so that rows, spans and cut-offs meet at their edges: ends of months, quarters, years and weeks. */
const DAYS = [
  '2025-12-31',
  '2026-01-01',
  '2026-03-31',
  '2026-04-14',
  '2026-04-15',
  '2026-04-19',
  '2026-04-20',
  '2026-12-31',
  '2027-01-01',
].map(toDay)

/** Two registers that refer to each other, with a column of every type. */
export const HOUSES: RegisterDefinition = {
  code: 'houses',
  name: 'Sổ nhà thử',
  purpose: '',
  scope: 'neighbourhood',
  access: { keptBy: ['police'], readBy: 'every', openToLeaders: true, unmaskedFor: [] },
  columns: [
    { ...COLUMN, type: 'text', code: 'owner', name: 'Chủ', longest: 100, privacy: 'personal' },
    { ...COLUMN, type: 'text', code: 'street', name: 'Đường', longest: 100 },
    { ...COLUMN, ...MEASURED, type: 'integer', code: 'rooms', name: 'Số phòng' },
    { ...COLUMN, ...MEASURED, type: 'decimal', code: 'area', name: 'Diện tích' },
    { ...COLUMN, type: 'day', code: 'reviewed', name: 'Ngày rà soát', evidence: true },
    { ...COLUMN, type: 'day', code: 'opened', name: 'Từ ngày' },
    { ...COLUMN, type: 'day', code: 'closed', name: 'Đến ngày' },
    { ...COLUMN, type: 'flag', code: 'safe', name: 'An toàn' },
    {
      ...COLUMN,
      type: 'choice',
      code: 'class',
      name: 'Loại',
      choices: [
        { code: 'a', name: 'A' },
        { code: 'b', name: 'B' },
      ],
    },
    {
      ...COLUMN,
      type: 'choices',
      code: 'tags',
      name: 'Nhãn',
      choices: [
        { code: 'x', name: 'X' },
        { code: 'y', name: 'Y' },
      ],
    },
    { ...COLUMN, type: 'file', code: 'paper', name: 'Giấy tờ' },
  ],
  title: 'street',
  unique: [],
  validity: { from: 'opened', until: 'closed' },
  retention: null,
  generated: null,
}

export const VISITS: RegisterDefinition = {
  ...HOUSES,
  code: 'visits',
  name: 'Sổ lượt kiểm tra thử',
  columns: [
    { ...COLUMN, type: 'row', code: 'house', name: 'Nhà', register: 'houses' },
    { ...COLUMN, type: 'day', code: 'on', name: 'Ngày' },
    { ...COLUMN, type: 'month', code: 'month', name: 'Tháng' },
    { ...COLUMN, ...MEASURED, type: 'integer', code: 'number', name: 'Số vụ' },
    { ...COLUMN, type: 'unit', code: 'by', name: 'Đơn vị', kinds: ['neighbourhood'] },
  ],
  title: 'on',
  validity: { from: null, until: null },
}

export const days: fc.Arbitrary<Day> = fc.constantFrom(...DAYS)
/** Midnights of the ward among them, where "the end of the day" is decided. */
export const moments: fc.Arbitrary<string> = fc
  .tuple(days, fc.constantFrom(0, 43_200_000, 86_399_999, 86_400_000))
  .map(([day, offset]) => new Date(Date.parse(startOf(day)) + offset).toISOString())

const owners = fc.constantFrom('Nguyễn Văn Mẫu', 'NGUYỄN VĂN MẪU', 'nguyen van mau', 'Đỗ Thị Mẫu', 'do thi mau', 'Người mẫu 7')
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 })

export const houseCells = fc.record({
  owner: optional(owners),
  street: optional(fc.constantFrom('Đường 1', 'duong 1', 'Đường 2')),
  rooms: optional(fc.integer({ min: 0, max: 9 })),
  area: optional(fc.integer({ min: 0, max: 40 }).map(value => value / 4)),
  reviewed: optional(days),
  opened: optional(days),
  closed: optional(days),
  safe: optional(fc.boolean()),
  class: optional(fc.constantFrom('a', 'b')),
  tags: optional(fc.subarray(['x', 'y'], { minLength: 1 })),
})
/** `house`: which of the houses, counted round. */
export const visitCells = fc.record({
  house: optional(fc.nat(50)),
  on: optional(days),
  month: optional(days.map(day => day.slice(0, 7))),
  number: optional(fc.integer({ min: 0, max: 20 })),
  by: optional(fc.nat(5)),
})

const figures = fc.constantFrom<'at_least' | 'at_most' | 'more_than' | 'less_than'>('at_least', 'at_most', 'more_than', 'less_than')

const houseLeaf: fc.Arbitrary<RowCondition> = fc.oneof(
  fc.record({
    column: fc.constantFrom('owner', 'rooms', 'area', 'reviewed', 'safe', 'class', 'tags', 'paper', 'neighbourhood'),
    is: fc.constantFrom<'filled' | 'empty'>('filled', 'empty'),
  }),
  fc.record({ column: fc.constant('safe'), is: fc.constantFrom<'equal' | 'not_equal'>('equal', 'not_equal'), value: fc.boolean() }),
  fc.record({
    column: fc.constantFrom('class', 'tags'),
    is: fc.constantFrom<'equal' | 'not_equal'>('equal', 'not_equal'),
    value: fc.constantFrom('a', 'b', 'x'),
  }),
  fc.record({
    column: fc.constant('rooms'),
    is: fc.constantFrom<'equal' | 'not_equal'>('equal', 'not_equal'),
    value: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({ column: fc.constantFrom('rooms', 'area'), is: figures, value: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ column: fc.constant('reviewed'), is: figures, value: days }),
  fc.record({
    column: fc.constantFrom('class', 'tags'),
    is: fc.constant('one_of' as const),
    values: fc.constantFrom(['a'], ['a', 'x'], ['y', 'b']),
  }),
  fc.record({ column: fc.constant('reviewed'), is: fc.constant('not_after' as const), other: fc.constantFrom('closed', 'opened') }),
  fc.record({ column: fc.constantFrom('reviewed', 'closed'), is: fc.constantFrom<'by_cutoff' | 'in_span'>('by_cutoff', 'in_span') }),
)
const visitLeaf: fc.Arbitrary<RowCondition> = fc.oneof(
  fc.record({ column: fc.constantFrom('on', 'month'), is: fc.constantFrom<'by_cutoff' | 'in_span'>('by_cutoff', 'in_span') }),
  fc.record({ column: fc.constant('number'), is: figures, value: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ column: fc.constantFrom('house', 'by', 'on'), is: fc.constantFrom<'filled' | 'empty'>('filled', 'empty') }),
)

function nested(leaf: fc.Arbitrary<RowCondition>): fc.Arbitrary<RowCondition> {
  const lists = fc.array(leaf, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    leaf,
    lists.map(all => ({ all })),
    lists.map(any => ({ any })),
    leaf.map(not => ({ not })),
    lists.map(any => ({ not: { any } })),
  )
}

const orNone = (where: fc.Arbitrary<RowCondition>): fc.Arbitrary<RowCondition | null> => fc.option(where, { nil: null })

const visitWhere = nested(visitLeaf)
const houseWhere = nested(
  fc.oneof(
    { weight: 4, arbitrary: houseLeaf },
    {
      weight: 1,
      arbitrary: fc.option(visitWhere).map((where): RowCondition => ({ is: 'referred_to_by', register: 'visits', by: 'house', where })),
    },
  ),
)
const visitOfHouse = nested(
  fc.oneof(
    visitLeaf,
    nested(houseLeaf).map((where): RowCondition => ({ column: 'house', is: 'row_where', where })),
  ),
)

const spanOf = (columns: readonly string[]) =>
  fc.option(
    fc.record({
      column: fc.constantFrom(...columns),
      within: fc.constantFrom<'period' | 'year' | 'quarter' | 'month' | 'campaign' | 'always'>(
        'period',
        'year',
        'quarter',
        'month',
        'campaign',
        'always',
      ),
    }),
  )

const houseRows: fc.Arbitrary<Measure> = fc.record({
  of: fc.constant('rows' as const),
  register: fc.constant('houses'),
  where: orNone(houseWhere),
  count: fc.oneof(
    fc.constant({ what: 'rows' as const }),
    fc.constantFrom(['owner'], ['owner', 'street'], ['class']).map(by => ({ what: 'distinct' as const, by })),
    fc.constantFrom('rooms', 'area').map(column => ({ what: 'sum' as const, column })),
  ),
  span: spanOf(['reviewed']),
})
const visitRows: fc.Arbitrary<Measure> = fc.record({
  of: fc.constant('rows' as const),
  register: fc.constant('visits'),
  where: orNone(visitOfHouse),
  count: fc.oneof(
    fc.constant({ what: 'rows' as const }),
    fc.constant({ what: 'distinct' as const, by: ['house'] }),
    fc.constant({ what: 'sum' as const, column: 'number' }),
  ),
  span: spanOf(['on', 'month']),
})
type Having = NonNullable<Extract<Measure, { of: 'units' }>['having']>

const unitCount: fc.Arbitrary<Measure> = fc.record({
  of: fc.constant('units' as const),
  kinds: fc.constantFrom<('neighbourhood' | 'police')[]>(['neighbourhood'], ['neighbourhood', 'police']),
  having: fc.option<Having>(
    fc.oneof(
      fc.record({
        register: fc.constant('houses'),
        by: fc.constantFrom<'neighbourhood' | 'unit'>('neighbourhood', 'unit'),
        where: orNone(houseWhere),
        span: spanOf(['reviewed']),
      }),
      fc.record({ register: fc.constant('visits'), by: fc.constant({ column: 'by' }), where: orNone(visitWhere), span: spanOf(['on']) }),
    ),
  ),
})
const leaf = fc.oneof(houseRows, visitRows, unitCount)
const measure: fc.Arbitrary<Measure> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 1, arbitrary: fc.constantFrom<Measure>({ of: 'base' }, { of: 'baseline' }) },
  { weight: 1, arbitrary: fc.array(leaf, { minLength: 2, maxLength: 3 }).map(parts => ({ of: 'added' as const, parts })) },
  { weight: 1, arbitrary: fc.record({ of: fc.constant('divided' as const), part: leaf, whole: leaf }) },
)

export const formulas: fc.Arbitrary<ComputedFormula> = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), value: measure }),
  fc.record({ kind: fc.constant('share' as const), part: measure, whole: measure }),
  fc.record({ kind: fc.constant('reduction' as const), now: measure, baseline: measure }),
)
