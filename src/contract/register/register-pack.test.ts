import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import { REGISTER_PACK_FORMAT, REGISTER_PACK_VERSION, registerPackFile, registerPackSchema } from './register-pack.ts'

const asFile = (pack: object) => ({ format: REGISTER_PACK_FORMAT, version: REGISTER_PACK_VERSION, ...pack })
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('the published schema is the one the program checks with; node scripts/write-schemas.mjs writes it anew', () => {
  const published = readFileSync(new URL('../../../docs/schema/register-pack.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(published)).toEqual(throughJson(registerPackSchema()))
})

test('the pack of Plan 55 goes through a file and comes back whole', () => {
  expect(registerPackFile.parse(throughJson(asFile(PLAN_55_PACK)))).toEqual(asFile(PLAN_55_PACK))
})

const [procedures] = PLAN_55_PACK.registers
const [first] = PLAN_55_PACK.formulas

test.each<[string, object]>([
  ['another format', { ...PLAN_55_PACK, format: 'something-else' }],
  ['a later version', { ...PLAN_55_PACK, version: 2 }],
  ['something it does not know', { ...PLAN_55_PACK, rows: [] }],
  ['registers that are no list', { ...PLAN_55_PACK, registers: { 0: procedures } }],
  ['more registers than a ward could keep', { ...PLAN_55_PACK, registers: Array.from({ length: 201 }, () => procedures) }],
  ['a code that names a prototype', { ...PLAN_55_PACK, registers: [{ ...procedures, code: '__proto__' }] }],
  ['a formula of no known kind', { ...PLAN_55_PACK, formulas: [{ ...first, formula: { kind: 'sql', text: 'select 1' } }] }],
  [
    'a condition with a foreign key',
    { ...PLAN_55_PACK, formulas: [{ ...first, formula: valueOf({ column: 'code', is: 'filled', raw: '1=1' }) }] },
  ],
])('a file with %s is no pack', (_, pack) => {
  expect(registerPackFile.safeParse(asFile(pack)).success).toBe(false)
})

test('conditions within conditions cost no more the deeper they lie', () => {
  let where: object = { is: 'filled' }
  for (let depth = 0; depth < 30; depth += 1) where = { where }
  const started = performance.now()
  expect(registerPackFile.safeParse(asFile({ ...PLAN_55_PACK, formulas: [{ ...first, formula: valueOf(where) }] })).success).toBe(false)
  expect(performance.now() - started).toBeLessThan(1000)
})

function valueOf(where: object) {
  return { kind: 'value', value: { of: 'rows', register: 'procedures', where, count: { what: 'rows' }, span: null } }
}
