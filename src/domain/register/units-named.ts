import { nameKey } from '../organisation/resolve-unit-name.ts'
import type { NamedUnit } from '../organisation/resolve-unit-name.ts'
import { foldText } from '../shared/vietnamese-text.ts'

/** What stands before a neighbourhood's own name and may be left out. */
const NEIGHBOURHOOD_WORD = /^(?:khu pho|kp\.?|thon|ap|to dan pho)\s+/

/** Keys of a list of units, made once for each list: an import asks for the same units thousands of times. */
const INDEXES = new WeakMap<readonly NamedUnit[], ReadonlyMap<string, ReadonlySet<NamedUnit>>>()

/**
 * The units a cell may mean: by id, name, short name or alias, without case and marks; the level word with its place (`phường Tam Phước`) and before a
 * neighbourhood's name `khu phố` may be missing. A mere resemblance finds nothing.
 */
export function unitsNamed(text: string, units: readonly NamedUnit[]): readonly NamedUnit[] {
  const index = indexOf(units)
  const keys = [foldText(text), foldText(nameKey(text))]
  for (const key of keys) {
    const found = key === '' ? undefined : index.get(key)
    if (found !== undefined) return [...found]
  }
  return []
}

function indexOf(units: readonly NamedUnit[]): ReadonlyMap<string, ReadonlySet<NamedUnit>> {
  const known = INDEXES.get(units)
  if (known !== undefined) return known
  const index = new Map<string, Set<NamedUnit>>()
  const add = (key: string, unit: NamedUnit) => index.set(key, (index.get(key) ?? new Set()).add(unit))
  for (const unit of units) {
    for (const name of [unit.unitId, unit.name, unit.shortName, ...unit.aliases].filter(text => text !== '')) {
      add(foldText(name), unit)
      add(foldText(nameKey(name)), unit)
      if (unit.kind === 'neighbourhood') add(foldText(name).replace(NEIGHBOURHOOD_WORD, ''), unit)
    }
  }
  INDEXES.set(units, index)
  return index
}
