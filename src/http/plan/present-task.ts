import type { z } from 'zod'
import type { TaskSummary } from '#application/plan/describe-task.ts'
import type { TaskDescription } from '#application/plan/get-task.ts'
import type { missingClear, taskDetail, taskSummary } from '#contract/plan/plan-routes.ts'
import { type MissingClear, CLEARS } from '#domain/assignment/six-clears.ts'
import { lightReasonText } from '#domain/monitoring/light-reason-text.ts'
import type { LightReason } from '#domain/monitoring/task-light.ts'
import { missingClearSentence } from '#domain/words/missing-clear-sentence.ts'

export function presentReason(reason: LightReason): z.input<typeof taskSummary>['reasons'][number] {
  return { code: reason.code, facts: { ...reason.facts }, sentence: lightReasonText(reason) }
}

export function presentMissing(missing: MissingClear): z.input<typeof missingClear> {
  return { clear: missing.clear, code: missing.code, sentence: missingClearSentence(missing) }
}

export function presentTaskSummary(summary: TaskSummary): z.input<typeof taskSummary> {
  return {
    ...summary,
    reasons: summary.reasons.map(presentReason),
    leadUnits: [...summary.leadUnits],
    missingClears: [...summary.missingClears],
    milestones: summary.milestones.map(cell => ({ ...cell, deliverables: [...cell.deliverables] })),
  }
}

export function presentTask(described: TaskDescription): z.input<typeof taskDetail> {
  const { task, clears } = described
  return {
    ...presentTaskSummary(described),
    planId: task.planId,
    planStatus: described.planStatus,
    assignments: [...described.assignments],
    externalParties: [...described.externalParties],
    headMember: described.headMember,
    focalMember: described.focalMember,
    responsibilityText: task.responsibilityText,
    authority: task.authority,
    clears: { ...clears.clear },
    missing: CLEARS.flatMap(clear => clears.missing.filter(item => item.clear === clear)).map(presentMissing),
    recordedReason: described.recordedReason,
    targets: described.targets.map(target => ({ ...target, interim: target.milestoneId !== null })),
    products: [...task.products],
    productText: task.productText,
    deadlineText: task.deadlineText,
    reports: [...described.reports],
    allowedActions: [...described.allowedActions],
  }
}
