import type { z } from 'zod'
import type { DiscrepancyDescription, PlanDescription, PlanSummary } from '#application/plan/describe-plan.ts'
import type { ImportDescription } from '#application/plan/import-description.ts'
import type { planImport } from '#contract/plan/import-routes.ts'
import type { discrepancyAnswer, planDetail, planSummary } from '#contract/plan/plan-routes.ts'
import { discrepancySentence } from '#domain/words/discrepancy-sentence.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { presentMissing } from './present-task.ts'

export function presentPlanSummary(plan: PlanSummary): z.input<typeof planSummary> {
  const { planId, title, number, date, issuer, status, campaignStart, campaignEnd, firstReportingMonth, taskCount, version } = plan
  return { planId, title, number, date, issuer, status, campaignStart, campaignEnd, firstReportingMonth, taskCount, version }
}

export function presentDiscrepancy(
  { discrepancyId, discrepancy, settled, settledByName }: DiscrepancyDescription,
  language: Language,
): z.input<typeof discrepancyAnswer> {
  return {
    discrepancyId,
    kind: discrepancy.kind,
    taskCode: 'task' in discrepancy ? discrepancy.task : null,
    sentence: discrepancySentence(discrepancy, language),
    settled: settled && { by: settledByName, at: settled.at, note: settled.note },
  }
}

export function presentPlan(plan: PlanDescription, language: Language): z.input<typeof planDetail> {
  return {
    ...presentPlanSummary(plan),
    phases: plan.phases.map(phase => ({ ...phase, mandatoryProducts: [...phase.mandatoryProducts] })),
    milestones: [...plan.milestones],
    groups: [...plan.groups],
    discrepancies: plan.discrepancies.map(item => presentDiscrepancy(item, language)),
    readiness: {
      ...plan.readiness,
      tasks: plan.readiness.tasks.map(task => ({ ...task, missing: presentMissing(task.missing, language) })),
    },
    allowedActions: [...plan.allowedActions],
  }
}

export function presentImport(record: ImportDescription): z.input<typeof planImport> {
  const { importId, fileName, status, createdAt, createdByName, sourceRowsLeftOut, planId, version } = record
  return {
    importId,
    fileName,
    status,
    createdAt,
    sourceRowsLeftOut,
    planId,
    version,
    createdBy: createdByName,
    extraction: { ...record.extraction },
    source: record.source.map(block => (block.type === 'paragraph' ? block : { ...block, rows: block.rows.map(row => [...row]) })),
    resolutions: record.resolutions.map(resolution => ({
      ...resolution,
      external: resolution.match === 'external',
      unitIds: [...resolution.unitIds],
      candidates: [...resolution.candidates],
    })),
  }
}
