import type { Day } from '../../shared/calendar.ts'
import { foldText } from '../../shared/vietnamese-text.ts'
import type { Discrepancy, ExtractedMilestone, ExtractedTask } from '../plan-extraction.ts'

const CONDITION =
  /(?:^|[\s,(])((?:khi (?:có )?đủ điều kiện|nếu đủ điều kiện|nếu có điều kiện|khi điều kiện cho phép|khi có điều kiện|theo khả năng (?:nguồn lực|ngân sách|cân đối)|nếu cần(?: thiết)?))(?=$|[\s,.;)])/giu

/** A reduction says by how much but not from what. */
export function findMissingBaselines(task: ExtractedTask): readonly Discrepancy[] {
  return task.targets
    .filter(
      target =>
        target.comparator === 'reduce_at_least' &&
        target.unit === '%' &&
        target.baselineYear === undefined &&
        !/so voi|so cung ky/.test(foldText(target.text)),
    )
    .map(target => ({ kind: 'baseline_missing', task: task.code, text: target.text }))
}

/** A target has its own day, yet the words of a later milestone still speak of completing. */
export function findCompletionsAfterDeadline(task: ExtractedTask, milestones: readonly ExtractedMilestone[]): readonly Discrepancy[] {
  const deadline = task.targets.flatMap(target => target.deadline ?? []).toSorted()[0]
  if (deadline === undefined) return []
  const late = task.milestones.filter(
    cell => isAfter(milestones, cell.milestone, deadline) && cell.deliverables.some(text => /^hoan thanh\b/.test(foldText(text))),
  )
  return late.length === 0
    ? []
    : [{ kind: 'completion_after_deadline', task: task.code, deadline, milestones: late.map(cell => cell.milestone) }]
}

function isAfter(milestones: readonly ExtractedMilestone[], ordinal: number, deadline: Day): boolean {
  const due = milestones[ordinal - 1]?.due ?? null
  return due !== null && due > deadline
}

/** A target that waits for a condition has no day and no measure of its own. */
export function findConditionalTargets(task: ExtractedTask): readonly Discrepancy[] {
  const text = task.targetText ?? task.productText ?? ''
  return [...text.matchAll(CONDITION)].map(match => ({ kind: 'conditional_target', task: task.code, text: match[1] ?? '' }))
}
