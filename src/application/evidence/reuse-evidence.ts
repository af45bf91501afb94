import { notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { NOT_CHECKED } from '../ports/report-store.ts'
import { type EvidenceCode, lineRefusals, presentAdded } from '../report/attach-evidence.ts'
import type { EvidenceChange } from '../report/change-evidence.ts'
import { lockReportFor } from '../report/reachable-report.ts'
import type { EvidenceView } from '../report/report-view.ts'
import { describeEvidence } from './receive-evidence.ts'

export type ReuseCommand = EvidenceChange & { readonly reportId: string; readonly taskId: string; readonly evidenceId: string }

/** Lets a file that is there already stand for another line too: no byte is sent again, and what is said of it may differ. */
export function reuseEvidence(
  application: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers' | 'evidenceLimits'>,
  actor: Actor,
  { reportId, taskId, evidenceId, ...change }: ReuseCommand,
): Promise<Outcome<EvidenceView, EvidenceCode>> {
  return application.unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<EvidenceView, EvidenceCode>> => {
    const locked = await lockReportFor(stores, actor, { reportId, permission: 'report.edit' })
    if (!locked.ok) return locked
    const closed = await lineRefusals(stores, locked.value, taskId)
    if (closed.length > 0) return refused(...closed)
    const source = await stores.evidenceLedger.findEntry(evidenceId)
    if (source === undefined || !mayFor(actor, 'report.read', source.unitId)) return refused(notFound('evidence'))
    const { fileName, sha256, size, mime, takenOn, file } = source
    if (file?.scanState === 'infected') return refused(refusal('FILE_INFECTED', 'evidenceId', { name: fileName, virus: file.scanNote }))
    const {
      kind = source.kind,
      documentNumber = source.documentNumber,
      documentDate = source.documentDate,
      caption = source.caption,
    } = change
    const said = { kind, documentNumber, documentDate, caption, fileName }
    const described = describeEvidence(application, actor, said, { sha256, size, mime, threats: [], takenOn })
    if (!described.ok) return described
    const evidence = { ...described.value, ...NOT_CHECKED, reportId, taskId }
    await stores.reports.addEvidence(evidence)
    const after = { ...evidence, reusedFrom: evidenceId }
    await stores.audit.record({ action: 'evidence.attach', entity: 'report', entityId: reportId, before: null, after })
    return accepted(await presentAdded(stores, actor, locked.value, evidence))
  })
}
