import { type Day, formatDay, yearOf } from '../shared/calendar.ts'
import type { DeadlineReading } from './grammar/deadline-reading.ts'
import { readDeadline } from './grammar/read-deadline.ts'
import type { ExtractedTask, PlanExtraction } from './plan-extraction.ts'

type Parts = Pick<PlanExtraction, 'plan' | 'milestones' | 'tasks'>

/**
 * Plans whose table has one column "thời hạn" instead of a column for each milestone: every day that a task is due becomes a milestone, and the
 * task's products (or the task itself) become its work items there. Tasks without a day (thường xuyên) get none. Other plans stay as they are.
 */
export function withDeadlineMilestones<Extraction extends Parts>(extraction: Extraction): Extraction {
  if (extraction.milestones.length > 0) return extraction
  const dueOf = new Map(extraction.tasks.map(task => [task, lastDue(task, extraction.plan.date)]))
  const days = [...new Set([...dueOf.values()].filter(due => due !== undefined))].toSorted()
  return {
    ...extraction,
    milestones: days.map((due, index) => ({ ordinal: index + 1, header: `Đến ${formatDay(due)}`, due })),
    tasks: extraction.tasks.map(task => {
      const due = dueOf.get(task)
      if (due === undefined) return task
      const cell = { milestone: days.indexOf(due) + 1, content: task.productText ?? task.title, deliverables: workItems(task), interimTargets: [] }
      return { ...task, milestones: [cell] }
    }),
  }
}

function workItems(task: ExtractedTask): readonly string[] {
  return task.products.length > 0 ? task.products : [task.title]
}

function lastDue(task: ExtractedTask, planDay: Day | null): Day | undefined {
  const days = deadlinesOf(task, planDay).flatMap(reading => {
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
