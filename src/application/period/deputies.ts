import { type AccessRefusalCode, changedMeanwhile, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import { type DeputyRefusalCode, appointmentRefusals, headRoleIn, holdsOn } from '#domain/period/deputy.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { type Actor, authorOf, mayFor, reachOf, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { DeputyRecord, DeputyRow } from '../ports/period-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>

export type DeputyView = Omit<DeputyRow, 'appointedBy' | 'revokedBy' | 'role'> & { readonly holds: boolean; readonly mayRevoke: boolean }

export type DeputyWish = {
  readonly unitId: string
  readonly absentMemberId: string
  readonly deputyMemberId: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly reason: string
  readonly documentNumber: string
}

export function listDeputies({ unitOfWork, clock }: Pick<Parts, 'unitOfWork' | 'clock'>, actor: Actor): Promise<readonly DeputyView[]> {
  const today = dayAt(clock.now())
  return unitOfWork.read(actor.tenantId, async ({ periods }) =>
    (await periods.listDeputies(reachOf(actor, 'deputy.manage'))).map(row => present(actor, row, today)),
  )
}

/** Lets somebody act for an absent head, for named days. It ends by itself. */
export function appointDeputy(
  { unitOfWork, clock, identifiers }: Parts,
  actor: Actor,
  wish: DeputyWish,
): Promise<Outcome<DeputyView, AccessRefusalCode | DeputyRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<DeputyView, AccessRefusalCode | DeputyRefusalCode>> => {
    await stores.organisation.lock()
    const unit = mayFor(actor, 'member.read', wish.unitId) ? await stores.organisation.findUnit(wish.unitId) : undefined
    if (unit === undefined) return refused(notFound('unit'))
    if (!mayFor(actor, 'deputy.manage', wish.unitId)) return refused(notAllowed())
    const absent = await stores.organisation.findMember(wish.absentMemberId)
    const deputy = await stores.organisation.findMember(wish.deputyMemberId)
    if (absent === undefined || deputy === undefined) return refused(notFound('member'))
    const now = clock.now()
    const today = dayAt(now)
    const role = headRoleIn(absent.roles, wish.unitId)
    const refusals = appointmentRefusals({
      wanted: wish,
      today,
      isHead: role !== undefined,
      isDeputyActive: deputy.active,
      isByDeputy: isDeputyOnly(actor, wish.unitId),
      others: await stores.periods.listDeputies({ everyUnit: false, unitIds: [wish.unitId] }),
    })
    if (refusals.length > 0) return refused(...refusals)
    if (role === undefined) return refused(refusal('DEPUTY_NOT_OF_HEAD', 'absentMemberId'))
    const record: DeputyRecord = {
      ...wish,
      reason: tidyText(wish.reason),
      documentNumber: tidyText(wish.documentNumber),
      deputyId: identifiers.next(),
      role,
      appointedBy: authorOf(actor),
      appointedAt: now,
      revokedBy: null,
      revokedAt: null,
      version: 1,
    }
    await stores.periods.addDeputy(record)
    await stores.audit.record({ action: 'deputy.appoint', entity: 'unit', entityId: wish.unitId, before: null, after: record })
    return accepted(await presentOne(stores, actor, record, today))
  })
}

/** Ends a delegation before its last day. */
export function revokeDeputy(
  { unitOfWork, clock }: Pick<Parts, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { deputyId, seenVersion }: { readonly deputyId: string; readonly seenVersion: number },
): Promise<Outcome<DeputyView, AccessRefusalCode | DeputyRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<DeputyView, AccessRefusalCode | DeputyRefusalCode>> => {
    await stores.organisation.lock()
    const before = await stores.periods.findDeputy(deputyId)
    if (before === undefined || !mayFor(actor, 'deputy.manage', before.unitId)) return refused(notFound('deputy'))
    if (isDeputyOnly(actor, before.unitId)) return refused(refusal('DEPUTY_BY_DEPUTY'))
    if (before.version !== seenVersion) return refused(changedMeanwhile(seenVersion, before.version))
    const now = clock.now()
    const today = dayAt(now)
    if (before.revokedAt !== null || before.lastDay < today) return refused(refusal('DEPUTY_ENDED'))
    const after = { ...before, revokedBy: authorOf(actor), revokedAt: now, version: before.version + 1 }
    await stores.periods.saveDeputy(after)
    await stores.audit.record({ action: 'deputy.revoke', entity: 'unit', entityId: before.unitId, before, after })
    return accepted(await presentOne(stores, actor, after, today))
  })
}

/** Whether the person manages the unit's deputies by standing in for its head alone. */
function isDeputyOnly(actor: Actor, unitId: string): boolean {
  if (reachOf(actor, 'deputy.manage').everyUnit) return false
  const own = actor.memberships.filter(
    membership => !actor.actsFor?.some(item => item.unitId === membership.unitId && item.role === membership.role),
  )
  return !mayFor({ ...actor, memberships: own }, 'deputy.manage', unitId)
}

async function presentOne({ periods }: Stores, actor: Actor, { deputyId, unitId }: DeputyRecord, today: Day): Promise<DeputyView> {
  const row = (await periods.listDeputies({ everyUnit: false, unitIds: [unitId] })).find(item => item.deputyId === deputyId)
  if (row === undefined) throw new Error(`No deputy ${deputyId}`)
  return present(actor, row, today)
}

function present(actor: Actor, { appointedBy: _by, revokedBy: _revoker, role: _role, ...row }: DeputyRow, today: Day): DeputyView {
  const isOver = row.revokedAt !== null || row.lastDay < today
  return { ...row, holds: holdsOn(row, today), mayRevoke: !isOver && !isDeputyOnly(actor, row.unitId) }
}
