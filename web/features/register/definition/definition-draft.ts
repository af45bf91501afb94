import type { ColumnType, RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'
import { makeColumn } from './make-column.ts'
import { proposeCode } from './propose-code.ts'
import { dropColumn, renameCode } from './rename-code.ts'

/** What is being written: the definition, a stable key for every column's card, and which codes follow their names still. */
export type DefinitionDraft = {
  readonly definition: RegisterDefinition
  readonly keys: readonly string[]
  readonly codeFollows: boolean
  /** Keys of the columns whose code follows the name: new ones, until somebody types a code. */
  readonly following: readonly string[]
  readonly nextKey: number
}

export type DraftState = { readonly present: DefinitionDraft; readonly past: readonly DefinitionDraft[]; readonly lastField: string }
export type DraftAction =
  | { readonly kind: 'about'; readonly part: Partial<RegisterDefinition> }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'column'; readonly key: string; readonly column: RegisterColumn }
  | { readonly kind: 'columnCode'; readonly key: string; readonly code: string }
  | { readonly kind: 'add'; readonly type: ColumnType }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'move'; readonly key: string; readonly by: 1 | -1 }
  | { readonly kind: 'undo' }

const STEPS_KEPT = 60

export const EMPTY_DEFINITION: RegisterDefinition = {
  code: '',
  name: '',
  purpose: '',
  scope: 'ward',
  access: { keptBy: [], readBy: 'every', openToLeaders: true, unmaskedFor: [] },
  columns: [],
  title: '',
  unique: [],
  validity: { from: null, until: null },
  retention: null,
  generated: null,
}

/** @param isNew its codes may still follow the names; a saved register's stay as they are. */
export function startDraft({ definition, isNew }: { readonly definition: RegisterDefinition; readonly isNew: boolean }): DraftState {
  const keys = definition.columns.map((_column, place) => `c${place}`)
  const present = { definition, keys, codeFollows: isNew, following: [], nextKey: keys.length }
  return { present: keys.length === 0 ? addColumn(present, 'text') : present, past: [], lastField: '' }
}

export function changeDraft(state: DraftState, action: DraftAction): DraftState {
  if (action.kind === 'undo') {
    const before = state.past.at(-1)
    return before === undefined ? state : { present: before, past: state.past.slice(0, -1), lastField: '' }
  }
  const present = applyAction(state.present, action)
  if (present === state.present) return state
  // Typing in one field is one step back, not one a letter.
  const field = fieldOf(action)
  const isSameField = field !== '' && field === state.lastField
  return { present, past: isSameField ? state.past : [...state.past, state.present].slice(-STEPS_KEPT), lastField: field }
}

function fieldOf(action: Exclude<DraftAction, { kind: 'undo' }>): string {
  if (action.kind === 'about') return `about ${Object.keys(action.part).join(' ')}`
  if (action.kind === 'column' || action.kind === 'columnCode')
    return `${action.kind} ${action.key} ${'column' in action ? action.column.type : ''}`
  return action.kind === 'code' ? 'code' : ''
}

function applyAction(draft: DefinitionDraft, action: Exclude<DraftAction, { kind: 'undo' }>): DefinitionDraft {
  switch (action.kind) {
    case 'about':
      return withAbout(draft, action.part)
    case 'code':
      return { ...draft, codeFollows: false, definition: { ...draft.definition, code: action.code } }
    case 'column':
      return withColumn(draft, action.key, action.column)
    case 'columnCode':
      return withColumnCode({ ...draft, following: draft.following.filter(key => key !== action.key) }, action.key, action.code)
    case 'add':
      return addColumn(draft, action.type)
    case 'remove':
      return withoutColumn(draft, action.key)
    case 'move':
      return moveColumn(draft, action.key, action.by)
  }
}

function withAbout(draft: DefinitionDraft, part: Partial<RegisterDefinition>): DefinitionDraft {
  const definition = { ...draft.definition, ...part }
  const follows = draft.codeFollows && part.name !== undefined
  return { ...draft, definition: follows ? { ...definition, code: proposeCode(definition.name, [], 'so') } : definition }
}

function withColumn(draft: DefinitionDraft, key: string, column: RegisterColumn): DefinitionDraft {
  const place = draft.keys.indexOf(key)
  const columns = draft.definition.columns.with(place, column)
  const changed = { ...draft, definition: { ...draft.definition, columns } }
  if (!draft.following.includes(key)) return changed
  const others = columns.filter((_other, index) => index !== place).map(other => other.code)
  return withColumnCode(changed, key, proposeCode(column.name, others))
}

function withColumnCode(draft: DefinitionDraft, key: string, code: string): DefinitionDraft {
  const place = draft.keys.indexOf(key)
  const before = draft.definition.columns[place]
  if (before === undefined || before.code === code) return draft
  const isShared = draft.definition.columns.filter(column => column.code === before.code).length > 1
  // While two columns bear one code by mistake, what names that code keeps meaning the other.
  const definition = isShared
    ? { ...draft.definition, columns: draft.definition.columns.with(place, { ...before, code }) }
    : renameCode(draft.definition, before.code, code)
  return { ...draft, definition }
}

function addColumn(draft: DefinitionDraft, type: ColumnType): DefinitionDraft {
  const key = `c${draft.nextKey}`
  const code = proposeCode(
    '',
    draft.definition.columns.map(column => column.code),
  )
  const columns = [...draft.definition.columns, { ...makeColumn(type), code }]
  const title = draft.definition.title === '' && type === 'text' ? code : draft.definition.title
  return {
    ...draft,
    definition: { ...draft.definition, columns, title },
    keys: [...draft.keys, key],
    following: [...draft.following, key],
    nextKey: draft.nextKey + 1,
  }
}

function withoutColumn(draft: DefinitionDraft, key: string): DefinitionDraft {
  const column = draft.definition.columns[draft.keys.indexOf(key)]
  if (column === undefined) return draft
  return {
    ...draft,
    definition: dropColumn(draft.definition, column.code),
    keys: draft.keys.filter(other => other !== key),
    following: draft.following.filter(other => other !== key),
  }
}

function moveColumn(draft: DefinitionDraft, key: string, by: 1 | -1): DefinitionDraft {
  const place = draft.keys.indexOf(key)
  const other = draft.keys[place + by]
  const [moved, passed] = [draft.definition.columns[place], draft.definition.columns[place + by]]
  if (other === undefined || moved === undefined || passed === undefined) return draft
  const columns = draft.definition.columns.with(place + by, moved).with(place, passed)
  return { ...draft, keys: draft.keys.with(place + by, key).with(place, other), definition: { ...draft.definition, columns } }
}
