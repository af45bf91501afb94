import { z } from 'zod'
import { COMPARATORS } from '#domain/plan/plan-extraction.ts'
import { FIGURE_KINDS, FIGURE_STATES, TYPED_FIGURE_KINDS } from '#domain/target/figure-state.ts'
import { day, id, instant } from '../scalars.ts'
import { targetFormula } from './formula-shape.ts'

const number = z.number()
const state = z.enum(FIGURE_STATES)

/** What one obligation came to: of a unit, of a year, or of the whole target. */
export const obligationResult = z.object({
  key: z.string(),
  unitId: id.nullable(),
  unitName: z.string(),
  start: day,
  /** The day by which it is owed; null: standing. */
  end: day.nullable(),
  required: number,
  /** In the unit of the target; null: no figure (a whole of 0 gives none). */
  value: number.nullable(),
  part: number.nullable(),
  whole: number.nullable(),
  /** What was approved as this unit's own promise; null: nothing. */
  committed: number.nullable(),
  state,
  rowsOwingEvidence: z.int(),
})
export type ObligationResult = z.output<typeof obligationResult>

const typedBy = z.object({ figureId: id, byName: z.string(), at: instant, asOf: day, source: z.string() })

export const figure = z.object({
  targetId: id,
  taskId: id,
  taskCode: z.string(),
  /** The plan's own sentence. */
  text: z.string(),
  measure: z.string(),
  comparator: z.enum(COMPARATORS),
  /** Of `value`, `floor`, `expected`; a target owed by each neighbourhood counts neighbourhoods that fulfil it. */
  unit: z.string(),
  soft: z.boolean(),
  interim: z.boolean(),
  per: z.string().nullable(),
  asOf: day,
  kind: z.enum(FIGURE_KINDS),
  value: number.nullable(),
  part: number.nullable(),
  whole: number.nullable(),
  /** The plan's minimum (or most, by the comparator). */
  floor: number,
  /** `floor` as an amount of the base: 50 % of 500.000.000 đồng. Null: the target has no base. */
  floorAmount: number.nullable(),
  /** Upper end of a span: 03–05. */
  upper: number.nullable(),
  committed: number.nullable(),
  /** Of the path from baseline to target on this day, and value − expected; null without a figure or an end. */
  expected: number.nullable(),
  gap: number.nullable(),
  baseline: number.nullable(),
  state,
  /** Whether the plan's own floor is met; null: no figure. */
  meetsFloor: z.boolean().nullable(),
  start: day,
  end: day.nullable(),
  /** Of the counted rows, those without the evidence they owe. */
  rowsOwingEvidence: z.int(),
  /** Who typed it, when and from what source; null where it is computed. */
  typed: typedBy.nullable(),
  /** Each neighbourhood of a target owed by each; empty otherwise. */
  units: z.array(obligationResult),
  /** Results of the periods before: `01 cuộc/năm` starts again each year and keeps every year's result. Newest first. */
  earlier: z.array(obligationResult),
})
export type FigureAnswer = z.output<typeof figure>

export const typedFigure = z.object({
  figureId: id,
  kind: z.enum(TYPED_FIGURE_KINDS),
  unitId: id.nullable(),
  unitName: z.string(),
  asOf: day,
  value: number,
  source: z.string(),
  typedByName: z.string(),
  typedAt: instant,
  withdrawnByName: z.string(),
  withdrawnAt: instant.nullable(),
  allowedActions: z.array(z.enum(['withdraw'])),
})

/** A formula in plain words, in the caller's language. */
const formulaInWords = z.object({
  /** The whole in one sentence: `số dòng của sổ … có … ÷ …`. */
  sentence: z.string(),
  part: z.string(),
  /** Empty where nothing is divided. */
  whole: z.string(),
})

export const targetDetail = figure.extend({
  planId: id,
  taskTitle: z.string(),
  /** Null: nobody has said yet how it is counted. */
  formula: targetFormula.nullable(),
  /** 0: no formula yet. Sent back as `seenVersion` when it is changed. */
  formulaVersion: z.int(),
  formulaInWords: formulaInWords.nullable(),
  /** All obligations of the target to the plan's end, those begun by the day with their results. */
  obligations: z.array(obligationResult),
  /** By month from start to end: what the path expects, and what stood (null: later than the day, or no figure). */
  trajectory: z.array(z.object({ day, expected: number.nullable(), actual: number.nullable() })),
  /** Where the last figures lead and what must happen this week; null: nothing is owed by a day to come, or nothing is counted. */
  outlook: z
    .object({
      /** In the caller's language. */
      sentence: z.string(),
      need: z.string(),
      forecast: z
        .object({
          deadline: day,
          /** Change a day. */
          slope: number,
          points: z.int(),
          reachedOn: day.nullable(),
          shortfall: number,
          holds: z.object({ likely: z.boolean(), best: z.boolean(), worst: z.boolean() }),
          /** From the day to the deadline, with the interval of four cases in five. */
          band: z.array(z.object({ day, value: number, low: number, high: number })),
        })
        /** Null: fewer than three month-end figures. */
        .nullable(),
    })
    .nullable(),
  /** Milestones within the path: 5 of 10 initiatives by 31/12/2026. */
  steps: z.array(z.object({ day, value: number, text: z.string() })),
  /** Newest day first; withdrawn ones stand with their withdrawal. */
  typedFigures: z.array(typedFigure),
  /** Newest first. */
  formulaHistory: z.array(
    z.object({
      formulaVersion: z.int(),
      formula: targetFormula,
      formulaInWords,
      note: z.string(),
      byName: z.string(),
      at: instant,
    }),
  ),
  allowedActions: z.array(z.enum(['setFormula', 'typeValue', 'typeBaseline'])),
})
export type TargetDetail = z.output<typeof targetDetail>
