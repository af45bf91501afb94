import { sql } from 'kysely'
import { valueOf } from '#application/demonstration/value-of.ts'
import { buildOverview } from '#application/monitoring/build-overview.ts'
import { buildProvinceOverview } from '#application/monitoring/build-province-overview.ts'
import { loadStatusGround } from '#application/monitoring/load-status-ground.ts'
import { recomputeStatus } from '#application/monitoring/recompute-status.ts'
import { statusesOf } from '#application/monitoring/status-ground.ts'
import { loadPlanTasks } from '#application/plan/load-plan-tasks.ts'
import { type Day, addDays, dayAt, startOf, toDay, toMonth } from '#domain/shared/calendar.ts'
import { defineCase } from '../bench-case.ts'
import { type BenchWard, openBenchWard } from '../bench-ward.ts'
import { copyWard, fillHistory } from '../status-history.ts'

/** 19 neighbourhoods with their cells, the People's Committee and the police: 40 units, each reporting on 17 tasks. */
const NEIGHBOURHOODS = 19
const WARDS = 95
const RUNNING = toMonth('2027-08')
const TODAY = toDay('2027-08-20')

type StatusWard = BenchWard & { today: Day; readonly reports: readonly string[]; turn: number }

async function openWard(months: number, wards = 1): Promise<StatusWard> {
  const ward = await openBenchWard(startOf(TODAY), NEIGHBOURHOODS)
  await fillHistory(ward, RUNNING, months - 16)
  await copyWard(ward, wards - 1)
  for (const { tenantId } of await ward.application.unitOfWork.listTenants()) await recomputeStatus(ward.application, tenantId)
  const { rows } = await sql<{ reportId: string }>`select report_id as "reportId" from report
    where tenant_id = ${ward.office.tenantId} and kind = 'month' and month = ${RUNNING}`.execute(ward.opened.database)
  return { ...ward, today: TODAY, reports: rows.map(row => row.reportId), turn: 0 }
}

/** What was done on every reading before statuses were kept: all reports and lines of the plan. */
async function fromTheWholeHistory({ application, office, planId }: StatusWard): Promise<void> {
  const today = dayAt(application.clock.now())
  await application.unitOfWork.read(office.tenantId, async stores => {
    const plan = await stores.plans.findPlan(planId)
    if (plan === undefined) throw new Error('No plan')
    statusesOf(await loadStatusGround(stores, await loadPlanTasks(stores, plan), today), today)
  })
}

/** The marks that the acceptance of one report with its seventeen lines leaves. */
async function acceptOne(ward: StatusWard): Promise<void> {
  const { opened, office, planId } = ward
  const reportId = ward.reports[ward.turn % ward.reports.length] ?? ''
  ward.turn += 1
  const flipped = ward.turn % 2 === 0 ? 'pending' : 'accepted'
  await sql`update report_line set review_state = ${flipped} where tenant_id = ${office.tenantId} and report_id = ${reportId}`.execute(
    opened.database,
  )
  await sql`insert into status_due (tenant_id, mark_id, kind, subject_id, part_id)
    select tenant_id, report_id || task_id, 'line', report_id, task_id from report_line where tenant_id = ${office.tenantId} and report_id = ${reportId}
    union all select ${office.tenantId}, ${reportId}, 'report', ${planId}, ''`.execute(opened.database)
}

function afterOneReport(months: number) {
  return defineCase({
    name: `statuses after one accepted report (40 units, 17 tasks, ${months} months)`,
    iterations: 20,
    prepare: () => openWard(months),
    async run(ward) {
      await acceptOne(ward)
      const { marks } = await recomputeStatus(ward.application, ward.office.tenantId)
      if (marks !== 18) throw new Error(`${marks} marks`)
    },
    baseline: fromTheWholeHistory,
    clean: ward => ward.close(),
  })
}

function nextDay(ward: StatusWard): void {
  ward.today = addDays(ward.today, 1)
  ward.setClock(startOf(ward.today))
}

function newDay(wards: number, months = 16) {
  return defineCase({
    name: `statuses on a new day (${wards} ward${wards === 1 ? '' : 's'} of 40 units, 17 tasks, ${months} months)`,
    iterations: wards === 1 ? 20 : 3,
    warmUp: 1,
    prepare: () => openWard(months, wards),
    async run(ward) {
      nextDay(ward)
      for (const { tenantId } of await ward.application.unitOfWork.listTenants()) await recomputeStatus(ward.application, tenantId)
    },
    ...(wards === 1 ? { baseline: fromTheWholeHistory } : {}),
    clean: ward => ward.close(),
  })
}

function overview(months: number) {
  return defineCase({
    name: `overview from kept statuses (40 units, 17 tasks, ${months} months)`,
    iterations: 20,
    prepare: () => openWard(months),
    async run({ application, office, planId }) {
      if (valueOf(await buildOverview(application, office, planId)).tasks.length !== 17) throw new Error('Not all tasks')
    },
    baseline: fromTheWholeHistory,
    clean: ward => ward.close(),
  })
}

const province = defineCase({
  name: `overview of a province (${WARDS} wards of 40 units, 17 tasks, 16 months)`,
  iterations: 20,
  prepare: () => openWard(16, WARDS),
  async run({ application }) {
    if ((await buildProvinceOverview(application)).wards.length !== WARDS) throw new Error('Not all wards')
  },
  /** By bare hands: one statement over the kept rows of all wards. */
  async baseline({ opened }) {
    const { rows } = await sql`select t.name, s.light, s.details from tenant t join status s on s.tenant_id = t.tenant_id
      where s.subject_kind = 'plan'`.execute(opened.database)
    if (rows.length !== WARDS) throw new Error('Not all wards')
  },
  clean: ward => ward.close(),
})

export const cases = [
  afterOneReport(16),
  afterOneReport(160),
  newDay(1),
  newDay(1, 160),
  newDay(WARDS),
  overview(16),
  overview(160),
  province,
]
