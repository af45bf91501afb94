import { discrepanciesOfTask } from './discrepancies-of-task.ts'
import type { BuiltTask } from '../build-task.ts'
import type { Discrepancy, ExtractedMilestone, ExtractedPhase } from '../plan-extraction.ts'
import { findMilestonesBeforePhaseEnd, findPhaseBoundaryMismatches, findUnknownPhaseStarts } from './phase-discrepancies.ts'

export type ReadPlan = {
  readonly phases: readonly ExtractedPhase[]
  readonly milestones: readonly ExtractedMilestone[]
  readonly tasks: readonly BuiltTask[]
  readonly paragraphs: readonly string[]
  readonly referenceYear: number | undefined
  readonly rowsNotUnderstood: readonly { readonly row: number; readonly text: string }[]
}

/** Everything a person must settle: first about phases, then task by task, last the rows that could not be read. */
export function findDiscrepancies(plan: ReadPlan): readonly Discrepancy[] {
  return [
    ...findPhaseBoundaryMismatches(plan.phases, plan.paragraphs, plan.referenceYear),
    ...findMilestonesBeforePhaseEnd(plan.phases, plan.milestones),
    ...findUnknownPhaseStarts(plan.phases, plan.referenceYear),
    ...plan.tasks.flatMap(built => discrepanciesOf(built, plan.milestones)),
    ...plan.rowsNotUnderstood.map(({ row, text }): Discrepancy => ({ kind: 'row_not_understood', row, text })),
  ]
}

function discrepanciesOf(
  { task, deadlineDoubts, targetDoubts }: BuiltTask,
  milestones: readonly ExtractedMilestone[],
): readonly Discrepancy[] {
  return [
    ...discrepanciesOfTask(task, milestones),
    ...deadlineDoubts.map((text): Discrepancy => ({ kind: 'deadline_not_understood', task: task.code, text })),
    ...targetDoubts.map((text): Discrepancy => ({ kind: 'target_not_understood', task: task.code, text })),
  ]
}
