import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import { type UnitReach, isEmptyReach } from '#domain/access/rights.ts'
import { isUnitKind } from '#domain/organisation/unit-kind.ts'
import { type RowWriter, keepingUnits, strangeNeighbourhood } from '#domain/register/keeping-unit.ts'
import { type RegisterPerson, registerReach } from '#domain/register/register-access.ts'
import type { RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import type { RowContent } from '#domain/register/register-row.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, isGranted } from '../actor.ts'
import type { UnitRecord } from '../ports/organisation-store.ts'
import type { RegisterRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** A register that somebody may read, with how far each of their rights reaches into it. */
export type ReachedRegister = {
  readonly register: RegisterRecord
  readonly units: readonly UnitRecord[]
  readonly read: UnitReach
  readonly write: UnitReach
  readonly unmask: UnitReach
  /** Units for which this person adds rows. */
  readonly keepingUnits: readonly string[]
  readonly kindOf: RegisterPerson['kindOf']
}

/** How this person reaches a register; undefined when they may not even read it. */
export type Reacher = (register: RegisterRecord) => ReachedRegister | undefined

export async function makeReacher({ organisation }: Stores, actor: Actor): Promise<Reacher> {
  const units = await organisation.listUnits()
  const person = personOf(actor, units)
  return register => {
    const reachFor = (act: 'read' | 'write' | 'unmask') => registerReach(register.definition, person, act)
    const read = reachFor('read')
    if (isEmptyReach(read)) return undefined
    const { kindOf } = person
    const keeping = keepingUnits(register.definition, person)
    return { register, units, read, write: reachFor('write'), unmask: reachFor('unmask'), keepingUnits: keeping, kindOf }
  }
}

function personOf({ memberships }: Actor, units: readonly UnitRecord[]): RegisterPerson {
  const kinds = new Map(units.map(unit => [unit.unitId, unit.kind]))
  return {
    memberships,
    kindOf(unitId) {
      const kind = kinds.get(unitId) ?? 'other'
      return isUnitKind(kind) ? kind : 'other'
    },
  }
}

/** A register in this person's reach, and how they reach the others that its cells name. */
export type Reaching = { readonly reach: Reacher; readonly reached: ReachedRegister }

export async function findReached(stores: Stores, actor: Actor, registerId: string): Promise<Reaching | undefined> {
  const register = await stores.registers.findRegister(registerId)
  return reaching(await makeReacher(stores, actor), register)
}

function reaching(reach: Reacher, register: RegisterRecord | undefined): Reaching | undefined {
  const reached = register && reach(register)
  return reached && { reach, reached }
}

export async function findDefined(stores: Stores, actor: Actor, registerId: string): Promise<ReachedRegister | undefined> {
  const register = await stores.registers.findRegister(registerId)
  return register && reachDefinition(await makeReacher(stores, actor), register, actor)
}

/** Locks a register to change its rows: out of reach is not found, in sight without the right is not allowed, what is put away takes none. Rows that the system adds are filled in and mended like any other. */
export async function lockForWriting(
  stores: Stores,
  actor: Actor,
  registerId: string,
): Promise<Outcome<Reaching, AccessRefusalCode | RegisterRefusalCode>> {
  const register = await stores.registers.lockRegister(registerId)
  return writable(reaching(await makeReacher(stores, actor), register))
}

/** As `lockForWriting`, for whoever only looks whether something could be written. */
export async function readForWriting(
  stores: Stores,
  actor: Actor,
  registerId: string,
): Promise<Outcome<Reaching, AccessRefusalCode | RegisterRefusalCode>> {
  return writable(await findReached(stores, actor, registerId))
}

function writable(found: Reaching | undefined): Outcome<Reaching, AccessRefusalCode | RegisterRefusalCode> {
  if (found === undefined) return refused(notFound('register'))
  if (isEmptyReach(found.reached.write)) return refused(notAllowed())
  const closed = closedRefusal(found.reached.register)
  return closed === undefined ? accepted(found) : refused(closed)
}

/** Why nobody writes rows into a register by hand; undefined when they may. */
export function closedRefusal({ archivedAt, definition: { name } }: RegisterRecord): Refusal<RegisterRefusalCode> | undefined {
  return archivedAt === null ? undefined : refusal('REGISTER_ARCHIVED', '', { register: name })
}

/** What the rules about a row's place need to know of the writer. */
export function writerOf({ keepingUnits: own, kindOf, units }: ReachedRegister): RowWriter {
  return { keepingUnits: own, kindOf, nameOf: unitId => units.find(unit => unit.unitId === unitId)?.name ?? '' }
}

/** Why this person may not leave a row in that place; undefined when they may. Whoever writes for neighbourhoods alone keeps their rows there. */
export function placeRefusal(
  reached: ReachedRegister,
  before: RowContent,
  neighbourhoodId: string | null,
): Refusal<AccessRefusalCode | RegisterRefusalCode> | undefined {
  const { write, keepingUnits: own, kindOf } = reached
  const ofNeighbourhoodsAlone = own.every(unitId => kindOf(unitId) === 'neighbourhood')
  const isBound = !write.everyUnit && ofNeighbourhoodsAlone
  // An older row that names no neighbourhood may stay so; one that names its own does not lose it.
  const isLost = isBound && before.neighbourhoodId !== null && neighbourhoodId === null
  const strange = isBound ? strangeNeighbourhood(own, neighbourhoodId) : undefined
  return (
    strange ??
    (!isLost && isRowWithin(write, { ...before, neighbourhoodId }) ? undefined : refusal('ROW_OF_OTHER_NEIGHBOURHOOD', 'neighbourhoodId'))
  )
}

/** How this person sees the register as such: its readers with what they reach, and whoever makes registers without any of a closed one's rows. */
export function reachDefinition(reach: Reacher, register: RegisterRecord, actor: Actor): ReachedRegister | undefined {
  return reach(register) ?? (isGranted(actor, 'register.define') ? emptyReach(register) : undefined)
}

/** A register of which this person reaches nothing: what its maker is shown when it is closed to them. */
export function emptyReach(register: RegisterRecord): ReachedRegister {
  const none: UnitReach = { everyUnit: false, unitIds: [] }
  return { register, units: [], read: none, write: none, unmask: none, keepingUnits: [], kindOf: () => 'other' }
}

/** Whether a row belongs to one of these units, as the neighbourhood it is about or as the unit that keeps it. */
export function isRowWithin(reach: UnitReach, row: Pick<RowContent, 'unitId' | 'neighbourhoodId'>): boolean {
  if (reach.everyUnit || reach.unitIds.includes(row.unitId)) return true
  return row.neighbourhoodId !== null && reach.unitIds.includes(row.neighbourhoodId)
}

/** Whether this person may see the personal cells of every row they read: only then may they search among them. */
export function coversReading({ read, unmask }: Pick<ReachedRegister, 'read' | 'unmask'>): boolean {
  return unmask.everyUnit || (!read.everyUnit && read.unitIds.every(unitId => unmask.unitIds.includes(unitId)))
}
