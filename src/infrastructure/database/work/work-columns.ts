import { WORK_EVENT_KINDS, type WorkEventRecord, type WorkItemRecord } from '#application/ports/work-store.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import { WORK_ORIGINS, WORK_STATES } from '#domain/work/work-item.ts'
import { oneOf, parseColumn, stringList } from '../columns.ts'
import type { Database } from '../schema.ts'

export function toWorkItem(row: Database['workItem']): WorkItemRecord {
  const { tenantId: _tenant, searchText: _search, authorityDecides, authorityApproves, authoritySuperior, ...rest } = row
  const { askedDue, askedReason, askedBy, askedAt, commitmentId, commitmentOrdinal, ...item } = rest
  return {
    ...item,
    origin: oneOf(WORK_ORIGINS, item.origin),
    state: oneOf(WORK_STATES, item.state),
    coordinators: stringList(item.coordinators),
    authority: { decides: authorityDecides, approves: authorityApproves, superior: authoritySuperior },
    asked:
      askedDue === null || askedBy === null || askedAt === null ? null : { due: askedDue, reason: askedReason, by: askedBy, at: askedAt },
    commitment: commitmentId === null || commitmentOrdinal === null ? null : { commitmentId, ordinal: commitmentOrdinal },
  }
}

export function fromWorkItem({ authority, asked, commitment, ...item }: WorkItemRecord) {
  return {
    ...item,
    searchText: foldText(`${item.title} ${item.instruction} ${item.result}`),
    coordinators: JSON.stringify(item.coordinators),
    authorityDecides: authority.decides,
    authorityApproves: authority.approves,
    authoritySuperior: authority.superior,
    askedDue: asked?.due ?? null,
    askedReason: asked?.reason ?? '',
    askedBy: asked?.by ?? null,
    askedAt: asked?.at ?? null,
    commitmentId: commitment?.commitmentId ?? null,
    commitmentOrdinal: commitment?.ordinal ?? null,
  }
}

export function toWorkEvent({ kind, at, byMember, note, details }: Database['workItemEvent']): WorkEventRecord {
  return { kind: oneOf(WORK_EVENT_KINDS, kind), at, byMember, note, details: parseColumn<WorkEventRecord['details']>(details) }
}
