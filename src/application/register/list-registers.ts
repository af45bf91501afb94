import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { isEmptyReach } from '#domain/access/rights.ts'
import { isPersonal } from '#domain/register/register-definition.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Instant, toInstant } from '#domain/shared/calendar.ts'
import { type Actor, isGranted } from '../actor.ts'
import type { Application } from '../application.ts'
import { memberNames } from '../organisation/member-names.ts'
import type { RegisterCount } from '../ports/register-queries.ts'
import type { DefinitionVersion, RegisterRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type ReachedRegister, closedRefusal, findDefined, makeReacher, reachDefinition } from './reach-register.ts'
import type { RegisterAction, RegisterDetailView, RegisterSummaryView } from './register-view.ts'

export type RegisterList = { readonly items: RegisterSummaryView[]; readonly allowedActions: 'define'[] }

/** The registers this person may read or make, with the rows in their reach counted; put-away ones last. */
export function listRegisters({ unitOfWork }: Pick<Application, 'unitOfWork'>, actor: Actor): Promise<RegisterList> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const reach = await makeReacher(stores, actor)
    const reached = (await stores.registers.listRegisters()).flatMap(register => reachDefinition(reach, register, actor) ?? [])
    const counts = await countRows(stores, reached)
    return {
      items: reached.map(register => presentRegister(register, actor, counts.get(register.register.registerId))),
      allowedActions: isGranted(actor, 'register.define') ? ['define'] : [],
    }
  })
}

export function getRegister(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  registerId: string,
): Promise<Outcome<RegisterDetailView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const reached = await findDefined(stores, actor, registerId)
    return reached === undefined ? refused(notFound('register')) : accepted(await describeRegister(stores, reached, actor))
  })
}

export type DefinitionView = Omit<DefinitionVersion, 'registerId' | 'createdBy' | 'createdAt'> & {
  readonly at: Instant
  readonly byName: string
}

/** Every form the register had, newest first. */
export function listDefinitions(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  registerId: string,
): Promise<Outcome<DefinitionView[], AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    if ((await findDefined(stores, actor, registerId)) === undefined) return refused(notFound('register'))
    const versions = await stores.registers.listDefinitions(registerId)
    const nameOf = await memberNames(
      stores,
      versions.map(version => version.createdBy),
    )
    return accepted(
      versions.map(({ definitionVersion, definition, note, createdBy, createdAt }) => ({
        definitionVersion,
        definition,
        note,
        at: createdAt,
        byName: nameOf(createdBy),
      })),
    )
  })
}

export async function describeRegister(stores: Stores, reached: ReachedRegister, actor: Actor): Promise<RegisterDetailView> {
  const { register, units, write } = reached
  const count = (await countRows(stores, [reached])).get(register.registerId)
  return {
    ...presentRegister(reached, actor, count),
    definition: register.definition,
    definitionVersion: register.definitionVersion,
    units: units.filter(unit => unit.activeTo === null).map(({ unitId, name, kind }) => ({ unitId, name, kind })),
    ownUnits: write.everyUnit ? null : [...write.unitIds],
    version: register.version,
  }
}

async function countRows({ registerQueries }: Stores, reached: readonly ReachedRegister[]): Promise<ReadonlyMap<string, RegisterCount>> {
  const reaches = new Map(reached.map(({ register, read }) => [register.registerId, read]))
  const counts = await registerQueries.countRegisters(registerId => reaches.get(registerId), [...reaches.keys()])
  return new Map(counts.map(count => [count.registerId, count]))
}

function presentRegister(reached: ReachedRegister, actor: Actor, count: RegisterCount | undefined): RegisterSummaryView {
  const { registerId, code, definition, archivedAt } = reached.register
  return {
    registerId,
    code,
    name: definition.name,
    purpose: definition.purpose,
    scope: definition.scope,
    holdsPersonalData: holdsPersonalData(reached.register),
    readable: !isEmptyReach(reached.read),
    rows: count?.rows ?? 0,
    lastChangedAt: count === undefined || count.lastChangedAt === null ? null : toInstant(count.lastChangedAt),
    archivedAt,
    allowedActions: registerActions(reached, actor),
  }
}

function registerActions({ register, write, unmask }: ReachedRegister, actor: Actor): RegisterAction[] {
  const defines = isGranted(actor, 'register.define')
  const sees = holdsPersonalData(register) && !isEmptyReach(unmask)
  return [
    ...(isEmptyReach(write) || closedRefusal(register) !== undefined ? [] : ['write' as const]),
    ...(defines ? ['define' as const, 'archive' as const] : []),
    ...(sees ? ['unmask' as const] : []),
    ...(sees && (defines || !isEmptyReach(write)) ? ['erase' as const] : []),
  ]
}

export function holdsPersonalData({ definition }: Pick<RegisterRecord, 'definition'>): boolean {
  return definition.columns.some(isPersonal)
}
