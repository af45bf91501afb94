import { z } from 'zod'
import { CORRECTION_FIELDS, CORRECTION_STATES } from '#domain/lock/correction.ts'
import { id, instant, month, periodKind, version } from '../scalars.ts'

export const correctionField = z.enum(CORRECTION_FIELDS)
export const correctionState = z.enum(CORRECTION_STATES)
/** A text, a percentage, a day `YYYY-MM-DD`; null: not filled in. */
export const correctionValue = z.union([z.string().max(6000), z.number(), z.null()])

export const correction = z.object({
  correctionId: id,
  reportId: id,
  taskId: id,
  planId: id,
  kind: periodKind,
  month,
  unitId: id,
  unitName: z.string(),
  taskCode: z.string(),
  taskTitle: z.string(),
  field: correctionField,
  oldValue: correctionValue,
  newValue: correctionValue,
  reason: z.string(),
  state: correctionState,
  askedByName: z.string(),
  askedAt: instant,
  decidedByName: z.string().nullable(),
  decidedAt: instant.nullable(),
  decisionNote: z.string(),
  version,
  /** approve, refuse, withdraw: what this person may do now. */
  allowedActions: z.array(z.enum(['approve', 'refuse', 'withdraw'])),
})
export type Correction = z.output<typeof correction>
