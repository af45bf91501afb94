import type { CheckRecord, PictureRecord, VisitRecord } from '#application/ports/verification-store.ts'
import { EVIDENCE_KINDS } from '#domain/evidence/evidence-kind.ts'
import { VISIT_FINDINGS, type VisitFinding } from '#domain/verification/decide-visit.ts'
import { oneOf } from '../columns.ts'
import type { Database } from '../schema.ts'

export function toFinding(text: string | null | undefined): VisitFinding | null {
  return VISIT_FINDINGS.find(finding => finding === text) ?? null
}

export function toCheck({ tenantId: _tenant, finding, ...row }: Database['verificationCheck']): CheckRecord {
  return { ...row, finding: finding === null ? null : oneOf(VISIT_FINDINGS, finding) }
}

export function toVisit(row: Database['verificationVisit']): VisitRecord {
  const { tenantId: _tenant, latitude, longitude, accuracy, finding, ...visit } = row
  const place = latitude === null || longitude === null || accuracy === null ? null : { latitude, longitude, accuracy }
  return { ...visit, finding: oneOf(VISIT_FINDINGS, finding), place }
}

export function fromVisit({ place, ...visit }: VisitRecord): Omit<Database['verificationVisit'], 'tenantId'> {
  return { ...visit, latitude: place?.latitude ?? null, longitude: place?.longitude ?? null, accuracy: place?.accuracy ?? null }
}

export function toPicture({ tenantId: _tenant, kind, ...row }: Database['verificationPicture']): PictureRecord {
  return { ...row, kind: oneOf(EVIDENCE_KINDS, kind) }
}
