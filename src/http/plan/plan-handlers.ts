import { activatePlan as activate } from '#application/plan/activate-plan.ts'
import { exportPlanTable as exportTable } from '#application/plan/export-plan-table.ts'
import { getPlan as get, listPlans as list } from '#application/plan/read-plans.ts'
import { settleDiscrepancies, settleDiscrepancy as settleOne } from '#application/plan/settle-discrepancies.ts'
import { updatePlan as update } from '#application/plan/update-plan.ts'
import {
  activatePlan,
  exportPlanTable,
  getPlan,
  listPlans,
  settleAllDiscrepancies,
  settleDiscrepancy,
  updatePlan,
} from '#contract/plan/plan-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'
import { presentDiscrepancy, presentPlan, presentPlanSummary } from './present-plan.ts'

export const planHandlers: readonly Handler[] = [
  handle(listPlans, async ({ application, actor }) =>
    accepted({ answer: { items: (await list(application, actor)).map(presentPlanSummary) } }),
  ),
  handle(getPlan, async ({ application, actor, language, params }) => {
    const outcome = await get(application, actor, params.planId)
    return outcome.ok ? accepted({ answer: presentPlan(outcome.value, language), version: outcome.value.version }) : outcome
  }),
  handle(updatePlan, async ({ application, actor, language, params, body, ifMatch }) => {
    const outcome = await update(application, actor, { planId: params.planId, change: body, seenVersion: ifMatch })
    return outcome.ok ? accepted({ answer: presentPlan(outcome.value, language), version: outcome.value.version }) : outcome
  }),
  handle(settleDiscrepancy, async ({ application, actor, language, params, body }) => {
    const outcome = await settleOne(application, actor, { ...params, note: body.note })
    return outcome.ok ? accepted({ answer: presentDiscrepancy(outcome.value, language) }) : outcome
  }),
  handle(settleAllDiscrepancies, async ({ application, actor, params, body }) => {
    const outcome = await settleDiscrepancies(application, actor, { planId: params.planId, ...body })
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(activatePlan, async ({ application, actor, language, params, body, ifMatch }) => {
    const outcome = await activate(application, actor, { planId: params.planId, ...body, seenVersion: ifMatch })
    return outcome.ok ? accepted({ answer: presentPlan(outcome.value, language), version: outcome.value.version }) : outcome
  }),
  handle(exportPlanTable, async ({ application, actor, params, query }) => {
    const outcome = await exportTable(application, actor, { planId: params.planId, format: query.format })
    return outcome.ok ? accepted({ file: outcome.value }) : outcome
  }),
]
