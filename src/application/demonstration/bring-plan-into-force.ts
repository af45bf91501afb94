import type { Readable } from 'node:stream'
import { toDay, toMonth } from '#domain/shared/calendar.ts'
import type { Application } from '../application.ts'
import { activatePlan } from '../plan/activate-plan.ts'
import { confirmImport } from '../plan/confirm-import.ts'
import { createImport } from '../plan/create-import.ts'
import { listTasks } from '../plan/list-tasks.ts'
import { mendImport } from '../plan/mend-import.ts'
import { getPlan } from '../plan/read-plans.ts'
import { settleDiscrepancies } from '../plan/settle-discrepancies.ts'
import { updatePlan } from '../plan/update-plan.ts'
import { updateTasksTogether } from '../plan/update-tasks-together.ts'
import type { DemonstrationStaff } from './add-demonstration-people.ts'
import { valueOf } from './value-of.ts'

/** Day 1 and day 500 of the campaign of Plan 55. */
const CAMPAIGN_START = toDay('2026-04-15')
const CAMPAIGN_END = toDay('2027-08-27')
const FIRST_REPORTING_MONTH = toMonth('2026-05')
const GROUPS = [
  { code: '1', title: 'Cải cách hành chính, chuyển đổi số' },
  { code: '2', title: 'Chỉnh trang đô thị, tuyến, khu phố kiểu mẫu' },
  { code: '3', title: 'An ninh trật tự, an sinh xã hội' },
  { code: '4', title: 'Theo dõi, đánh giá, kiểm tra' },
]
const SETTLEMENT = 'Giữ nguyên lời văn của kế hoạch; cột “Chủ trì/phối hợp” là căn cứ giao việc, hạn sớm hơn là hạn dùng để cảnh báo.'

/** Imports the appendix, confirms the names, settles the doubts, names heads and focal persons, activates. */
export async function bringPlanIntoForce(
  application: Application,
  staff: DemonstrationStaff,
  file: { readonly fileName: string; readonly bytes: Readable },
): Promise<void> {
  const office = staff.actorOf('vanphong')
  const imported = valueOf(await createImport(application, office, file))
  const cells = staff.units.filter(unit => unit.kind === 'neighbourhood_cell').map(unit => unit.unitId)
  // "Chi bộ" of task 2.2 are the cells of the neighbourhoods, not every cell of the ward.
  const choices = imported.resolutions.map(({ name, match, unitIds }) => ({
    name,
    unitIds: name === 'Chi bộ' ? cells : [...unitIds],
    external: match === 'external',
    confirmed: true,
  }))
  const mended = valueOf(
    await mendImport(application, office, {
      importId: imported.importId,
      extraction: imported.extraction,
      choices,
      seenVersion: imported.version,
    }),
  )
  const { plan } = mended.extraction
  const heading = {
    title: plan.title ?? '',
    number: plan.number ?? '',
    date: plan.date,
    issuer: plan.issuer ?? '',
    campaignStart: CAMPAIGN_START,
    campaignEnd: CAMPAIGN_END,
  }
  const { planId } = valueOf(
    await confirmImport(application, office, { importId: imported.importId, heading, seenVersion: mended.version }),
  )
  const described = valueOf(await getPlan(application, office, planId))
  const discrepancyIds = described.discrepancies.map(discrepancy => discrepancy.discrepancyId)
  valueOf(await settleDiscrepancies(application, office, { planId, discrepancyIds, note: SETTLEMENT }))
  valueOf(await updatePlan(application, office, { planId, change: { groups: GROUPS }, seenVersion: described.version }))
  await namePeople(application, staff, planId)
  const ready = valueOf(await getPlan(application, office, planId))
  valueOf(await activatePlan(application, office, { planId, firstReportingMonth: FIRST_REPORTING_MONTH, seenVersion: ready.version }))
}

/** Every unit that leads names its own head and focal person; responsibility and authority follow the first lead. */
async function namePeople(application: Application, staff: DemonstrationStaff, planId: string): Promise<void> {
  const office = staff.actorOf('vanphong')
  const { items } = valueOf(await listTasks(application, office, { planId, filter: {} }))
  for (const [leadUnitId, tasks] of Map.groupBy(items, task => task.leadUnits[0]?.unitId ?? '')) {
    const unit = staff.units.find(candidate => candidate.unitId === leadUnitId)
    const fill = {
      fromUnits: true,
      responsibilityText: `${unit?.name ?? 'Đơn vị chủ trì'} chịu trách nhiệm về tiến độ và kết quả; đơn vị phối hợp chịu trách nhiệm phần việc được phân công.`,
      authority: {
        decides: 'Người đứng đầu đơn vị chủ trì',
        approves: 'Ban Thường vụ Đảng uỷ phường',
        superior: 'Nội dung vượt thẩm quyền báo cáo Ban Thường vụ Đảng uỷ để kiến nghị cấp trên',
      },
    }
    valueOf(await updateTasksTogether(application, office, { planId, taskIds: tasks.map(task => task.taskId), fill }))
  }
}
