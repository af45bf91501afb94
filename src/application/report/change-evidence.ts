import { notFound } from '#domain/access/access-refusals.ts'
import { decideAttachment } from '#domain/evidence/decide-attachment.ts'
import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { EvidenceRow } from '../ports/report-queries.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type EvidenceCode, lineRefusals } from './attach-evidence.ts'
import { presentEvidence } from './present-report.ts'
import { lockReportFor } from './reachable-report.ts'
import { withStandings } from './report-sheet.ts'
import type { EvidenceView } from './report-view.ts'

export type EvidenceChange = {
  readonly kind?: EvidenceKind | undefined
  readonly documentNumber?: string | undefined
  readonly documentDate?: Day | null | undefined
  readonly caption?: string | undefined
}

/** Changes what is said about a file; the file itself is only ever replaced by another. */
export function updateEvidence(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  evidenceId: string,
  change: EvidenceChange,
): Promise<Outcome<EvidenceView, EvidenceCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<EvidenceView, EvidenceCode>> => {
    const open = await openEvidence(stores, actor, evidenceId)
    if (!open.ok) return open
    const { report, evidence } = open.value
    const { uploadedByName: _uploader, checkedByName: _checker, ...before } = evidence
    const {
      kind = before.kind,
      documentNumber = before.documentNumber,
      documentDate = before.documentDate,
      caption = before.caption,
    } = change
    const decided = decideAttachment({
      kind,
      documentNumber,
      documentDate,
      caption,
      name: before.fileName,
      size: before.size,
      detectedMime: before.mime,
      threats: [],
      today: dayAt(clock.now()),
    })
    if (!decided.ok) return decided
    const { name: _name, ...said } = decided.value
    const after = { ...before, ...said }
    await stores.reports.saveEvidence(after)
    await stores.audit.record({ action: 'evidence.update', entity: 'report', entityId: before.reportId, before, after })
    const [changed] = await withStandings(stores, report, [{ ...evidence, ...said }])
    if (changed === undefined) throw new Error(`Evidence ${evidenceId} has no standing`)
    return accepted(presentEvidence(changed, actor))
  })
}

/** Takes a file off an open line. Its bytes stay while another row may name them. */
export function removeEvidence(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  evidenceId: string,
): Promise<Outcome<undefined, EvidenceCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<undefined, EvidenceCode>> => {
    const open = await openEvidence(stores, actor, evidenceId)
    if (!open.ok) return open
    await stores.reports.removeEvidence(evidenceId)
    await stores.audit.record({
      action: 'evidence.remove',
      entity: 'report',
      entityId: open.value.report.reportId,
      before: open.value.evidence,
      after: null,
    })
    return accepted(undefined)
  })
}

type OpenEvidence = { readonly evidence: EvidenceRow; readonly report: ReportRecord }

async function openEvidence(stores: Stores, actor: Actor, evidenceId: string): Promise<Outcome<OpenEvidence, EvidenceCode>> {
  const evidence = await stores.reportQueries.findEvidence(evidenceId)
  if (evidence === undefined) return refused(notFound('evidence'))
  const locked = await lockReportFor(stores, actor, { reportId: evidence.reportId, permission: 'report.edit' })
  if (!locked.ok) return locked
  const closed = await lineRefusals(stores, locked.value, evidence.taskId)
  return closed.length > 0 ? refused(...closed) : accepted({ evidence, report: locked.value })
}
