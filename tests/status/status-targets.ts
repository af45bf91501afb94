import type { Application } from '#application/application.ts'
import type { TargetRecord } from '#application/ports/task-store.ts'
import { toDay } from '#domain/shared/calendar.ts'
import type { ReportingWard } from '../databases/reporting-ward.ts'

/** Four targets on one task: with a deadline and without, one of every month, one of every year. */
export async function addStatusTargets(
  { unitOfWork, identifiers }: Application,
  { tenantId, task }: ReportingWard,
): Promise<readonly string[]> {
  const targets = [
    { text: 'hài lòng đạt 60%', value: 60, deadline: toDay('2026-08-31'), per: null },
    { text: 'số hoá 90%', value: 90, deadline: null, per: null },
    { text: 'mỗi tháng 02 buổi', value: 2, deadline: null, per: 'month' as const },
    { text: 'mỗi năm 04 cuộc', value: 4, deadline: toDay('2026-12-31'), per: 'year' as const },
  ].map((target, index): TargetRecord => ({ ...COMMON, ...target, taskId: task['1.2'], targetId: identifiers.next(), ordinal: index + 1 }))
  await unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Thử' } }, ({ tasks }) =>
    tasks.addTasks([], { milestones: [], deliverables: [], assignments: [], externalParties: [], targets }),
  )
  return targets.map(target => target.targetId)
}

const COMMON = {
  milestoneId: null,
  measure: 'kết quả',
  comparator: 'at_least',
  upper: null,
  unit: '%',
  every: null,
  base: null,
  baselineYear: null,
  dueDay: null,
  inclusive: null,
  soft: false,
  source: 'task',
} as const
