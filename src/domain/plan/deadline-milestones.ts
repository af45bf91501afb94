import { type Day, formatDay, makeDay, yearOf } from '../shared/calendar.ts'
import type { DeadlineReading } from './grammar/deadline-reading.ts'
import { readDeadline } from './grammar/read-deadline.ts'
import type { ExtractedMilestone, ExtractedTask, PlanExtraction } from './plan-extraction.ts'
import { type PlanHorizon, recurringDays } from './recurring-days.ts'

type Parts = Pick<PlanExtraction, 'plan' | 'milestones' | 'tasks'>
export type PlanDays = { readonly date: Day | null; readonly campaignStart: Day | null; readonly campaignEnd: Day | null }

/** One day that a task is due, or none (`thường xuyên`: never overdue); `label` the words that name it beside others. */
type Due = { readonly due: Day | null; readonly label: string }

const STANDING = 'Thường xuyên'
/** Longer words are no name of a milestone. */
const LONGEST_LABEL = 60

/**
 * Plans whose table has one column "thời hạn" instead of a column for each milestone: every day that a task is due becomes a milestone, and the
 * task's products (or the task itself) become its work items there. What comes round (hằng quý) is due on its days inside the plan's horizon; work without
 * an end (thường xuyên) gets a milestone without a day. Other plans stay as they are.
 */
export function withDeadlineMilestones<Extraction extends Parts>(extraction: Extraction, days: PlanDays): Extraction {
  if (extraction.milestones.length > 0) return extraction
  const planDays = { ...days, date: days.date ?? extraction.plan.date }
  const duesOf = new Map(extraction.tasks.map(task => [task, duesOfTask(task, planDays)]))
  const milestones = listMilestones([...duesOf.values()].flat())
  return {
    ...extraction,
    milestones,
    tasks: extraction.tasks.map(task => {
      const ordinals = (duesOf.get(task) ?? []).map(due => milestones.findIndex(milestone => isOf(milestone, due)) + 1)
      if (ordinals.length === 0) return task
      const content = task.productText ?? task.title
      const cells = [...new Set(ordinals)].toSorted((left, right) => left - right)
      return { ...task, milestones: cells.map(milestone => ({ milestone, content, deliverables: workItems(task), interimTargets: [] })) }
    }),
  }
}

/** By their days; those without a day last. Tasks due on the same day share a milestone, named by their words only when all say the same. */
function listMilestones(dues: readonly Due[]): readonly ExtractedMilestone[] {
  const dated = Map.groupBy(
    dues.filter(({ due }) => due !== null),
    ({ due }) => due,
  )
  const headed = [...dated]
    .flatMap(([due, of]) => (due === null ? [] : [{ header: headerOf(due, of), due }]))
    .toSorted((left, right) => (left.due < right.due ? -1 : 1))
  const undated = [...new Set(dues.filter(({ due }) => due === null).map(({ label }) => label))].map(header => ({ header, due: null }))
  return [...headed, ...undated].map((milestone, index) => ({ ordinal: index + 1, ...milestone }))
}

function headerOf(due: Day, of: readonly Due[]): string {
  const [label = '', ...others] = new Set(of.map(item => item.label))
  return label === '' || others.length > 0 ? `Đến ${formatDay(due)}` : `${label} (${formatDay(due)})`
}

function isOf(milestone: ExtractedMilestone, { due, label }: Due): boolean {
  return milestone.due === due && (due !== null || milestone.header === label)
}

function workItems(task: ExtractedTask): readonly string[] {
  return task.products.length > 0 ? task.products : [task.title]
}

/** Its last day, the days of what comes round, and a place without a day when there is nothing else. */
function duesOfTask(task: ExtractedTask, planDays: PlanDays): readonly Due[] {
  const readings = deadlinesOf(task, planDays.date)
  const horizon = horizonOf(planDays)
  const last = lastDue(readings)
  const recurring = readings.flatMap(reading => {
    if (reading.kind !== 'recurring') return []
    const bounds =
      horizon ?? (reading.start !== undefined && reading.until !== undefined ? { from: reading.start, until: reading.until } : undefined)
    return bounds === undefined ? [] : recurringDays(reading, bounds).map(due => ({ due, label: labelOf(reading) }))
  })
  const dated = [...(last === undefined ? [] : [{ due: last, label: '' }]), ...recurring]
  if (dated.length > 0) return dated
  const endless = readings.find(({ kind }) => kind === 'recurring') ?? readings.find(({ kind }) => kind === 'standing')
  return endless === undefined ? [] : [{ due: null, label: (endless.kind === 'recurring' && labelOf(endless)) || STANDING }]
}

/** From the campaign's start or the plan's date to the campaign's end or the end of that year. */
function horizonOf({ date, campaignStart, campaignEnd }: PlanDays): PlanHorizon | undefined {
  const from = campaignStart ?? date
  return from === null ? undefined : { from, until: campaignEnd ?? makeDay(yearOf(from), 12, 31) }
}

function labelOf({ text }: DeadlineReading): string {
  return text.length > LONGEST_LABEL ? '' : text
}

function lastDue(readings: readonly DeadlineReading[]): Day | undefined {
  const days = readings.flatMap(reading => {
    if (reading.kind === 'date') return [reading.due]
    if (reading.kind === 'recurring' && reading.until !== undefined) return [reading.until]
    return reading.kind === 'relative' && reading.due !== null ? [reading.due] : []
  })
  return days.toSorted().at(-1)
}

/** As they were read from the file; read again when a person has changed the words since. */
function deadlinesOf({ deadlineText, deadlines }: ExtractedTask, planDay: Day | null): readonly DeadlineReading[] {
  if (deadlineText === null) return []
  if (deadlines?.every(reading => deadlineText.includes(reading.text)) === true) return deadlines
  return readDeadline(deadlineText, planDay === null ? {} : { issuedOn: planDay, referenceYear: yearOf(planDay) }).deadlines
}
