import { formatDay } from '../shared/calendar.ts'
import type { Discrepancy } from './plan-extraction.ts'

/** What is in doubt, in one sentence with the plan's own words and figures, and what the person has to decide. A kind without a sentence does not compile. */
export function discrepancySentence(doubt: Discrepancy): string {
  if ('task' in doubt) return `Nhiệm vụ ${doubt.task}: ${aboutTask(doubt)}`
  switch (doubt.kind) {
    case 'phase_boundary_mismatch':
      return `Giai đoạn ${doubt.phase}: văn bản ghi thời gian khác nhau (${doubt.texts.map(quoted).join('; ')}). Chọn cách hiểu về ngày bắt đầu.`
    case 'milestone_before_phase_end':
      return `Mốc ${doubt.milestone} (${formatDay(doubt.milestoneDue)}) đến trước ngày kết thúc giai đoạn ${doubt.phase} (${formatDay(doubt.phaseEnd)}). Xác nhận lấy ngày nào để tính hạn.`
    case 'phase_start_unknown':
      return `Giai đoạn ${doubt.phase}: chưa xác định được ngày bắt đầu từ ${quoted(doubt.text)}. Nhập ngày nếu biết.`
    case 'row_not_understood':
      return `Dòng ${doubt.row} của bảng chưa hiểu được: ${quoted(doubt.text)}. Xem lại bảng nguồn, bổ sung nhiệm vụ nếu cần.`
  }
}

function aboutTask(doubt: Extract<Discrepancy, { task: string }>): string {
  switch (doubt.kind) {
    case 'implementer_is_not_lead':
      return `${doubt.names.join(', ')} có tên ở cột đơn vị thực hiện nhưng không phải đơn vị chủ trì. Xác nhận vai trò của đơn vị này.`
    case 'several_leads':
      return `có ${doubt.names.length} đơn vị chủ trì (${doubt.names.join(', ')}). Xác nhận đơn vị chịu trách nhiệm chính; các đơn vị còn lại đồng chủ trì.`
    case 'baseline_missing':
      return `chỉ tiêu ${quoted(doubt.text)} chưa nêu số liệu nền để so sánh. Ghi số liệu nền hoặc năm lấy làm mốc.`
    case 'completion_after_deadline':
      return `chỉ tiêu có hạn ${formatDay(doubt.deadline)} nhưng mốc ${doubt.milestones.join(', ')} sau hạn đó vẫn ghi hoàn thành. Xác nhận hạn dùng để theo dõi.`
    case 'conditional_target':
      return `chỉ tiêu kèm điều kiện ${quoted(doubt.text)}. Ghi rõ khi nào điều kiện được coi là đạt.`
    case 'deadline_not_understood':
      return `chưa hiểu được thời hạn ${quoted(doubt.text)}. Ghi thời hạn cần theo dõi.`
    case 'target_not_understood':
      return `chưa hiểu được chỉ tiêu ${quoted(doubt.text)}; hệ thống giữ nguyên văn. Ghi cách đo nếu cần.`
    case 'lead_missing':
      return 'bảng không ghi đơn vị chủ trì. Chọn đơn vị chủ trì.'
  }
}

function quoted(text: string): string {
  return `“${text}”`
}
