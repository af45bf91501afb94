import { yearOf } from '../shared/calendar.ts'
import { splitClauses, splitDeliverables } from './grammar/clauses.ts'
import { readTargets } from './grammar/read-targets.ts'
import type { ExtractedMilestone, ExtractedTask, PlanExtraction } from './plan-extraction.ts'

type Plan = PlanExtraction['plan']
type Words = Pick<ExtractedTask, 'targetText' | 'productText'>

/** A person rewrote the targets or the product of a task: both are read again by the same rules as the file; targets of the title stay. */
export function withMendedWords(task: ExtractedTask, change: Partial<Words>, plan: Plan): ExtractedTask {
  const { targetText, productText } = { targetText: task.targetText, productText: task.productText, ...change }
  const context = plan.date === null ? {} : { issuedOn: plan.date, referenceYear: yearOf(plan.date) }
  const target = readTargets(targetText ?? '', { ...context, scope: 'all' })
  const promised = readTargets(productText ?? '', { ...context, scope: 'explicit' })
  return {
    ...task,
    targetText,
    productText,
    targets: [...task.targets.filter(read => read.source === 'task'), ...target.targets, ...promised.targets],
    products: [...target.products, ...splitClauses(productText ?? '')],
  }
}

/** A person rewrote what a task owes at a milestone; empty words take the cell away. */
export function withMendedCell(task: ExtractedTask, milestone: ExtractedMilestone, content: string): ExtractedTask {
  const others = task.milestones.filter(cell => cell.milestone !== milestone.ordinal)
  if (content.trim() === '') return { ...task, milestones: others }
  const interimTargets = readTargets(content, { scope: 'explicit', due: milestone.due }).targets
  const cell = { milestone: milestone.ordinal, content, deliverables: splitDeliverables(content), interimTargets }
  return { ...task, milestones: [...others, cell].toSorted((left, right) => left.milestone - right.milestone) }
}

/** A person rewrote who leads or coordinates, one name a line; the plan's own words of the cell follow. */
export function withMendedNames(task: ExtractedTask, role: 'leads' | 'coordinators', names: readonly string[]): ExtractedTask {
  const mended = {
    ...task,
    [role]: names,
    [role === 'leads' ? 'leadText' : 'coordinatorText']: names.length === 0 ? null : names.join(', '),
  }
  if (task.assignmentText === null) return mended
  const said = [
    mended.leads.length > 0 && `Chủ trì: ${mended.leads.join(', ')}`,
    mended.coordinators.length > 0 && `Phối hợp: ${mended.coordinators.join(', ')}`,
  ]
  return { ...mended, assignmentText: said.filter(Boolean).join('. ') || null }
}
