import { z } from 'zod'
import { UNIT_KINDS } from '#domain/organisation/unit-kind.ts'
import { FIGURE_SPANS, type Measure, type RowCondition, type TargetFormula } from '#domain/target/target-formula.ts'
import { code } from '../register/register-code.ts'
import { line } from '../scalars.ts'

const words = z.string().max(500)
const scalar = z.union([words, z.number(), z.boolean()])
const kinds = z.array(z.enum(UNIT_KINDS)).min(1).max(UNIT_KINDS.length)
const span = z.strictObject({ column: code, within: z.enum(FIGURE_SPANS) })

/** Lists are short: a formula is written by hand and read by people. */
const MOST_PARTS = 20

/** By `is`, so that each condition is read as one shape only: read as several, conditions within conditions would double the work at every level. */
const rowCondition: z.ZodType<RowCondition> = z.lazy(() =>
  z.union([
    z.discriminatedUnion('is', [
      z.strictObject({ column: code, is: z.enum(['filled', 'empty']) }),
      z.strictObject({ column: code, is: z.enum(['equal', 'not_equal']), value: scalar }),
      z.strictObject({ column: code, is: z.enum(['at_least', 'at_most', 'more_than', 'less_than']), value: z.union([words, z.number()]) }),
      z.strictObject({ column: code, is: z.literal('one_of'), values: z.array(words).min(1).max(100) }),
      z.strictObject({ column: code, is: z.literal('not_after'), other: code }),
      z.strictObject({ column: code, is: z.enum(['by_cutoff', 'in_span']) }),
      z.strictObject({ column: code, is: z.literal('row_where'), where: rowCondition }),
      z.strictObject({ is: z.literal('referred_to_by'), register: code, by: code, where: rowCondition.nullable() }),
    ]),
    z.strictObject({ all: z.array(rowCondition).min(1).max(MOST_PARTS) }),
    z.strictObject({ any: z.array(rowCondition).min(1).max(MOST_PARTS) }),
    z.strictObject({ not: rowCondition }),
  ]),
)

const measure: z.ZodType<Measure> = z.lazy(() =>
  z.union([
    z.strictObject({
      of: z.literal('rows'),
      register: code,
      where: rowCondition.nullable(),
      count: z.union([
        z.strictObject({ what: z.literal('rows') }),
        z.strictObject({ what: z.literal('distinct'), by: z.array(code).min(1).max(6) }),
        z.strictObject({ what: z.literal('sum'), column: code }),
      ]),
      span: span.nullable(),
    }),
    z.strictObject({
      of: z.literal('units'),
      kinds,
      having: z
        .strictObject({
          register: code,
          by: z.union([z.enum(['neighbourhood', 'unit']), z.strictObject({ column: code })]),
          where: rowCondition.nullable(),
          span: span.nullable(),
        })
        .nullable(),
    }),
    z.strictObject({ of: z.literal('base') }),
    z.strictObject({ of: z.literal('baseline') }),
    z.strictObject({ of: z.literal('added'), parts: z.array(measure).min(1).max(MOST_PARTS) }),
    z.strictObject({ of: z.literal('divided'), part: measure, whole: measure }),
  ]),
)

/** The one schema of a target's formula: of the form, the API, the pack file and what the database keeps. */
export const targetFormula = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: measure }),
  z.strictObject({ kind: z.literal('share'), part: measure, whole: measure }),
  z.strictObject({ kind: z.literal('reduction'), now: measure, baseline: measure }),
  z.strictObject({ kind: z.literal('typed'), reason: line(500) }),
]) satisfies z.ZodType<TargetFormula>
