import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { AuditEntry, AuditFilter } from '../ports/audit-trail.ts'

export type AuditPage = { readonly items: readonly AuditEntry[]; readonly nextBefore: number | undefined }

/** Newest first; `nextBefore` continues where the page ended. */
export async function listAuditEntries(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  filter: AuditFilter,
): Promise<AuditPage> {
  const found = await unitOfWork.read(actor.tenantId, stores => stores.audit.list({ ...filter, limit: filter.limit + 1 }))
  const items = found.slice(0, filter.limit)
  return { items, nextBefore: found.length > filter.limit ? items.at(-1)?.sequence : undefined }
}
