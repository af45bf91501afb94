import type { EvidenceSignAnswer, LedgerEntry } from '#contract/evidence/evidence-shapes.ts'

/** A file of evidence as it is shown anywhere: at a report's line, in the review, in the ledger. */
export type ShownEvidence = Pick<
  LedgerEntry,
  | 'evidenceId'
  | 'kind'
  | 'fileName'
  | 'mime'
  | 'size'
  | 'documentNumber'
  | 'documentDate'
  | 'caption'
  | 'uploadedAt'
  | 'uploadedBy'
  | 'state'
  | 'stateReason'
  | 'checkedBy'
  | 'checkedAt'
  | 'version'
  | 'file'
> & { readonly signs: readonly EvidenceSignAnswer[] }

/** Its picture, or its pages, are still being made on the server. */
export function isBeingRead({ file }: Pick<ShownEvidence, 'file'>): boolean {
  return file.analysis === 'waiting' || file.preview === 'waiting'
}
