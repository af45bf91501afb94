import { expect } from 'vitest'
import { loadPlanTasks } from '#application/plan/load-plan-tasks.ts'
import { loadStatusGround } from '#application/monitoring/load-status-ground.ts'
import { readStatus } from '#application/monitoring/read-status.ts'
import { type ComputedStatus, statusesOf } from '#application/monitoring/status-ground.ts'
import { SUBJECT_KINDS } from '#domain/monitoring/status-subject.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import type { TestApplication } from '../databases/with-application.ts'

/** What readers are told has to be what the whole history gives, and so have the months that were folded. */
export async function expectSameStatus(
  { application, clock }: TestApplication,
  { tenantId, planId }: { readonly tenantId: string; readonly planId: string },
): Promise<void> {
  const today = dayAt(clock.now())
  const { told, full } = await application.unitOfWork.read(tenantId, async stores => {
    const plan = await stores.plans.findPlan(planId)
    if (plan === undefined) throw new Error('No plan')
    const ground = await loadStatusGround(stores, await loadPlanTasks(stores, plan), today)
    return { told: comparable(await readStatus(stores, plan, today, SUBJECT_KINDS)), full: comparable(statusesOf(ground, today)) }
  })
  expect(told).toEqual(full)
}

/** What lies in the tables, once everything that waits was worked off. */
export async function expectSameTables(
  { application, clock }: TestApplication,
  { tenantId, planId }: { readonly tenantId: string; readonly planId: string },
): Promise<void> {
  const today = dayAt(clock.now())
  const { kept, full, months, folded } = await application.unitOfWork.read(tenantId, async stores => {
    const plan = await stores.plans.findPlan(planId)
    if (plan === undefined) throw new Error('No plan')
    const ground = await loadStatusGround(stores, await loadPlanTasks(stores, plan), today)
    const folded = [...ground.months].flatMap(([taskId, ofTask]) => ofTask.map(month => ({ taskId, ...month })))
    return {
      kept: comparable(await stores.status.list(planId, SUBJECT_KINDS)),
      full: comparable(statusesOf(ground, today)),
      months: sorted(await stores.status.listMonths(planId)),
      folded: sorted(folded),
    }
  })
  expect(kept).toEqual(full)
  expect(months).toEqual(folded)
}

function comparable(statuses: readonly Omit<ComputedStatus, 'facts'>[]): readonly string[] {
  return sorted(statuses.map(({ kind, subjectId, light, reasons, details }) => ({ kind, subjectId, light, reasons, details })))
}

/** Through JSON, so that nothing hides in a Map or in the order of rows. */
function sorted(values: readonly object[]): readonly string[] {
  return values.map(value => JSON.stringify(value)).toSorted()
}
