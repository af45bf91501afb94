import { expect, test } from 'vitest'
import { choiceColumn, formulaColumn, integerColumn, LODGINGS, rowColumn, textColumn } from '#tests/fixtures/registers/sample-register.ts'
import { checkDefinition } from './check-definition.ts'
import type { RegisterColumn, RegisterDefinition } from './register-definition.ts'

const found = (change: Partial<RegisterDefinition>, others: readonly RegisterDefinition[] = []) =>
  checkDefinition({ ...LODGINGS, ...change }, others).map(({ code, at }) => `${code} ${at}`)
const plus = (...columns: readonly RegisterColumn[]) => ({ columns: [...LODGINGS.columns, ...columns] })
const at = LODGINGS.columns.length

test('a sound definition has nothing against it', () => expect(found({})).toEqual([]))

test.each<readonly [string, Partial<RegisterDefinition>, readonly string[]]>([
  ['a code twice', plus(textColumn({ code: 'house', name: 'Tên khác' })), [`COLUMN_CODE_TWICE columns[${at}].code`]],
  [
    'a code that every object has',
    plus(textColumn({ code: 'constructor', name: 'Đơn vị thi công' })),
    [`COLUMN_CODE_RESERVED columns[${at}].code`],
  ],
  ['a reserved code', plus(textColumn({ code: 'unit', name: 'Đơn vị ghi' })), [`COLUMN_CODE_RESERVED columns[${at}].code`]],
  ['a name twice, without marks', plus(textColumn({ code: 'n', name: 'so phong' })), [`COLUMN_NAME_TWICE columns[${at}].name`]],
  ['a name of the Excel file’s own columns', plus(textColumn({ code: 'n', name: 'Khu phố' })), [`COLUMN_NAME_TWICE columns[${at}].name`]],
  ['a secret in a name', plus(textColumn({ code: 'n', name: 'Văn bản TỐI MẬT' })), [`DEFINITION_SECRET_MARK columns[${at}].name`]],
  [
    'two choices that one text would mean',
    plus(
      choiceColumn({
        code: 'n',
        name: 'n',
        choices: [
          { code: 'a', name: 'Tốt' },
          { code: 'tot', name: 'Khá' },
        ],
      }),
    ),
    [`CHOICE_TWICE columns[${at}].choices[1]`],
  ],
  ['limits reversed', plus(integerColumn({ code: 'n', name: 'n', least: 5, most: 4 })), [`LIMITS_REVERSED columns[${at}].least`]],
  [
    'a row of no register',
    plus(rowColumn({ code: 'n', name: 'n', register: 'nowhere' })),
    [`REFERRED_REGISTER_UNKNOWN columns[${at}].register`],
  ],
  ['a row of itself', plus(rowColumn({ code: 'n', name: 'n', register: LODGINGS.code })), []],
  [
    'a formula over text',
    plus(formulaColumn({ code: 'n', name: 'n', formula: { column: 'house' } })),
    [`FORMULA_COLUMN_UNFIT columns[${at}].formula`],
  ],
  [
    'days between a day and a number',
    plus(formulaColumn({ code: 'n', name: 'n', formula: { operation: 'days', from: 'reviewed', to: 'rooms' } })),
    [`FORMULA_COLUMN_UNFIT columns[${at}].formula`],
  ],
  [
    'a circle of formulas',
    plus(
      formulaColumn({ code: 'p', name: 'p', formula: { operation: 'add', operands: [{ column: 'q' }, { constant: 1 }] } }),
      formulaColumn({ code: 'q', name: 'q', formula: { column: 'p' } }),
    ),
    [`FORMULA_CYCLE columns[${at}].formula`, `FORMULA_CYCLE columns[${at + 1}].formula`],
  ],
  [
    'a formula that tells a masked cell',
    plus(
      integerColumn({ code: 'born', name: 'Năm sinh', privacy: 'personal' }),
      formulaColumn({ code: 'age', name: 'Tuổi', formula: { operation: 'subtract', operands: [{ constant: 2026 }, { column: 'born' }] } }),
    ),
    [`FORMULA_LESS_PRIVATE columns[${at + 1}].privacy`],
  ],
  ['a title that is not there', { title: 'nothing' }, ['TITLE_COLUMN_UNFIT title']],
  ['a title of files', { title: 'minutes' }, ['TITLE_COLUMN_UNFIT title']],
  [
    'a unique set with what is not there, twice',
    { unique: [['nothing', 'house', 'house']] },
    ['UNIQUE_COLUMN_UNFIT unique[0]', 'UNIQUE_COLUMN_TWICE unique[0]'],
  ],
  [
    'a unique set longer than an index holds',
    { ...plus(textColumn({ code: 'n', name: 'n', longest: 4000 })), unique: [['n']] },
    ['UNIQUE_SET_TOO_LONG unique[0]'],
  ],
  ['validity from no day', { validity: { from: 'rooms', until: null } }, ['VALIDITY_COLUMN_UNFIT validity.from']],
  ['retention from no day', { retention: { months: 12, since: 'rooms' } }, ['RETENTION_COLUMN_UNFIT retention.since']],
  [
    'retention where there is nobody',
    { columns: LODGINGS.columns.map(column => ({ ...column, privacy: 'open' })) },
    ['RETENTION_WITHOUT_PERSONAL_DATA retention'],
  ],
  [
    'unmasking for administrators',
    { access: { ...LODGINGS.access, unmaskedFor: ['administrator'] } },
    ['UNMASKING_ROLE_UNFIT access.unmaskedFor'],
  ],
])('%s', (_name, change, refusals) => expect(found(change)).toEqual(refusals))

test('a row of another register is known by the pack it comes with', () => {
  expect(found(plus(rowColumn({ code: 'n', name: 'n', register: 'procedures' })), [{ ...LODGINGS, code: 'procedures' }])).toEqual([])
})
