import { z } from 'zod'
import { ROLES } from '#domain/access/rights.ts'
import { UNIT_KINDS } from '#domain/organisation/unit-kind.ts'
import type { CellFormula } from '#domain/register/cell-formula.ts'
import { PRIVACIES, REGISTER_SCOPES, type RegisterColumn, type RegisterDefinition } from '#domain/register/register-definition.ts'
import { ROW_CHANGES } from '#domain/register/register-row.ts'
import { evidenceKind } from '../evidence-kind.ts'
import { refusalShape } from '../refusal-shape.ts'
import { day, id, instant, line, text, version } from '../scalars.ts'
import { code } from './register-code.ts'

const cellFormula: z.ZodType<CellFormula> = z.lazy(() =>
  z.union([
    z.strictObject({ column: code }),
    z.strictObject({ constant: z.number() }),
    z.strictObject({ operation: z.enum(['add', 'subtract', 'multiply', 'divide']), operands: z.array(cellFormula).min(2).max(20) }),
    z.strictObject({ operation: z.literal('days'), from: code, to: code }),
  ]),
)

const columnFields = {
  code,
  name: line(80),
  hint: text(300).default(''),
  required: z.boolean().default(false),
  privacy: z.enum(PRIVACIES).default('open'),
  evidence: z.boolean().default(false),
}
const measured = { unit: text(30).default(''), least: z.number().nullable().default(null), most: z.number().nullable().default(null) }
const choices = z
  .array(z.object({ code, name: line(120) }))
  .min(1)
  .max(100)

export const registerColumn = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), ...columnFields, longest: z.int().min(1).max(4000).default(500) }),
  z.object({ type: z.literal('integer'), ...columnFields, ...measured }),
  z.object({ type: z.literal('decimal'), ...columnFields, ...measured }),
  z.object({ type: z.literal('day'), ...columnFields }),
  z.object({ type: z.literal('month'), ...columnFields }),
  z.object({ type: z.literal('flag'), ...columnFields }),
  z.object({ type: z.literal('choice'), ...columnFields, choices }),
  z.object({ type: z.literal('choices'), ...columnFields, choices }),
  z.object({ type: z.literal('row'), ...columnFields, register: code }),
  z.object({ type: z.literal('unit'), ...columnFields, kinds: z.array(z.enum(UNIT_KINDS)).max(UNIT_KINDS.length) }),
  z.object({ type: z.literal('file'), ...columnFields }),
  z.object({ type: z.literal('formula'), ...columnFields, formula: cellFormula, unit: text(30).default('') }),
]) satisfies z.ZodType<RegisterColumn>

/** The one schema of a register's definition: of the browser's form, the API, the pack file and what the database keeps. */
export const registerDefinition = z.object({
  code,
  name: line(120),
  purpose: text(600).default(''),
  scope: z.enum(REGISTER_SCOPES),
  access: z.object({
    keptBy: z.array(z.enum(UNIT_KINDS)).min(1).max(UNIT_KINDS.length),
    readBy: z.union([z.literal('every'), z.array(z.enum(UNIT_KINDS)).max(UNIT_KINDS.length)]),
    openToLeaders: z.boolean().default(true),
    unmaskedFor: z.array(z.enum(ROLES)).default([]),
  }),
  columns: z.array(registerColumn).min(1).max(60),
  title: code,
  unique: z.array(z.array(code).min(1).max(6)).max(5).default([]),
  validity: z.object({ from: code.nullable().default(null), until: code.nullable().default(null) }).default({ from: null, until: null }),
  retention: z
    .object({ months: z.int().min(1).max(600), since: code.nullable().default(null) })
    .nullable()
    .default(null),
  generated: z.enum(['report_calendar']).nullable().default(null),
}) satisfies z.ZodType<RegisterDefinition>

export const registerActions = z.enum(['write', 'define', 'unmask', 'erase', 'archive'])

export const registerSummary = z.object({
  registerId: id,
  code: z.string(),
  name: z.string(),
  purpose: z.string(),
  scope: z.enum(REGISTER_SCOPES),
  holdsPersonalData: z.boolean(),
  /** False: the register is closed to this person, who may change its definition and see none of its rows. */
  readable: z.boolean(),
  rows: z.int(),
  lastChangedAt: instant.nullable(),
  archivedAt: instant.nullable(),
  allowedActions: z.array(registerActions),
})
export type RegisterSummary = z.output<typeof registerSummary>

export const registerDetail = registerSummary.extend({
  definition: registerDefinition,
  definitionVersion: z.int(),
  /** Units a row may name as its neighbourhood or in a unit column, for choosing. */
  units: z.array(z.object({ unitId: id, name: z.string(), kind: z.string() })),
  /** Neighbourhoods whose rows this person may write; null: every neighbourhood. */
  ownUnits: z.array(id).nullable(),
  version,
})
export type RegisterDetail = z.output<typeof registerDetail>

export const cellValue = z.union([z.string().max(4000), z.number(), z.boolean(), z.array(z.string().max(200)).max(100)])
/** Empty cells are left out. */
export const cells = z.record(code, cellValue)
/** What a form, a paste or a file brings: text as typed or ready values; null or '' empties the cell. */
export const typedCells = z.record(code, z.union([cellValue, z.null()]))

export const registerRow = z.object({
  rowId: id,
  rowVersion: version,
  ordinal: z.int(),
  neighbourhoodId: id.nullable(),
  unitId: id,
  /** Personal cells come masked unless they were asked for by `unmaskRows`. */
  cells,
  /** Codes of the cells that are masked. */
  masked: z.array(z.string()),
  /** Titles of the rows that cells refer to, by row id. */
  titles: z.record(z.string(), z.string()),
  removed: z.boolean(),
  evidenceCount: z.int(),
  /** Columns that are filled and ask for evidence while there is none. */
  owesEvidence: z.boolean(),
  changedAt: instant,
  changedByName: z.string(),
  /** The case that writes and keeps this row; null for a row kept by hand. */
  ofCase: z.object({ caseId: id, number: z.int() }).nullable(),
  allowedActions: z.array(z.enum(['edit', 'remove', 'restore'])),
})
export type RegisterRowAnswer = z.output<typeof registerRow>

export const registerEvidence = z.object({
  evidenceId: id,
  columnCode: z.string().nullable(),
  kind: evidenceKind,
  fileName: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  takenOn: day.nullable(),
  documentNumber: z.string(),
  documentDate: day.nullable(),
  caption: z.string(),
  uploadedAt: instant,
  uploadedByName: z.string(),
})
export type RegisterEvidenceAnswer = z.output<typeof registerEvidence>

export const rowHistoryEntry = z.object({
  rowVersion: version,
  change: z.enum(ROW_CHANGES),
  at: instant,
  byName: z.string(),
  reason: z.string(),
  cells,
  masked: z.array(z.string()),
  neighbourhoodId: id.nullable(),
  unitId: id,
  /** The file it came in by. */
  importFile: z.string().nullable(),
})

export const registerRowDetail = registerRow.extend({
  registerId: id,
  evidence: z.array(registerEvidence),
  history: z.array(rowHistoryEntry),
})
export type RegisterRowDetail = z.output<typeof registerRowDetail>

/** A row that a paste or file could not bring in: `row` counts from 1 among those sent, `column` is a code or empty for the whole row. */
export const badCell = refusalShape.extend({ row: z.int().min(1), column: z.string(), columnName: z.string() })
export type BadCell = z.output<typeof badCell>
