import { z } from 'zod'
import { PAPER_KINDS, PAPER_STATES, PAPER_TYPES } from '#domain/paper/paper-kind.ts'
import { PAPER_ACTIONS } from '#domain/paper/paper.ts'
import { day, id, instant, text, version } from '../scalars.ts'

export const paperKind = z.enum(PAPER_KINDS)
export const paperState = z.enum(PAPER_STATES)
const type = z.enum(PAPER_TYPES)

export const paperSummary = z.object({
  paperId: id,
  kind: paperKind,
  type,
  state: paperState,
  /** `12-CV/ĐU`; empty while it has no number. */
  symbol: z.string(),
  subject: z.string(),
  unitNames: z.array(z.string()),
  draftedByName: z.string(),
  draftedAt: instant,
  issuedOn: day.nullable(),
  signerName: z.string(),
  version,
})
export type PaperSummary = z.output<typeof paperSummary>

/** The words that a person may choose. */
export const paperContent = {
  subject: text(300),
  addressees: z.array(text(200)).max(60),
  asked: text(3000),
  due: day.nullable(),
  recipients: z.array(text(200)).max(80),
  signer: z.object({ authority: text(100), position: text(100), name: text(100).nullable() }),
}

const lateRow = z.object({
  ordinal: z.int(),
  unit: z.string(),
  task: z.string(),
  what: z.string(),
  due: day.nullable(),
  daysLate: z.int().nullable(),
  reminded: z.string(),
})

export const paperDetail = paperSummary.omit({ unitNames: true }).extend({
  content: z.object({ ...paperContent, subject: z.string(), asked: z.string() }),
  /** The day of its facts. */
  asOf: day,
  /** The words of the whole paper, as its files have them. */
  text: z.object({
    typeName: z.string().nullable(),
    subject: z.string(),
    addressees: z.array(z.string()),
    blocks: z.array(z.object({ kind: z.enum(['section', 'group', 'paragraph', 'dash', 'plus']), text: z.string() })),
    appendix: z.object({ title: z.string(), rows: z.array(lateRow) }).nullable(),
  }),
  units: z.array(
    z.object({
      unitId: id,
      unitName: z.string(),
      answer: z.string(),
      answeredOn: day.nullable(),
      answeredByName: z.string(),
      mayAnswer: z.boolean(),
    }),
  ),
  /** Oldest first; the last is the present one. */
  versions: z.array(z.object({ ordinal: z.int(), asOf: day, items: z.int(), draftedByName: z.string(), draftedAt: instant })),
  events: z.array(
    z.object({
      kind: z.enum(['drafted', 'edited', 'redrafted', 'issued', 'scanned', 'answered', 'withdrawn']),
      at: instant,
      byName: z.string(),
      note: z.string(),
    }),
  ),
  /** The newest first. */
  scans: z.array(z.object({ evidenceId: id, fileName: z.string(), size: z.int(), uploadedAt: instant })),
  isNumbered: z.boolean(),
  nextNumber: z.int().nullable(),
  issuedByName: z.string(),
  issueNote: z.string(),
  withdrawReason: z.string(),
  meetingId: id.nullable(),
  allowedActions: z.array(z.enum(PAPER_ACTIONS)),
})
export type PaperDetail = z.output<typeof paperDetail>

export const numbering = z.object({
  /** The oldest first. */
  terms: z.array(z.object({ startsOn: day, name: z.string() })),
  series: z.array(
    z.object({
      type,
      organSymbol: z.string(),
      term: day,
      last: z.int(),
      gaps: z.array(z.object({ from: z.int(), to: z.int() })),
    }),
  ),
})
export type PaperNumbering = z.output<typeof numbering>
