import { resolveUnitName } from '../organisation/resolve-unit-name.ts'
import type { NamedUnit } from '../organisation/resolve-unit-name.ts'
import { foldText } from '../shared/vietnamese-text.ts'

/** Keys of a list of units, made once for each list: an import asks for the same units thousands of times. */
const INDEXES = new WeakMap<readonly NamedUnit[], ReadonlyMap<string, ReadonlySet<NamedUnit>>>()

/** The units a cell may mean: by id, by name, short name or alias without case and marks, else as a plan's text would be understood. */
export function unitsNamed(text: string, units: readonly NamedUnit[]): readonly NamedUnit[] {
  const found = indexOf(units).get(foldText(text))
  if (found !== undefined) return [...found]
  const { match, unitIds } = resolveUnitName(text, units)
  return match === 'exact' || match === 'alias' ? units.filter(unit => unitIds.includes(unit.unitId)) : []
}

function indexOf(units: readonly NamedUnit[]): ReadonlyMap<string, ReadonlySet<NamedUnit>> {
  const known = INDEXES.get(units)
  if (known !== undefined) return known
  const index = new Map<string, Set<NamedUnit>>()
  for (const unit of units) {
    for (const name of [unit.unitId, unit.name, unit.shortName, ...unit.aliases]) {
      const key = foldText(name)
      if (key !== '') index.set(key, (index.get(key) ?? new Set()).add(unit))
    }
  }
  INDEXES.set(units, index)
  return index
}
