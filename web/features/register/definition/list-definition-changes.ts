import type { RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'

export type DefinitionChange =
  | { readonly kind: 'added' | 'removed' | 'retyped' | 'changed'; readonly name: string }
  | { readonly kind: 'renamed'; readonly name: string; readonly to: string }
  | { readonly kind: 'choiceRenamed'; readonly name: string; readonly from: string; readonly to: string }
  | { readonly kind: 'about'; readonly what: AboutPart }

export const ABOUT_PARTS = ['name', 'purpose', 'scope', 'access', 'order', 'title', 'unique', 'validity', 'retention'] as const
export type AboutPart = (typeof ABOUT_PARTS)[number]

/** What differs between two versions of a definition, columns first. */
export function listDefinitionChanges(before: RegisterDefinition, after: RegisterDefinition): readonly DefinitionChange[] {
  const added = after.columns.filter(column => findIn(before, column) === undefined)
  const removed = before.columns.filter(column => findIn(after, column) === undefined)
  const kept = after.columns.flatMap(column => changesOfColumn(findIn(before, column), column))
  const parts = ABOUT_PARTS.filter(part => !isSame(partOf(part, before, after), partOf(part, after, before)))
  return [
    ...added.map(({ name }) => ({ kind: 'added' as const, name })),
    ...removed.map(({ name }) => ({ kind: 'removed' as const, name })),
    ...kept,
    ...parts.map(what => ({ kind: 'about' as const, what })),
  ]
}

function findIn(definition: RegisterDefinition, { code }: RegisterColumn): RegisterColumn | undefined {
  return definition.columns.find(column => column.code === code)
}

function changesOfColumn(before: RegisterColumn | undefined, after: RegisterColumn): readonly DefinitionChange[] {
  if (before === undefined || isSame(before, after)) return []
  if (before.type !== after.type) return [{ kind: 'retyped', name: after.name }]
  const renamed = before.name === after.name ? [] : [{ kind: 'renamed' as const, name: before.name, to: after.name }]
  const reworded = rewordedChoices(before, after)
  return isSame({ ...before, name: after.name }, after) ? renamed : [...renamed, ...(reworded ?? [{ kind: 'changed', name: after.name }])]
}

/** Where nothing else of the column differs, each choice that rows go on holding under another name; undefined where more differs. */
function rewordedChoices(before: RegisterColumn, after: RegisterColumn): readonly DefinitionChange[] | undefined {
  if (!('choices' in before) || !('choices' in after)) return undefined
  const reworded = after.choices.flatMap(choice => {
    const old = before.choices.find(({ code }) => code === choice.code)
    return old === undefined || old.name === choice.name
      ? []
      : [{ kind: 'choiceRenamed' as const, name: after.name, from: old.name, to: choice.name }]
  })
  const isAll = isSame(
    { ...before, name: '', choices: before.choices.map(({ code }) => code) },
    { ...after, name: '', choices: after.choices.map(({ code }) => code) },
  )
  return reworded.length === 0 ? undefined : [...reworded, ...(isAll ? [] : [{ kind: 'changed' as const, name: after.name }])]
}

function partOf(part: AboutPart, definition: RegisterDefinition, other: RegisterDefinition): unknown {
  // Only the order of the columns that both have: one more or one less is told already.
  return part === 'order'
    ? definition.columns.filter(column => findIn(other, column) !== undefined).map(column => column.code)
    : definition[part]
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(inOrder(left)) === JSON.stringify(inOrder(right))
}

/** Keys in one order, so that the same content written by another hand is the same text. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, part]) => [key, inOrder(part)]),
  )
}
