import type { Readable } from 'node:stream'
import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { Application } from '../application.ts'

export type EvidenceFile = { readonly name: string; readonly mime: string; readonly bytes: Readable; readonly isShownInPlace: boolean }

/** Pictures and PDF may be shown in the browser; everything else is saved to the reader's disk. */
const SHOWN_IN_PLACE = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])

export function isShownInPlace(mime: string): boolean {
  return SHOWN_IN_PLACE.has(mime)
}

export async function openEvidenceFile(
  { unitOfWork, evidenceFiles }: Pick<Application, 'unitOfWork' | 'evidenceFiles'>,
  actor: Actor,
  evidenceId: string,
): Promise<Outcome<EvidenceFile, AccessRefusalCode>> {
  const evidence = await unitOfWork.read(actor.tenantId, async ({ reports }) => {
    const found = await reports.findEvidence(evidenceId)
    const report = found && (await reports.findReport(found.reportId))
    return report !== undefined && mayFor(actor, 'report.read', report.unitId) ? found : undefined
  })
  if (evidence === undefined) return refused(notFound('evidence'))
  const bytes = await evidenceFiles.open(actor.tenantId, evidence.sha256)
  if (bytes === undefined) throw new Error(`Evidence ${evidenceId} has lost its file ${evidence.sha256}`)
  return accepted({ name: evidence.fileName, mime: evidence.mime, bytes, isShownInPlace: isShownInPlace(evidence.mime) })
}
