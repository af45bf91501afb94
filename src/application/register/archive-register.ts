import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import type { RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { secretMarksIn } from '#domain/shared/secret-marks-in.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { RegisterRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { describeRegister } from './list-registers.ts'
import { emptyReach, makeReacher, reachDefinition } from './reach-register.ts'
import type { RegisterDetailView } from './register-view.ts'

type ArchiveCode = AccessRefusalCode | RegisterRefusalCode | 'STATE_SECRET_MARK'
type Archiving = { readonly registerId: string; readonly archived: boolean; readonly reason: string; readonly seenVersion: number }

/** Puts a register away, so that nothing more is written into it, or opens it again. Rows and figures stay. */
export function archiveRegister(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { registerId, archived, reason, seenVersion }: Archiving,
): Promise<Outcome<RegisterDetailView, ArchiveCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<RegisterDetailView, ArchiveCode>> => {
    await stores.organisation.lock()
    const reach = await makeReacher(stores, actor)
    const before = await stores.registers.lockRegister(registerId)
    if (before === undefined || reachDefinition(reach, before, actor) === undefined) return refused(notFound('register'))
    if (before.version !== seenVersion) return refused(changedMeanwhile(seenVersion, before.version))
    const marked = secretMarksIn({ reason })
    if (marked.length > 0) return refused(...marked)
    const by = archived ? await referringRegister(stores, before) : undefined
    if (by !== undefined)
      return refused(refusal('REGISTER_STILL_REFERRED_TO', '', { register: before.definition.name, by: by.definition.name }))
    const after = { ...before, archivedAt: archived ? (before.archivedAt ?? clock.now()) : null, version: before.version + 1 }
    await stores.registers.saveRegister(after)
    await stores.audit.record({
      action: 'register.archive',
      entity: 'register',
      entityId: registerId,
      before: { archivedAt: before.archivedAt },
      after: { archivedAt: after.archivedAt, reason },
    })
    const reached = reachDefinition(reach, after, actor) ?? emptyReach(after)
    return accepted(await describeRegister(stores, reached, actor))
  })
}

/** Another open register whose cells name rows of this one. */
async function referringRegister({ registers }: Stores, { registerId, code }: RegisterRecord): Promise<RegisterRecord | undefined> {
  const open = (await registers.listRegisters()).filter(other => other.archivedAt === null && other.registerId !== registerId)
  return open.find(other => other.definition.columns.some(column => column.type === 'row' && column.register === code))
}
