import { reachOfRole } from '../access/rights.ts'
import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'
import { checkColumns } from './check-columns.ts'
import type { ColumnRefusalCode } from './check-columns.ts'
import { findColumn, isPersonal, ROW_NEIGHBOURHOOD, ROW_UNIT } from './register-definition.ts'
import type { ColumnType, RegisterDefinition } from './register-definition.ts'

export type DefinitionRefusalCode =
  | ColumnRefusalCode
  | 'TITLE_COLUMN_UNFIT'
  | 'UNIQUE_COLUMN_UNFIT'
  | 'UNIQUE_COLUMN_TWICE'
  | 'UNIQUE_SET_TOO_LONG'
  | 'VALIDITY_COLUMN_UNFIT'
  | 'RETENTION_WITHOUT_PERSONAL_DATA'
  | 'RETENTION_COLUMN_UNFIT'
  | 'UNMASKING_ROLE_UNFIT'

type DefinitionRefusals = readonly Refusal<DefinitionRefusalCode>[]

const TITLE_TYPES: readonly ColumnType[] = ['text', 'choice', 'row', 'unit', 'day', 'month', 'integer']
const UNIQUE_TYPES: readonly ColumnType[] = ['text', 'integer', 'decimal', 'day', 'month', 'choice', 'row', 'unit', 'flag']
/** An index entry of either database holds so much with room to spare. */
const LONGEST_UNIQUE_SET = 2000

/**
 * Every reason why a definition cannot be kept, beyond its shape (`registerDefinition` of the contract). `at` is the place in the definition.
 *
 * @param others the ward's other registers, and those that come in by the same pack.
 */
export function checkDefinition(definition: RegisterDefinition, others: readonly RegisterDefinition[]): DefinitionRefusals {
  return [
    ...checkColumns(definition, others),
    ...titleRefusals(definition),
    ...definition.unique.flatMap((set, index) => uniqueRefusals(definition, set, index)),
    ...validityRefusals(definition),
    ...retentionRefusals(definition),
    ...unmaskingRefusals(definition),
  ]
}

function titleRefusals(definition: RegisterDefinition): DefinitionRefusals {
  const column = findColumn(definition, definition.title)
  return column !== undefined && TITLE_TYPES.includes(column.type)
    ? []
    : [refusal('TITLE_COLUMN_UNFIT', 'title', { column: nameOf(definition, definition.title) })]
}

function uniqueRefusals(definition: RegisterDefinition, set: readonly string[], index: number): DefinitionRefusals {
  const at = `unique[${index}]`
  const unfit = set.filter(code => code !== ROW_NEIGHBOURHOOD && code !== ROW_UNIT && !isOneOf(definition, code, UNIQUE_TYPES))
  const twice = set.filter((code, place) => set.indexOf(code) !== place)
  const length = set.reduce((sum, code) => sum + longestOf(definition, code), 0)
  return [
    ...unfit.map(code => refusal('UNIQUE_COLUMN_UNFIT', at, { column: nameOf(definition, code) })),
    ...twice.map(code => refusal('UNIQUE_COLUMN_TWICE', at, { column: nameOf(definition, code) })),
    ...(length > LONGEST_UNIQUE_SET ? [refusal('UNIQUE_SET_TOO_LONG', at, { length, most: LONGEST_UNIQUE_SET })] : []),
  ]
}

function validityRefusals(definition: RegisterDefinition): DefinitionRefusals {
  return (['from', 'until'] as const).flatMap(end => {
    const code = definition.validity[end]
    if (code === null || isOneOf(definition, code, ['day'])) return []
    return [refusal('VALIDITY_COLUMN_UNFIT', `validity.${end}`, { column: nameOf(definition, code) })]
  })
}

function retentionRefusals(definition: RegisterDefinition): DefinitionRefusals {
  const { retention } = definition
  if (retention === null) return []
  if (!definition.columns.some(isPersonal)) return [refusal('RETENTION_WITHOUT_PERSONAL_DATA', 'retention')]
  if (retention.since === null || isOneOf(definition, retention.since, ['day'])) return []
  return [refusal('RETENTION_COLUMN_UNFIT', 'retention.since', { column: nameOf(definition, retention.since) })]
}

/** A role that the table of rights lets unmask nowhere cannot be named here. */
function unmaskingRefusals({ access }: RegisterDefinition): DefinitionRefusals {
  return access.unmaskedFor
    .filter(role => reachOfRole('register.unmask', role) === 'none')
    .map(role => refusal('UNMASKING_ROLE_UNFIT', 'access.unmaskedFor', { role }))
}

function longestOf(definition: RegisterDefinition, code: string): number {
  const column = findColumn(definition, code)
  return column?.type === 'text' ? column.longest : 40
}

function isOneOf(definition: RegisterDefinition, code: string, types: readonly ColumnType[]): boolean {
  const column = findColumn(definition, code)
  return column !== undefined && types.includes(column.type)
}

function nameOf(definition: RegisterDefinition, code: string): string {
  return findColumn(definition, code)?.name ?? code
}
