import { z } from 'zod'
import { COMPARATORS, TARGET_PERIODS, type ExtractedTarget, type PlanExtraction } from '#domain/plan/plan-extraction.ts'
import { day, text } from '../scalars.ts'

const words = text(20_000)
const names = z.array(text(2000)).max(500)
const ordinal = z.int().min(0).max(10_000)
const period = z.enum(TARGET_PERIODS)
const comparator = z.enum(COMPARATORS)

const target = z.object({
  text: words,
  measure: words,
  comparator,
  value: z.number(),
  unit: text(200),
  per: period.nullable(),
  deadline: day.nullable(),
  upper: z.number().exactOptional(),
  base: z.object({ value: z.number(), unit: text(200) }).exactOptional(),
  baselineYear: z.int().exactOptional(),
  dueDay: z.int().min(1).max(31).exactOptional(),
  inclusive: z.boolean().exactOptional(),
  soft: z.boolean().exactOptional(),
  every: period.exactOptional(),
  source: z.literal('task').exactOptional(),
})

const kindOfDeadline = <Kind extends string>(kind: Kind) => ({ kind: z.literal(kind), text: words })
const deadline = z.discriminatedUnion('kind', [
  z.object({ ...kindOfDeadline('date'), due: day, start: day.exactOptional() }),
  z.object({ ...kindOfDeadline('open'), start: day.nullable() }),
  z.object(kindOfDeadline('standing')),
  z.object({
    ...kindOfDeadline('recurring'),
    every: z.object({ count: z.int().min(1), unit: z.enum(['day', 'week', 'month', 'quarter', 'half_year', 'year']) }).nullable(),
    dueDay: z.int().exactOptional(),
    months: z.array(z.int()).exactOptional(),
    weekday: z.int().exactOptional(),
    inclusive: z.boolean().exactOptional(),
    start: day.exactOptional(),
    until: day.exactOptional(),
  }),
  z.object({ ...kindOfDeadline('relative'), days: z.int(), workingDays: z.boolean(), from: words, due: day.nullable() }),
  z.object(kindOfDeadline('dependent')),
])

const task = z.object({
  code: text(40),
  implementers: names,
  implementersText: words.nullable(),
  title: words,
  targetText: words.nullable(),
  deadlineText: words.nullable(),
  productText: words.nullable(),
  leadText: words.nullable(),
  coordinatorText: words.nullable(),
  leads: names,
  coordinators: names,
  assignmentText: words.nullable(),
  milestones: z
    .array(
      z.object({ milestone: ordinal, content: words, deliverables: z.array(words).max(500), interimTargets: z.array(target).max(200) }),
    )
    .max(100),
  targets: z.array(target).max(200),
  products: z.array(words).max(500),
  deadlines: z.array(deadline).max(200).exactOptional(),
  groups: z.array(words).max(50).exactOptional(),
  details: z.array(words).max(500).exactOptional(),
  supervisorText: words.exactOptional(),
  noteText: words.exactOptional(),
})

const ofTask = { task: text(40) }
const discrepancy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phase_boundary_mismatch'), phase: ordinal, texts: z.array(words) }),
  z.object({ kind: z.literal('milestone_before_phase_end'), phase: ordinal, milestone: ordinal, phaseEnd: day, milestoneDue: day }),
  z.object({ kind: z.literal('phase_start_unknown'), phase: ordinal, text: words }),
  z.object({ kind: z.literal('implementer_is_not_lead'), ...ofTask, names }),
  z.object({ kind: z.literal('several_leads'), ...ofTask, names }),
  z.object({ kind: z.literal('baseline_missing'), ...ofTask, text: words }),
  z.object({ kind: z.literal('completion_after_deadline'), ...ofTask, deadline: day, milestones: z.array(ordinal) }),
  z.object({ kind: z.literal('conditional_target'), ...ofTask, text: words }),
  z.object({ kind: z.literal('deadline_not_understood'), ...ofTask, text: words }),
  z.object({ kind: z.literal('target_not_understood'), ...ofTask, text: words }),
  z.object({ kind: z.literal('lead_missing'), ...ofTask }),
  z.object({ kind: z.literal('row_not_understood'), row: z.int(), text: words }),
])

/** The extraction of a plan's file, as the command line prints it and as it is published in JSON Schema. */
export const planExtractionShape = z.object({
  plan: z.object({
    title: words.nullable(),
    number: text(200).nullable(),
    date: day.nullable(),
    issuer: text(2000).nullable(),
    place: text(2000).nullable(),
  }),
  phases: z
    .array(
      z.object({
        ordinal,
        timeText: words,
        start: day.nullable(),
        end: day.nullable(),
        focus: words,
        mandatoryProducts: z.array(words).max(500),
      }),
    )
    .max(200),
  milestones: z.array(z.object({ ordinal, header: words, due: day.nullable() })).max(100),
  tasks: z.array(task).max(5000),
  reportForm: z
    .object({
      title: words,
      columns: z.array(words).max(100),
      frequency: z.enum(['month', 'quarter', 'year']),
      dueDay: z.int().min(1).max(31).nullable(),
      inclusive: z.boolean(),
      addressee: words.nullable(),
      evidenceKinds: z.array(words).max(100),
      forbidden: words.nullable(),
    })
    .nullable(),
  discrepancies: z.array(discrepancy).max(10_000),
})

/** Every field required and writable, so that a field missing on one side shows. */
type Full<Value> = Value extends string
  ? Value
  : Value extends readonly (infer Item)[]
    ? Full<Item>[]
    : Value extends object
      ? { -readonly [Key in keyof Value]-?: Full<Value[Key]> }
      : Value
type Same<Left, Right> = [Left, Right] extends [Right, Left] ? true : never
/** The shape and the domain's type are one: a field or a kind of doubt missing in either does not compile. */
true satisfies Same<Full<PlanExtraction>, Full<z.output<typeof planExtractionShape>>>
true satisfies Same<keyof ExtractedTarget, keyof z.output<typeof target>>
