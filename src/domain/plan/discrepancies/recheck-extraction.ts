import { discrepanciesOfTask } from './discrepancies-of-task.ts'
import { yearOf } from '../../shared/calendar.ts'
import { tidyText } from '../../shared/vietnamese-text.ts'
import type { Discrepancy, ExtractedMilestone, ExtractedTask, PlanExtraction } from '../plan-extraction.ts'
import { findMilestonesBeforePhaseEnd, findUnknownPhaseStarts } from './phase-discrepancies.ts'

/**
 * The doubts about an extraction after a person mended it. Those that follow from the extraction are found anew; those that only the file
 * shows (words not understood, another date in the running text) stay as they were found, as long as the words they are about stand.
 */
export function recheckExtraction(mended: Omit<PlanExtraction, 'discrepancies'>, before: readonly Discrepancy[]): readonly Discrepancy[] {
  const referenceYear = mended.plan.date === null ? undefined : yearOf(mended.plan.date)
  return [
    ...before.filter(
      doubt =>
        doubt.kind === 'phase_boundary_mismatch' &&
        mended.phases.some(phase => phase.ordinal === doubt.phase && doubt.texts.includes(phase.timeText)),
    ),
    ...findMilestonesBeforePhaseEnd(mended.phases, mended.milestones),
    ...findUnknownPhaseStarts(mended.phases, referenceYear),
    ...mended.tasks.flatMap(task => doubtsOfTask(task, mended.milestones, before)),
    ...before.filter(doubt => doubt.kind === 'row_not_understood'),
  ]
}

function doubtsOfTask(
  task: ExtractedTask,
  milestones: readonly ExtractedMilestone[],
  before: readonly Discrepancy[],
): readonly Discrepancy[] {
  return [
    ...discrepanciesOfTask(task, milestones),
    ...before.filter(
      doubt => doubt.kind === 'deadline_not_understood' && doubt.task === task.code && stands(doubt.text, task.deadlineText),
    ),
    ...before.filter(doubt => doubt.kind === 'target_not_understood' && doubt.task === task.code && stillUnread(doubt.text, task)),
  ]
}

function stillUnread(text: string, task: ExtractedTask): boolean {
  if (task.targets.some(target => tidyText(target.text) === tidyText(text))) return false
  return [task.targetText, task.productText, task.title].some(place => stands(text, place))
}

function stands(text: string, place: string | null): boolean {
  return place !== null && tidyText(place).includes(tidyText(text))
}
