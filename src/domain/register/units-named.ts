import { resolveUnitName } from '../organisation/resolve-unit-name.ts'
import type { NamedUnit } from '../organisation/resolve-unit-name.ts'
import { foldText } from '../shared/vietnamese-text.ts'

type Index = Map<string, readonly NamedUnit[]>

/** What names of a list of units mean, found once for each list and name: an import asks for the same ones thousands of times. */
const INDEXES = new WeakMap<readonly NamedUnit[], Index>()
/** So many names that mean nothing are remembered; a file of nothing else is read without. */
const MOST_REMEMBERED = 5000

/** The units a cell may mean: by id, by name, short name or alias without case and marks, else as a plan's text would be understood. */
export function unitsNamed(text: string, units: readonly NamedUnit[]): readonly NamedUnit[] {
  const key = foldText(text)
  if (key === '') return []
  const index = indexOf(units)
  const known = index.get(key)
  if (known !== undefined) return known
  const { match, unitIds } = resolveUnitName(text, units)
  const found = match === 'exact' || match === 'alias' ? units.filter(unit => unitIds.includes(unit.unitId)) : []
  if (index.size < MOST_REMEMBERED) index.set(key, found)
  return found
}

function indexOf(units: readonly NamedUnit[]): Index {
  const known = INDEXES.get(units)
  if (known !== undefined) return known
  const named = new Map<string, Set<NamedUnit>>()
  for (const unit of units) {
    for (const name of [unit.unitId, unit.name, unit.shortName, ...unit.aliases]) {
      const key = foldText(name)
      if (key !== '') named.set(key, (named.get(key) ?? new Set()).add(unit))
    }
  }
  const index = new Map([...named].map(([key, found]) => [key, [...found]] as const))
  INDEXES.set(units, index)
  return index
}
