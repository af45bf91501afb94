import type { EvidenceState } from '#domain/evidence/evidence-state.ts'
import { kilometresBetween } from '#domain/evidence/place-distance.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import type { Instant, Month } from '#domain/shared/calendar.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { AuditEntry } from '../ports/audit-trail.ts'
import type { LedgerRow } from '../ports/evidence-ledger-store.ts'
import type { EvidenceView } from '../report/report-view.ts'
import { type AlikeUse, type FoundStanding, maySeeUse, presentFile, signsFor } from './evidence-standing.ts'

export type LedgerEntryView = EvidenceView & {
  readonly reportId: string
  readonly planId: string
  readonly periodKind: PeriodKind
  readonly month: Month
  readonly unitId: string
  readonly unitName: string
  readonly taskCode: string
  readonly taskTitle: string
}

export type EvidenceUseView = {
  readonly distance: number | null
  readonly usedAt: Instant
  readonly state: EvidenceState
  readonly where:
    | (Pick<
        AlikeUse,
        'evidenceId' | 'kind' | 'unitName' | 'month' | 'reportId' | 'taskId' | 'place' | 'registerId' | 'rowId' | 'checkId' | 'fileName'
      > & {
        readonly uploadedBy: string
      })
    | null
}

export type EvidenceHistoryView = {
  readonly at: Instant
  readonly byName: string
  readonly action: string
  readonly state: EvidenceState | null
  readonly reason: string
}

export type LedgerDetailView = LedgerEntryView & {
  readonly uses: EvidenceUseView[]
  readonly place: { readonly latitude: number; readonly longitude: number; readonly kilometresAway: number | null } | null
  readonly history: EvidenceHistoryView[]
  readonly allowedActions: ('check' | 'reuse')[]
}

export function presentEntry(reader: Actor, row: LedgerRow, found: FoundStanding): LedgerEntryView {
  const { file: _file, submittedAt: _sent, takenOn: _taken, uploadedByName, checkedByName, checkedBy: _checker, ...shown } = row
  return {
    ...shown,
    uploadedBy: uploadedByName,
    checkedBy: checkedByName,
    file: presentFile(row.mime, found.file),
    signs: signsFor(reader, row, found),
  }
}

type Detail = { readonly row: LedgerRow; readonly found: FoundStanding; readonly entries: readonly AuditEntry[] }

export function presentDetail(reader: Actor, { row, found, entries }: Detail): LedgerDetailView {
  const isOwn = reader.memberships.some(membership => membership.unitId === row.unitId)
  const mayCheck = mayFor(reader, 'evidence.check', row.unitId)
  return {
    ...presentEntry(reader, row, found),
    uses: found.uses.map(use => presentUse(reader, use)),
    place: mayCheck || isOwn ? presentPlace(found) : null,
    history: [
      ...entries.map(presentEntryOfLog),
      { at: row.uploadedAt, byName: row.uploadedByName, action: 'attach', state: null, reason: '' },
    ],
    allowedActions: [
      ...(mayCheck && !isOwn ? (['check'] as const) : []),
      ...(isOwn && mayFor(reader, 'report.edit', row.unitId) ? (['reuse'] as const) : []),
    ],
  }
}

/** Of a use out of reach only that there is one, and when. */
function presentUse(reader: Actor, use: AlikeUse): EvidenceUseView {
  const { distance, usedAt, state, evidenceId, kind, unitName, month, reportId, taskId, place, registerId, rowId, checkId, fileName } = use
  const uploadedBy = use.uploadedByName
  const where = { evidenceId, kind, unitName, month, reportId, taskId, place, registerId, rowId, checkId, fileName, uploadedBy }
  return { distance, usedAt, state, where: maySeeUse(reader, use) ? where : null }
}

function presentPlace({ file, wardPlace }: FoundStanding): LedgerDetailView['place'] {
  if (file === undefined || file.latitude === null || file.longitude === null) return null
  const place = { latitude: file.latitude, longitude: file.longitude }
  return { ...place, kilometresAway: wardPlace === null ? null : Math.round(kilometresBetween(wardPlace, place) * 10) / 10 }
}

function presentEntryOfLog({ at, actorName, after }: AuditEntry): EvidenceHistoryView {
  const { state, reason } = readCheck(after)
  return { at, byName: actorName, action: 'check', state, reason }
}

function readCheck(after: unknown): { readonly state: EvidenceState | null; readonly reason: string } {
  if (typeof after !== 'object' || after === null) return { state: null, reason: '' }
  const state =
    'state' in after && (after.state === 'checked' || after.state === 'rejected' || after.state === 'unchecked') ? after.state : null
  return { state, reason: 'reason' in after && typeof after.reason === 'string' ? after.reason : '' }
}
