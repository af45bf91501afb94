import type { z } from 'zod'
import type { TaskSummary } from '#application/plan/describe-task.ts'
import type { TaskDescription } from '#application/plan/get-task.ts'
import type { missingClear, taskDetail, taskSummary } from '#contract/plan/plan-routes.ts'
import type { MissingClear } from '#domain/assignment/six-clears.ts'
import { lightReasonText } from '#domain/monitoring/light-reason-text.ts'
import type { LightReason } from '#domain/monitoring/light-reason.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { missingClearSentences } from '#domain/words/missing-clear-sentence.ts'

export function presentReason(reason: LightReason, language: Language): z.input<typeof taskSummary>['reasons'][number] {
  const { code, light, facts, about } = reason
  return { code, light, facts: { ...facts }, sentence: lightReasonText(reason, language), about: presentSource(about) }
}

function presentSource(about: LightReason['about']): z.input<typeof taskSummary>['reasons'][number]['about'] {
  if (about?.kind === 'reports') return { ...about, reports: [...about.reports] }
  return about?.kind === 'tasks' ? { ...about, taskIds: [...about.taskIds] } : about
}

export function presentMissing(missing: readonly MissingClear[], language: Language): z.input<typeof missingClear>[] {
  return [...missingClearSentences(missing, language)]
}

export function presentTaskSummary(summary: TaskSummary, language: Language): z.input<typeof taskSummary> {
  return {
    ...summary,
    reasons: summary.reasons.map(reason => presentReason(reason, language)),
    leadUnits: [...summary.leadUnits],
    missingClears: [...summary.missingClears],
    milestones: summary.milestones.map(cell => ({ ...cell, deliverables: [...cell.deliverables] })),
  }
}

export function presentTask(described: TaskDescription, language: Language): z.input<typeof taskDetail> {
  const { task, clears } = described
  return {
    ...presentTaskSummary(described, language),
    planId: task.planId,
    planStatus: described.planStatus,
    assignments: described.assignments.map(assignment => ({ ...assignment, allowedActions: [...assignment.allowedActions] })),
    externalParties: [...described.externalParties],
    headMember: described.headMember,
    focalMember: described.focalMember,
    responsibilityText: task.responsibilityText,
    authority: task.authority,
    clears: { ...clears.clear },
    missing: presentMissing(clears.missing, language),
    recordedReason: described.recordedReason,
    targets: described.targets.map(target => ({ ...target, interim: target.milestoneId !== null })),
    products: [...task.products],
    productText: task.productText,
    deadlineText: task.deadlineText,
    reports: [...described.reports],
    parts: described.parts.map(part => ({ ...part, reasons: part.reasons.map(reason => presentReason(reason, language)) })),
    allowedActions: [...described.allowedActions],
  }
}
