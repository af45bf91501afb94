import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import { tidyText, toneKey } from '../shared/vietnamese-text.ts'
import type { UnitDraft } from './ward-pattern.ts'

export type UnitChoiceRefusalCode = 'UNIT_PARENT_LEFT_OUT' | 'PARTY_OFFICE_LEFT_OUT' | 'UNIT_NAMED_TWICE' | 'UNIT_NAME_EMPTY'

/** A unit that the ward takes: one of the pattern by its key, perhaps under another name; with a parent's key, one that the pattern lacks. */
export type UnitChoice = { readonly key: string; readonly name: string; readonly parentKey?: string | undefined }

const LONGEST_SHORT_NAME = 40

/**
 * The tree as the ward ticked it, in the pattern's order with the ward's own units last. What is not among the choices is left out; a renamed
 * unit keeps the pattern's name among its other names, so that plans still find it. Refuses a unit whose parent is left out, two of one
 * name, an empty name, and a tree without the Party office, to which the first administrator belongs. `at` is `units[n]`, n from 0.
 */
export function chooseUnits(
  pattern: readonly UnitDraft[],
  choices: readonly UnitChoice[],
): Outcome<readonly UnitDraft[], UnitChoiceRefusalCode> {
  const wanted = new Map(choices.map(choice => [choice.key, tidyText(choice.name)]))
  const known = new Set(pattern.map(draft => draft.key))
  const kept = pattern.flatMap(draft => renamed(draft, wanted.get(draft.key)))
  const own = choices
    .filter(choice => !known.has(choice.key))
    .map(({ key, name, parentKey }) => ownUnit(key, tidyText(name), parentKey ?? ''))
  const units = [...kept, ...own]
  const refusals = [...checkNames(choices), ...checkParents(units, choices), ...checkOffice(units)]
  return refusals.length > 0 ? refused(...refusals) : accepted(units)
}

function renamed(draft: UnitDraft, name: string | undefined): readonly UnitDraft[] {
  if (name === undefined) return []
  return [
    name === draft.name ? draft : { ...draft, name, aliases: [...new Set([draft.name, ...draft.aliases])].filter(alias => alias !== name) },
  ]
}

function ownUnit(key: string, name: string, parentKey: string): UnitDraft {
  return { key, parentKey, name, shortName: name.slice(0, LONGEST_SHORT_NAME), kind: 'other', aliases: [] }
}

function checkNames(choices: readonly UnitChoice[]): readonly Refusal<UnitChoiceRefusalCode>[] {
  const keys = choices.map(choice => toneKey(choice.name))
  return choices.flatMap(({ name }, index): readonly Refusal<UnitChoiceRefusalCode>[] => {
    const key = keys[index] ?? ''
    if (key === '') return [refusal('UNIT_NAME_EMPTY', `units[${index}]`)]
    return keys.indexOf(key) < index ? [refusal('UNIT_NAMED_TWICE', `units[${index}]`, { name: tidyText(name) })] : []
  })
}

/** Parents come before children: a unit's parent has to stand above it. */
function checkParents(units: readonly UnitDraft[], choices: readonly UnitChoice[]): readonly Refusal<UnitChoiceRefusalCode>[] {
  const above = new Set<string>()
  return units.flatMap(({ key, parentKey, name }) => {
    const stands = parentKey === null || above.has(parentKey)
    above.add(key)
    return stands ? [] : [refusal('UNIT_PARENT_LEFT_OUT' as const, `units[${choices.findIndex(choice => choice.key === key)}]`, { name })]
  })
}

function checkOffice(units: readonly UnitDraft[]): readonly Refusal<UnitChoiceRefusalCode>[] {
  return units.some(unit => unit.kind === 'party_office') ? [] : [refusal('PARTY_OFFICE_LEFT_OUT', 'units')]
}
