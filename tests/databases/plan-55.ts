import { createReadStream } from 'node:fs'
import type { Actor } from '#application/actor.ts'
import { activatePlan } from '#application/plan/activate-plan.ts'
import { confirmImport } from '#application/plan/confirm-import.ts'
import { createImport } from '#application/plan/create-import.ts'
import { listTasks } from '#application/plan/list-tasks.ts'
import { getPlan } from '#application/plan/read-plans.ts'
import { settleDiscrepancies } from '#application/plan/settle-discrepancies.ts'
import { updateTasksTogether } from '#application/plan/update-tasks-together.ts'
import { toDay } from '#domain/shared/calendar.ts'
import type { Outcome } from '#domain/shared/outcome.ts'
import type { TestApplication } from './with-application.ts'

export const PLAN_55_FILE = new URL('../fixtures/plan-55/phu-luc-kh-55.docx', import.meta.url)

export const PLAN_55_HEADING = {
  title: 'Phân công nhiệm vụ thực hiện 03 nội dung trọng tâm',
  number: '55-KH/ĐU',
  date: toDay('2026-05-25'),
  issuer: 'Ban Thường vụ Đảng uỷ',
  campaignStart: toDay('2026-04-15'),
  campaignEnd: toDay('2027-08-27'),
}

export function accept<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals.slice(0, 5)))
  return outcome.value
}

export async function importPlan55({ application }: TestApplication, actor: Actor) {
  return accept(await createImport(application, actor, { fileName: 'phu-luc-kh-55.docx', bytes: createReadStream(PLAN_55_FILE) }))
}

/** The draft that the appendix gives when its names are confirmed as they were read. */
export async function makeDraftPlan55(opened: TestApplication, actor: Actor): Promise<string> {
  const { importId, version } = await importPlan55(opened, actor)
  return accept(await confirmImport(opened.application, actor, { importId, heading: PLAN_55_HEADING, seenVersion: version })).planId
}

/** Everything an officer has to do between the draft and activation. */
export async function completePlan({ application }: TestApplication, actor: Actor, planId: string): Promise<void> {
  const { discrepancies } = accept(await getPlan(application, actor, planId))
  accept(
    await settleDiscrepancies(application, actor, {
      planId,
      discrepancyIds: discrepancies.map(item => item.discrepancyId),
      note: 'Hiểu theo bảng phân công',
    }),
  )
  const { items } = accept(await listTasks(application, actor, { planId, filter: {} }))
  const fill = {
    headMemberId: actor.memberId,
    focalMemberId: actor.memberId,
    authority: { decides: 'Đơn vị chủ trì', approves: 'Ban Thường vụ Đảng uỷ', superior: '' },
  }
  accept(await updateTasksTogether(application, actor, { planId, taskIds: items.map(item => item.taskId), fill }))
}

export async function makeActivePlan55(opened: TestApplication, actor: Actor): Promise<string> {
  const planId = await makeDraftPlan55(opened, actor)
  await completePlan(opened, actor, planId)
  const { version } = accept(await getPlan(opened.application, actor, planId))
  accept(await activatePlan(opened.application, actor, { planId, seenVersion: version }))
  return planId
}
