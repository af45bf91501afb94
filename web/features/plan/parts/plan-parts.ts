import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import type { Body } from '../../../api/api-routes.ts'

export type PlanPartsForm = Pick<PlanDetail, 'groups' | 'milestones' | 'phases'>

export function partsOf({ groups, milestones, phases }: PlanDetail): PlanPartsForm {
  return { groups, milestones, phases }
}

export function bodyOfParts({ groups, milestones, phases }: PlanPartsForm): Pick<Body<'updatePlan'>, 'groups' | 'milestones' | 'phases'> {
  return {
    groups: groups.map(({ code, title }) => ({ code, title: title.trim() })),
    milestones: milestones.map(({ milestoneId, due }) => ({ milestoneId, due })),
    phases: phases.map(({ phaseId, start, end }) => ({ phaseId, start, end })),
  }
}
