import { z } from 'zod'
import { ANALYSIS_STATES, EVIDENCE_STATES, PREVIEW_STATES, SCAN_STATES } from '#domain/evidence/evidence-state.ts'
import { EVIDENCE_SIGN_CODES, SIGN_LEVELS } from '#domain/evidence/evidence-signs.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import { evidenceKind } from '../evidence-kind.ts'
import { day, id, instant, month, version } from '../scalars.ts'

export const evidenceState = z.enum(EVIDENCE_STATES)
const scanState = z.enum(SCAN_STATES)
export const evidenceSignCode = z.enum(EVIDENCE_SIGN_CODES)

/** Something worth a look, worst first; never a verdict. */
export const evidenceSign = z.object({
  code: evidenceSignCode,
  level: z.enum(SIGN_LEVELS),
  sentence: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The earlier use it is about, when this reader may open it. */
  evidenceId: id.nullable(),
})
export type EvidenceSignAnswer = z.output<typeof evidenceSign>

/** What is known of the bytes, whatever they are used for. */
const evidenceFile = z.object({
  scanState,
  /** What the scanner named, or why the file was not looked at; empty when it is clean. */
  scanNote: z.string(),
  scannedAt: instant.nullable(),
  analysis: z.enum(ANALYSIS_STATES),
  /** `ready`: `getEvidencePreview` answers both sizes. */
  preview: z.enum(PREVIEW_STATES),
  /** The camera's own clock, `2026-06-10T08:15:00`; null when the picture does not say. */
  takenAt: z.string().nullable(),
  /** Pixels as the picture is looked at, turned upright. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  pageCount: z.int().nullable(),
  /** Number and date found in the document's own text. */
  textNumber: z.string().nullable(),
  textDate: day.nullable(),
})

/** What a report's line shows of a file beside what was typed about it. */
export const evidenceStanding = {
  state: evidenceState,
  stateReason: z.string(),
  checkedBy: z.string().nullable(),
  checkedAt: instant.nullable(),
  /** If-Match of `checkEvidence`. */
  version,
  file: evidenceFile,
  signs: z.array(evidenceSign),
}

/** One use of a file at a report's line, as the ledger lists it. */
export const ledgerEntry = z.object({
  evidenceId: id,
  reportId: id,
  planId: id,
  periodKind: z.enum(PERIOD_KINDS),
  /** The last month of the period. */
  month,
  unitId: id,
  unitName: z.string(),
  taskId: id,
  taskCode: z.string(),
  taskTitle: z.string(),
  kind: evidenceKind,
  fileName: z.string(),
  mime: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  documentNumber: z.string(),
  documentDate: day.nullable(),
  caption: z.string(),
  uploadedAt: instant,
  uploadedBy: z.string(),
  ...evidenceStanding,
})
export type LedgerEntry = z.output<typeof ledgerEntry>

/** Another use of the same bytes or of a picture that looks the same. Where it is stays empty when the reader may not see that unit's things. */
const evidenceUse = z.object({
  /** Bits of 64 in which the pictures differ; null: the same bytes. */
  distance: z.int().nullable(),
  usedAt: instant,
  state: evidenceState,
  where: z
    .object({
      evidenceId: id,
      kind: z.enum(['reportLine', 'registerRow', 'visit']),
      unitName: z.string(),
      month: month.nullable(),
      reportId: id.nullable(),
      taskId: id.nullable(),
      /** `1.3` of a report or a visit, the register's name of a row. */
      place: z.string(),
      registerId: id.nullable(),
      rowId: id.nullable(),
      checkId: id.nullable(),
      fileName: z.string(),
      uploadedBy: z.string(),
    })
    .nullable(),
})

export const ledgerDetail = ledgerEntry.extend({
  uses: z.array(evidenceUse),
  /** Where the picture was taken: for the checker and the own unit, null for everybody else and when it does not say. */
  place: z.object({ latitude: z.number(), longitude: z.number(), kilometresAway: z.number().nullable() }).nullable(),
  /** What happened to it, newest first. */
  history: z.array(z.object({ at: instant, byName: z.string(), action: z.string(), state: evidenceState.nullable(), reason: z.string() })),
  /** What this person may do now: check it, use it again at a line of the own unit. */
  allowedActions: z.array(z.enum(['check', 'reuse'])),
})
export type LedgerDetail = z.output<typeof ledgerDetail>

/** A file on its way in pieces. */
export const upload = z.object({
  uploadId: id,
  reportId: id,
  taskId: id,
  kind: evidenceKind,
  fileName: z.string(),
  /** Bytes of the whole. */
  size: z.int(),
  /** Bytes that are safe on the server's disk: where to go on. */
  offset: z.int(),
  createdAt: instant,
  expiresAt: instant,
})
export type UploadAnswer = z.output<typeof upload>
