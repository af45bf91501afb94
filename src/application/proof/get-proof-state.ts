import type { Day } from '#domain/shared/calendar.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { AuditEntry } from '../ports/audit-trail.ts'
import type { DaySeal } from '../ports/outside-seals.ts'

export type ProofState = {
  /** The entry of the last verification; what it found is its `after`. */
  readonly last: AuditEntry | undefined
  readonly end: { readonly sequence: number; readonly hash: string }
  readonly lastSealedDay: Day | null
}

type Parts = Pick<Application, 'unitOfWork'>

export function getProofState({ unitOfWork }: Parts, actor: Actor): Promise<ProofState> {
  return unitOfWork.read(actor.tenantId, async ({ audit, proof }) => {
    const [last] = await audit.list({ entity: 'proof', action: 'proof.verify', limit: 1 })
    const [newest] = await proof.listDaySeals({ limit: 1 })
    return { last, end: (await proof.findEnd()) ?? { sequence: 0, hash: '' }, lastSealedDay: newest?.day ?? null }
  })
}

/** Newest first; `nextBefore` continues where the page ended. */
export async function listDaySeals(
  { unitOfWork }: Parts,
  actor: Actor,
  page: { readonly before: Day | undefined; readonly limit: number },
): Promise<{ readonly items: readonly DaySeal[]; readonly nextBefore: Day | undefined }> {
  const found = await unitOfWork.read(actor.tenantId, stores => stores.proof.listDaySeals({ ...page, limit: page.limit + 1 }))
  const items = found.slice(0, page.limit)
  return { items, nextBefore: found.length > page.limit ? items.at(-1)?.day : undefined }
}
