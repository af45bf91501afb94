import { listAuditEntries as list } from '#application/audit/list-audit-entries.ts'
import { listAuditEntries } from '#contract/audit/audit-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { fromCursor, toCursor } from '../cursor.ts'
import { type Handler, handle } from '../handler.ts'

export const auditHandlers: readonly Handler[] = [
  handle(listAuditEntries, async ({ application, actor, query }) => {
    const before = fromCursor(query.cursor)?.[0]
    const { items, nextBefore } = await list(application, actor, {
      ...query,
      before: typeof before === 'number' && Number.isSafeInteger(before) ? before : undefined,
    })
    return accepted({ answer: { items: [...items], nextCursor: nextBefore === undefined ? null : toCursor([nextBefore]) } })
  }),
]
