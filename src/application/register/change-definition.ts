import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import {
  type ChoiceMoves,
  type DefinitionChangeRefusalCode,
  type DefinitionMigration,
  decideDefinitionChange,
  migrateCells,
} from '#domain/register/change-definition.ts'
import { type DefinitionRefusalCode, checkDefinition } from '#domain/register/check-definition.ts'
import { type RegisterDefinition, findColumn } from '#domain/register/register-definition.ts'
import type { RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import type { RowVersion } from '#domain/register/register-row.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { secretMarksIn } from '#domain/shared/secret-marks-in.ts'
import { type Actor, authorOf, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { RegisterRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { brokenTargets } from './broken-targets.ts'
import { describeRegister } from './list-registers.ts'
import { type Reacher, emptyReach, makeReacher, reachDefinition } from './reach-register.ts'
import type { RegisterDetailView } from './register-view.ts'
import { type RowWrite, findKeyConflicts, keyRows, saveRows } from './save-rows.ts'

export type DefinitionChange = {
  readonly registerId: string
  readonly definition: RegisterDefinition
  readonly note: string
  readonly choiceMoves: ChoiceMoves
  readonly seenVersion: number
}
export type ChangeCode = AccessRefusalCode | DefinitionRefusalCode | DefinitionChangeRefusalCode | RegisterRefusalCode | 'STATE_SECRET_MARK'

type Parts = Pick<Application, 'unitOfWork' | 'clock'>

/** Gives a register a new version of its definition and takes every living row over into it, in one transaction: all rows fit or nothing changes. */
export function changeDefinition(
  application: Parts,
  actor: Actor,
  change: DefinitionChange,
): Promise<Outcome<RegisterDetailView, ChangeCode>> {
  return application.unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<RegisterDetailView, ChangeCode>> => {
    await stores.organisation.lock()
    const reach = await makeReacher(stores, actor)
    const register = await stores.registers.lockRegister(change.registerId)
    if (register === undefined || reachDefinition(reach, register, actor) === undefined) return refused(notFound('register'))
    if (register.version !== change.seenVersion) return refused(changedMeanwhile(change.seenVersion, register.version))
    if (reach(register) === undefined && opensAccess(register.definition, change.definition))
      return refused(refusal('REGISTER_ACCESS_CLOSED', 'definition.access', { register: register.definition.name }))
    const marked = secretMarksIn({ note: change.note })
    if (marked.length > 0) return refused(...marked)
    const decided = await decide(stores, register, change)
    if (!decided.ok) return decided
    const after: RegisterRecord = {
      ...register,
      definition: change.definition,
      definitionVersion: register.definitionVersion + 1,
      version: register.version + 1,
    }
    const now = application.clock.now()
    await stores.registers.saveRegister(after, { note: change.note, by: authorOf(actor), at: now })
    const migrated = await migrateRows({ stores, reach, before: register, after, change, migration: decided.value })
    if (!migrated.ok) return migrated
    const keyed = await keyRows(stores, reach, after.definition, migrated.value)
    const ordinals = new Map(keyed.map(write => [write.rowId, write.before?.ordinal ?? 0]))
    const conflicts = await findKeyConflicts(stores, after, keyed, rowId => ordinals.get(rowId) ?? 0)
    if (conflicts.length > 0) return refused(...conflicts.slice(0, MOST_SHOWN).map(conflict => atUnique(conflict.refusal)))
    if (keyed.length > 0) await saveRows(stores, { register: after, actor, now, importId: null }, keyed)
    await stores.audit.record({
      action: 'register.change',
      entity: 'register',
      entityId: register.registerId,
      before: { definition: register.definition },
      after: { definition: change.definition, note: change.note, rows: keyed.length },
    })
    const reached = reachDefinition(reach, after, actor) ?? emptyReach(after)
    return accepted(await describeRegister(stores, reached, actor))
  })
}

/** Whoever may not read a register does not let themselves or others in. */
function opensAccess(before: RegisterDefinition, after: RegisterDefinition): boolean {
  return JSON.stringify([before.access, before.scope]) !== JSON.stringify([after.access, after.scope])
}

const MOST_SHOWN = 20
const PLACES_SHOWN = 5

function atUnique(found: Refusal<RegisterRefusalCode>): Refusal<RegisterRefusalCode> {
  return { ...found, at: 'definition.unique' }
}

async function decide(
  stores: Stores,
  register: RegisterRecord,
  { definition, choiceMoves }: DefinitionChange,
): Promise<Outcome<DefinitionMigration, ChangeCode>> {
  const registers = await stores.registers.listRegisters()
  const others = registers.filter(other => other.registerId !== register.registerId).map(other => other.definition)
  const unsound = checkDefinition(definition, others)
  if (unsound.length > 0) return refused(...unsound.map(found => ({ ...found, at: `definition.${found.at}` })))
  const broken = await brokenTargets(stores, [...others, register.definition], definition)
  return broken.length > 0 ? refused(...broken) : decideDefinitionChange(register.definition, definition, choiceMoves)
}

type Migrating = {
  readonly stores: Stores
  readonly reach: Reacher
  readonly before: RegisterRecord
  readonly after: RegisterRecord
  readonly change: DefinitionChange
  readonly migration: DefinitionMigration
}

/** Every living row under the new definition, or how many rows do not fit by column, with the first of them. */
async function migrateRows({ stores, before, after, change, migration }: Migrating): Promise<Outcome<readonly RowWrite[], ChangeCode>> {
  if (migration.rows === 'none' && migration.newlyRequired.length === 0) return accepted([])
  const writes: RowWrite[] = []
  const unfit = new Map<string, { readonly found: Refusal<DefinitionChangeRefusalCode>; readonly ordinals: number[] }>()
  const blame = (row: RowVersion, found: Refusal<DefinitionChangeRefusalCode>) => {
    const key = `${found.code} ${found.at}`
    const known = unfit.get(key) ?? { found, ordinals: [] }
    known.ordinals.push(row.ordinal)
    unfit.set(key, known)
  }
  for await (const rows of stores.registers.readStandingRows(before.registerId)) {
    for (const row of rows) {
      const cells = migrateCells(before.definition, after.definition, change.choiceMoves, row.cells)
      if (!cells.ok) cells.refusals.forEach(found => blame(row, found))
      const kept = cells.ok ? cells.value : row.cells
      const empty = migration.newlyRequired.filter(({ code }) => !Object.hasOwn(kept, code))
      empty.forEach(({ code, name }) => blame(row, refusal('REQUIRED_COLUMN_EMPTY', `cells.${code}`, { column: name })))
      if (migration.rows === 'rewrite') writes.push(migrated(row, { ...row, cells: kept }, change.note))
    }
  }
  if (unfit.size === 0) return accepted(writes)
  return refused(...[...unfit.values()].map(({ found, ordinals }) => counted(found, ordinals, after.definition)))
}

function migrated(before: RowVersion, { neighbourhoodId, unitId, cells }: RowVersion, reason: string): RowWrite {
  return { rowId: before.rowId, before, content: { neighbourhoodId, unitId, cells }, change: 'migrated', removed: false, reason }
}

function counted(
  found: Refusal<DefinitionChangeRefusalCode>,
  ordinals: readonly number[],
  definition: RegisterDefinition,
): Refusal<DefinitionChangeRefusalCode> {
  const code = found.at.replace('cells.', '')
  const place = definition.columns.findIndex(column => column === findColumn(definition, code))
  const first = ordinals.slice(0, PLACES_SHOWN).join(', ') + (ordinals.length > PLACES_SHOWN ? ', …' : '')
  return {
    ...found,
    at: place < 0 ? 'definition' : `definition.columns[${place}]`,
    facts: { ...found.facts, rows: ordinals.length, first },
  }
}
