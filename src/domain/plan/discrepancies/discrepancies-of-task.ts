import type { Discrepancy, ExtractedMilestone, ExtractedTask } from '../plan-extraction.ts'
import { findImplementersWhoDoNotLead, findMissingLead, findSeveralLeads } from './assignment-discrepancies.ts'
import { findCompletionsAfterDeadline, findConditionalTargets, findMissingBaselines } from './target-discrepancies.ts'

/** What the facts of one task alone make doubtful, in the order the office reads them. */
export function discrepanciesOfTask(task: ExtractedTask, milestones: readonly ExtractedMilestone[]): readonly Discrepancy[] {
  return [
    ...findImplementersWhoDoNotLead(task),
    ...findSeveralLeads(task),
    ...findMissingLead(task),
    ...findMissingBaselines(task),
    ...findCompletionsAfterDeadline(task, milestones),
    ...findConditionalTargets(task),
  ]
}
