import { formatDay } from '../shared/calendar.ts'
import type { Discrepancy } from './plan-extraction.ts'

type Kind = Discrepancy['kind']
type Sentences = { readonly [K in Kind]: (doubt: Extract<Discrepancy, { kind: K }>) => string }

/** What is in doubt, in one sentence with the plan's own words and figures, and what the person has to decide. */
const SENTENCES: Sentences = {
  phase_boundary_mismatch: ({ phase, texts }) => `Giai đoạn ${phase}: văn bản ghi thời gian khác nhau (${texts.map(quoted).join('; ')}). Chọn cách hiểu về ngày bắt đầu.`,
  milestone_before_phase_end: ({ phase, milestone, phaseEnd, milestoneDue }) =>
    `Mốc ${milestone} (${formatDay(milestoneDue)}) đến trước ngày kết thúc giai đoạn ${phase} (${formatDay(phaseEnd)}). Xác nhận lấy ngày nào để tính hạn.`,
  phase_start_unknown: ({ phase, text }) => `Giai đoạn ${phase}: chưa xác định được ngày bắt đầu từ ${quoted(text)}. Nhập ngày nếu biết.`,
  implementer_is_not_lead: ({ task, names }) =>
    `Nhiệm vụ ${task}: ${names.join(', ')} có tên ở cột đơn vị thực hiện nhưng không phải đơn vị chủ trì. Xác nhận vai trò của đơn vị này.`,
  several_leads: ({ task, names }) =>
    `Nhiệm vụ ${task}: có ${names.length} đơn vị chủ trì (${names.join(', ')}). Xác nhận đơn vị chịu trách nhiệm chính; các đơn vị còn lại đồng chủ trì.`,
  baseline_missing: ({ task, text }) => `Nhiệm vụ ${task}: chỉ tiêu ${quoted(text)} chưa nêu số liệu nền để so sánh. Ghi số liệu nền hoặc năm lấy làm mốc.`,
  completion_after_deadline: ({ task, deadline, milestones }) =>
    `Nhiệm vụ ${task}: chỉ tiêu có hạn ${formatDay(deadline)} nhưng mốc ${milestones.join(', ')} sau hạn đó vẫn ghi hoàn thành. Xác nhận hạn dùng để theo dõi.`,
  conditional_target: ({ task, text }) => `Nhiệm vụ ${task}: chỉ tiêu kèm điều kiện ${quoted(text)}. Ghi rõ khi nào điều kiện được coi là đạt.`,
  deadline_not_understood: ({ task, text }) => `Nhiệm vụ ${task}: chưa hiểu được thời hạn ${quoted(text)}. Ghi thời hạn cần theo dõi.`,
  target_not_understood: ({ task, text }) => `Nhiệm vụ ${task}: chưa hiểu được chỉ tiêu ${quoted(text)}; hệ thống giữ nguyên văn. Ghi cách đo nếu cần.`,
  lead_missing: ({ task }) => `Nhiệm vụ ${task}: bảng không ghi đơn vị chủ trì. Chọn đơn vị chủ trì.`,
  row_not_understood: ({ row, text }) => `Dòng ${row} của bảng chưa hiểu được: ${quoted(text)}. Xem lại bảng nguồn, bổ sung nhiệm vụ nếu cần.`,
}

/** Total over the kinds by type: a kind without a sentence does not compile. */
export function discrepancySentence(discrepancy: Discrepancy): string {
  // The row of a kind takes exactly that kind; the compiler cannot follow the pairing through the index.
  const sentence = SENTENCES[discrepancy.kind] as (doubt: Discrepancy) => string
  return sentence(discrepancy)
}

function quoted(text: string): string {
  return `“${text}”`
}
