import { checkDefinition } from '#domain/register/check-definition.ts'
import type { DefinitionRefusalCode } from '#domain/register/check-definition.ts'
import { CODE_PATTERN } from '#domain/register/register-definition.ts'
import type { RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import { columnFieldId, definitionFieldId } from './definition-field-ids.ts'
import { EMPTY_DEFINITION } from './definition-draft.ts'
import type { DefinitionDraft } from './definition-draft.ts'
import { isWhole } from './is-whole-formula.ts'

/** What a form must have before the rules of a definition can speak. */
export type DraftFaultCode =
  | 'nameMissing'
  | 'codeMissing'
  | 'codeWrong'
  | 'codeTaken'
  | 'keeperMissing'
  | 'columnMissing'
  | 'columnNameMissing'
  | 'choicesMissing'
  | 'registerMissing'
  | 'formulaUnfinished'
  | 'longestWrong'
  | 'titleMissing'
  | 'monthsWrong'
export type DraftFault = {
  readonly fieldId: string
  /** The card of the column it is in. */
  readonly columnKey: string | undefined
  readonly what: { readonly draft: DraftFaultCode } | { readonly refusal: Refusal<DefinitionRefusalCode> }
}

const LONGEST_TEXT = 4000
const MOST_MONTHS = 600

/**
 * Every reason why this cannot be saved: first what is unfinished, then the rules of a definition, which are the server's own.
 *
 * @param otherCodes of the ward's other registers.
 */
export function checkDefinitionDraft(draft: DefinitionDraft, otherCodes: readonly string[], isNew: boolean): readonly DraftFault[] {
  const { definition } = draft
  const unfinished = [
    ...aboutFaults(definition, isNew ? otherCodes : []),
    ...draft.keys.flatMap((key, place) => columnFaults(key, definition.columns[place])),
  ]
  // The rules also speak of what is unfinished (a reference to no register): once is enough.
  const told = new Set(unfinished.map(fault => fault.fieldId))
  const others = otherCodes.map(code => ({ ...EMPTY_DEFINITION, code }))
  const refused = checkDefinition(definition, others).map(refusal => refusalFault(draft, refusal))
  return [...unfinished, ...refused.filter(fault => !told.has(fault.fieldId) && !isOfUnnamed(draft, fault))]
}

function aboutFaults(definition: RegisterDefinition, takenCodes: readonly string[]): readonly DraftFault[] {
  const { retention } = definition
  return [
    ...(definition.name.trim() === '' ? [about('name', 'nameMissing')] : []),
    ...codeFault(definition.code).map(code => about('code', code)),
    ...(takenCodes.includes(definition.code) ? [about('code', 'codeTaken')] : []),
    ...(definition.access.keptBy.length === 0 ? [about('keptBy', 'keeperMissing')] : []),
    ...(definition.columns.length === 0 ? [about('add-type', 'columnMissing')] : []),
    ...(definition.columns.length > 0 && definition.title === '' ? [about('title', 'titleMissing')] : []),
    ...(retention !== null && !isBetween(retention.months, 1, MOST_MONTHS) ? [about('months', 'monthsWrong')] : []),
  ]
}

function columnFaults(key: string, column: RegisterColumn | undefined): readonly DraftFault[] {
  if (column === undefined) return []
  const at = (field: string, draft: DraftFaultCode): DraftFault => ({ fieldId: columnFieldId(key, field), columnKey: key, what: { draft } })
  return [
    ...(column.name.trim() === '' ? [at('name', 'columnNameMissing')] : []),
    ...codeFault(column.code).map(code => at('code', code)),
    ...('choices' in column && column.choices.length === 0 ? [at('choices', 'choicesMissing')] : []),
    ...(column.type === 'row' && column.register === '' ? [at('register', 'registerMissing')] : []),
    ...(column.type === 'formula' && !isWhole(column.formula) ? [at('formula', 'formulaUnfinished')] : []),
    ...(column.type === 'text' && !isBetween(column.longest, 1, LONGEST_TEXT) ? [at('longest', 'longestWrong')] : []),
  ]
}

function codeFault(code: string): readonly ('codeMissing' | 'codeWrong')[] {
  if (code === '') return ['codeMissing']
  return CODE_PATTERN.test(code) ? [] : ['codeWrong']
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

function about(field: string, draft: DraftFaultCode): DraftFault {
  return { fieldId: definitionFieldId(field), columnKey: undefined, what: { draft } }
}

/** `columns[3].code` → the field of the fourth card; `unique[0]`, `validity.from`, `access.unmaskedFor` → the field that says it. */
function refusalFault(draft: DefinitionDraft, refusal: Refusal<DefinitionRefusalCode>): DraftFault {
  const column = /^columns\[(\d+)\](?:\.([a-z]+))?/.exec(refusal.at)
  const key = column === null ? undefined : draft.keys[Number(column[1])]
  const fieldId = key === undefined ? definitionFieldId(aboutField(refusal.at)) : columnFieldId(key, column?.[2] ?? 'name')
  return { fieldId, columnKey: key, what: { refusal } }
}

function aboutField(at: string): string {
  return at
    .replace(/^access\./, '')
    .replace(/^retention(\.since)?$/, 'months')
    .replace(/[[\].]+/g, '-')
    .replace(/-$/, '')
}

/** Two columns without a name do not have the same name: they lack one, which is told. */
function isOfUnnamed(draft: DefinitionDraft, { columnKey, what }: DraftFault): boolean {
  const name = columnKey === undefined ? undefined : draft.definition.columns[draft.keys.indexOf(columnKey)]?.name
  return 'refusal' in what && what.refusal.code === 'COLUMN_NAME_TWICE' && name?.trim() === ''
}
