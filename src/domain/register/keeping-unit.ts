import { reachOfRole } from '../access/rights.ts'
import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import type { RegisterPerson } from './register-access.ts'
import type { RegisterDefinition } from './register-definition.ts'

type PlaceRefusalCode = 'ROW_UNIT_NEEDED' | 'ROW_UNIT_UNFIT' | 'ROW_OF_OTHER_NEIGHBOURHOOD'

/** Units for which a person may write a register: their own, of a kind that keeps it. */
export function keepingUnits({ access }: RegisterDefinition, { memberships, kindOf }: RegisterPerson): readonly string[] {
  const units = memberships
    .filter(({ unitId, role }) => reachOfRole('register.write', role) !== 'none' && access.keptBy.includes(kindOf(unitId)))
    .map(({ unitId }) => unitId)
  return [...new Set(units)]
}

export type RowWriter = {
  readonly keepingUnits: readonly string[]
  readonly kindOf: RegisterPerson['kindOf']
  readonly nameOf: (unitId: string) => string
}
type Place = { readonly unitId: string; readonly neighbourhoodId: string | null }

/**
 * Which unit keeps a new row, and of which neighbourhood it is. Whoever writes for one unit need not name it; a neighbourhood's rows are its own in every
 * register, so that it need not name itself and may name no other.
 */
export function placeNewRow(
  { keepingUnits: own, kindOf, nameOf }: RowWriter,
  chosen: { readonly unitId: string | null; readonly neighbourhoodId: string | null },
): Outcome<Place, PlaceRefusalCode> {
  const ofNeighbourhood = own.find(unit => unit === chosen.neighbourhoodId)
  const unitId = chosen.unitId ?? ofNeighbourhood ?? (own.length === 1 ? own[0] : undefined)
  if (unitId === undefined) return refused(refusal('ROW_UNIT_NEEDED', 'unitId', { units: own.map(nameOf).join('; ') }))
  if (!own.includes(unitId)) return refused(refusal('ROW_UNIT_UNFIT', 'unitId'))
  if (kindOf(unitId) !== 'neighbourhood') return accepted({ unitId, neighbourhoodId: chosen.neighbourhoodId })
  const neighbourhoodId = chosen.neighbourhoodId ?? unitId
  const strange = strangeNeighbourhood(own, neighbourhoodId)
  return strange === undefined ? accepted({ unitId, neighbourhoodId }) : refused(strange)
}

/** A neighbourhood writes of itself alone. */
export function strangeNeighbourhood(
  own: readonly string[],
  neighbourhoodId: string | null,
): Refusal<'ROW_OF_OTHER_NEIGHBOURHOOD'> | undefined {
  if (neighbourhoodId === null || own.includes(neighbourhoodId)) return undefined
  return refusal('ROW_OF_OTHER_NEIGHBOURHOOD', 'neighbourhoodId')
}
