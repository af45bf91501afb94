/** How one name in the plan's words is read against the unit tree. Only `unknown` stops a plan from being made: a person must say what it is. */
export type NameMatch = 'exact' | 'alias' | 'group' | 'external' | 'unknown'

export type NameResolution = {
  readonly name: string
  readonly match: NameMatch
  readonly unitIds: readonly string[]
  readonly candidates: readonly NameCandidate[]
  /** A person has looked at it. */
  readonly confirmed: boolean
}

/** A unit whose name is near. `score` 0 … 1, nearest first. */
export type NameCandidate = { readonly unitId: string; readonly unitName: string; readonly score: number }

/** What a person says a name is: these units, or a party outside the ward's units; neither leaves it unknown. */
export type NameChoice = {
  readonly name: string
  readonly unitIds: readonly string[]
  readonly external: boolean
  readonly confirmed: boolean
}

/** A reading that the person did not change keeps its kind; a changed one is `alias` (one unit) or `group` (several). */
export function chooseReading(proposed: NameResolution, choice: NameChoice): NameResolution {
  const unitIds = choice.external ? [] : [...new Set(choice.unitIds)]
  const match = matchOf(proposed, unitIds, choice.external)
  return { ...proposed, match, unitIds, confirmed: choice.confirmed && match !== 'unknown' }
}

function matchOf(proposed: NameResolution, unitIds: readonly string[], external: boolean): NameMatch {
  if (external) return 'external'
  if (unitIds.length === 0) return 'unknown'
  const isUnchanged = unitIds.length === proposed.unitIds.length && unitIds.every(unitId => proposed.unitIds.includes(unitId))
  if (isUnchanged) return proposed.match
  return unitIds.length === 1 ? 'alias' : 'group'
}
