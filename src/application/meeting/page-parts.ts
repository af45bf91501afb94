import { PENDING_CASE_STATES } from '#domain/case/case-file.ts'
import type { PageCase, PageClear, PageDirective, PageMilestone, PagePromise } from '#domain/meeting/task-page.ts'
import { type Day, type Instant, daysBetween } from '#domain/shared/calendar.ts'
import { OPEN_WORK_STATES } from '#domain/work/work-item.ts'
import type { TaskDescription } from '../plan/get-task.ts'
import type { CaseRow } from '../ports/case-store.ts'
import type { PromiseRow } from '../ports/promise-store.ts'
import type { WorkItemRow } from '../ports/work-store.ts'
import { standingOf } from '../promise/promise-standing.ts'

/** Who, what, when, responsibility, authority, result: each in one line. */
export function pageClears({ task, assignments, nextDueLabel, nextDue, targetText, milestones }: TaskDescription): readonly PageClear[] {
  const leading = assignments.filter(assignment => assignment.role !== 'coordinator')
  const who = leading.map(({ unitName, headMember, focalMember }) => {
    const people = [headMember?.fullName, focalMember?.fullName].filter(name => name !== undefined)
    return people.length === 0 ? unitName : `${unitName} (${[...new Set(people)].join(', ')})`
  })
  const products = milestones.flatMap(cell => cell.deliverables).length + task.products.length
  const { decides, approves, superior } = task.authority
  return [
    { clear: 'who', text: who.join('; ') },
    { clear: 'what', text: products === 0 ? '' : task.title },
    { clear: 'when', text: nextDue === null ? '' : (nextDueLabel ?? '') },
    { clear: 'responsibility', text: task.responsibilityText },
    { clear: 'authority', text: [decides, approves, superior].filter(text => text !== '').join('; ') },
    { clear: 'result', text: targetText },
  ]
}

export function pageMilestones({ milestones }: TaskDescription): readonly PageMilestone[] {
  return milestones.map(({ header, due, state, deliverables }) => ({
    header,
    due,
    state,
    accepted: deliverables.filter(item => item.state === 'accepted').length,
    deliverables: deliverables.length,
  }))
}

export function pageCase(row: CaseRow, asOf: Day): PageCase {
  const { caseId, number, title, ownerUnitName, authority, deadline, state } = row
  const isWaiting = PENDING_CASE_STATES.includes(state) || state === 'sent_up'
  const daysLate = deadline !== null && isWaiting && asOf > deadline ? daysBetween(deadline, asOf) : 0
  return { caseId, number, title, ownerUnitName, authority, deadline, state, daysLate }
}

/** Work that is to be done and its day past. */
export function workDaysLate({ state, due }: Pick<WorkItemRow, 'state' | 'due'>, asOf: Day): number {
  return due !== null && OPEN_WORK_STATES.includes(state) && asOf > due ? daysBetween(due, asOf) : 0
}

export function pageDirective(row: WorkItemRow, asOf: Day): PageDirective {
  const { workItemId, title, unitName, origin, due, state } = row
  return { workItemId, title, unitName, origin, due, state, daysLate: workDaysLate(row, asOf) }
}

/** Promises that are still owed, and those that were broken. */
export function pagePromises(rows: readonly PromiseRow[], now: Instant): readonly PagePromise[] {
  return rows
    .flatMap((row): PagePromise[] => {
      const standing = standingOf(row, now)
      if (standing === undefined || (standing.state !== 'open' && standing.state !== 'broken')) return []
      return [{ unitName: row.unitName, difficulty: row.difficulty, proposal: row.proposal, due: standing.due, state: standing.state }]
    })
    .toSorted((left, right) => (left.due < right.due ? -1 : Number(left.due > right.due)))
}
