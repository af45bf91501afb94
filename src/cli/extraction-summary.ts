import { discrepancySentence } from '#domain/words/discrepancy-sentence.ts'
import type { ExtractedMilestone, ExtractedTask, PlanExtraction } from '#domain/plan/plan-extraction.ts'
import { formatDay } from '#domain/shared/calendar.ts'

/** What was read, for a person to compare with the paper. */
export function extractionSummary(extraction: PlanExtraction): string {
  if (extraction.tasks.length === 0)
    return 'Không nhận ra bảng nhiệm vụ nào trong tệp này.\n  No table of tasks was recognised in this file.\n'
  const lines = [
    ...headLines(extraction),
    '',
    ...extraction.tasks.flatMap(task => taskLines(task, extraction.milestones)),
    ...doubtLines(extraction),
  ]
  return `${lines.join('\n')}\n`
}

function headLines({ plan, phases, milestones, tasks, discrepancies }: PlanExtraction): readonly string[] {
  const date = plan.date === null ? undefined : formatDay(plan.date)
  const about = [plan.number && `Số ${plan.number}`, date && `ngày ${date}`, plan.issuer].filter(
    text => text !== null && text !== undefined && text !== '',
  )
  const targets = tasks.reduce((sum, task) => sum + task.targets.length, 0)
  const deliverables = tasks.flatMap(task => task.milestones).reduce((sum, cell) => sum + cell.deliverables.length, 0)
  return [
    plan.title ?? '(không thấy tên kế hoạch)',
    ...(about.length === 0 ? [] : [about.join(' · ')]),
    `${tasks.length} nhiệm vụ, ${phases.length} giai đoạn, ${milestones.length} mốc, ${targets} chỉ tiêu, ${deliverables} sản phẩm theo mốc, ${discrepancies.length} điểm cần xem lại`,
  ]
}

function taskLines(task: ExtractedTask, milestones: readonly ExtractedMilestone[]): readonly string[] {
  const leads = task.leads.length > 0 ? task.leads.join(', ') : (task.leadText ?? '(chưa ghi)')
  const coordinators = task.coordinators.length > 0 ? task.coordinators.join(', ') : (task.coordinatorText ?? '')
  return [
    `${task.code.padEnd(5)} ${task.title}`,
    `      Chủ trì: ${leads}`,
    ...(coordinators === '' ? [] : [`      Phối hợp: ${coordinators}`]),
    `      Thời hạn: ${deadlineOf(task, milestones)}`,
    ...(task.productText === null ? [] : [`      Sản phẩm: ${task.productText}`]),
  ]
}

function deadlineOf(task: ExtractedTask, milestones: readonly ExtractedMilestone[]): string {
  if (task.deadlineText !== null) return task.deadlineText
  const due = task.milestones.flatMap(cell => milestones.find(milestone => milestone.ordinal === cell.milestone)?.due ?? [])
  const [first, last] = [due[0], due.at(-1)]
  if (first === undefined || last === undefined) return '(chưa ghi)'
  return first === last ? formatDay(first) : `${due.length} mốc từ ${formatDay(first)} đến ${formatDay(last)}`
}

function doubtLines({ discrepancies }: PlanExtraction): readonly string[] {
  if (discrepancies.length === 0) return []
  return ['', `Cần xem lại (${discrepancies.length}):`, ...discrepancies.map(doubt => `  - ${discrepancySentence(doubt)}`)]
}
