import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import { checkExtraction } from '#domain/plan/check-extraction.ts'
import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PlanImportRecord } from '../ports/plan-import-store.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { importFacts } from './import-description.ts'
import { makePlanParts } from './make-plan-parts.ts'

export type PlanHeading = {
  readonly title: string
  readonly number: string
  readonly date: Day | null
  readonly issuer: string
  readonly campaignStart: Day | null
  readonly campaignEnd: Day | null
}
export type ConfirmImport = { readonly importId: string; readonly heading: PlanHeading; readonly seenVersion: number }

/** Makes the plan (a draft) of an import, with everything the extraction holds. Refused while a name is neither a unit nor said to be an outsider. */
export function confirmImport(
  { unitOfWork, clock, identifiers }: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>,
  actor: Actor,
  { importId, heading, seenVersion }: ConfirmImport,
): Promise<Outcome<{ readonly planId: string }, AccessRefusalCode | PlanRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const before = await stores.planImports.lockImport(importId)
    if (before === undefined) return refused(notFound('planImport'))
    if (before.status !== 'draft') return refused(refusal('IMPORT_NOT_DRAFT', '', { status: before.status }))
    if (before.version !== seenVersion) return refused(changedMeanwhile(seenVersion, before.version))
    const refusals = [...checkExtraction(before.extraction), ...unknownNames(before), ...checkCampaign(heading)]
    if (refusals.length > 0) return refused(...refusals)
    const plan = draftPlan(heading, importId, identifiers.next(), clock.now())
    const parts = makePlanParts(before, plan, identifiers)
    await storePlan(stores, plan, parts)
    const after: PlanImportRecord = {
      ...before,
      status: 'confirmed',
      planId: plan.planId,
      resolutions: before.resolutions.map(resolution => ({ ...resolution, confirmed: true })),
      version: before.version + 1,
    }
    await stores.planImports.saveImport(after)
    await stores.audit.record({
      action: 'planImport.confirm',
      entity: 'planImport',
      entityId: importId,
      before: importFacts(before),
      after: importFacts(after),
    })
    await stores.audit.record({ action: 'plan.create', entity: 'plan', entityId: plan.planId, before: null, after: planFacts(plan, parts) })
    return accepted({ planId: plan.planId })
  })
}

export function checkCampaign({
  campaignStart,
  campaignEnd,
}: Pick<PlanHeading, 'campaignStart' | 'campaignEnd'>): readonly Refusal<'PLAN_DATES_REVERSED'>[] {
  if (campaignStart === null || campaignEnd === null || campaignStart <= campaignEnd) return []
  return [refusal('PLAN_DATES_REVERSED', 'campaignEnd', { from: campaignStart, to: campaignEnd })]
}

function unknownNames({ resolutions }: PlanImportRecord): readonly Refusal<'IMPORT_NAME_UNKNOWN'>[] {
  return resolutions.flatMap((resolution, index) =>
    resolution.match === 'unknown' ? [refusal('IMPORT_NAME_UNKNOWN', `resolutions[${index}]`, { name: resolution.name })] : [],
  )
}

function draftPlan(heading: PlanHeading, importId: string, planId: string, createdAt: Instant): PlanRecord {
  return {
    ...heading,
    planId,
    importId,
    createdAt,
    status: 'draft',
    activatedAt: null,
    activatedBy: null,
    firstReportingMonth: null,
    version: 1,
  }
}

async function storePlan({ plans, tasks }: Stores, plan: PlanRecord, parts: ReturnType<typeof makePlanParts>): Promise<void> {
  await plans.addPlan(plan)
  await plans.addPhases(parts.phases)
  await plans.addMilestones(parts.milestones)
  await plans.saveGroups(plan.planId, parts.groups)
  await tasks.addTasks(parts.tasks, parts.parts)
  await plans.addDiscrepancies(parts.discrepancies)
}

/** What the audit keeps of a new plan: its heading, its tasks by name and how many of everything; the words stand in the import that it names. */
function planFacts(plan: PlanRecord, { phases, milestones, tasks, parts, discrepancies }: ReturnType<typeof makePlanParts>) {
  return {
    ...plan,
    phases: phases.length,
    milestones: milestones.length,
    deliverables: parts.deliverables.length,
    targets: parts.targets.length,
    assignments: parts.assignments.length,
    discrepancies: discrepancies.length,
    tasks: tasks.map(({ taskId, code, title }) => ({ taskId, code, title })),
  }
}
