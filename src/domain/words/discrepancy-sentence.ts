import type { Discrepancy } from '../plan/plan-extraction.ts'
import { type Language, type Sentence, fillSentence } from './fill-sentence.ts'

/** One sentence a kind, with the plan's own words and figures, and what the person has to decide. A kind without words does not compile. */
const SENTENCES: Readonly<Record<Discrepancy['kind'], Sentence>> = {
  phase_boundary_mismatch: {
    vi: 'Giai đoạn {phase}: văn bản ghi thời gian khác nhau ({texts}). Chọn cách hiểu về ngày bắt đầu.',
    en: 'Phase {phase}: the text gives different times ({texts}). Choose how its beginning is read.',
  },
  milestone_before_phase_end: {
    vi: 'Mốc {milestone} ({milestoneDue}) đến trước ngày kết thúc giai đoạn {phase} ({phaseEnd}). Xác nhận lấy ngày nào để tính hạn.',
    en: 'Milestone {milestone} ({milestoneDue}) comes before the end of phase {phase} ({phaseEnd}). Confirm which day counts.',
  },
  phase_start_unknown: {
    vi: 'Giai đoạn {phase}: chưa xác định được ngày bắt đầu từ {text}. Nhập ngày nếu biết.',
    en: 'Phase {phase}: its first day could not be read from {text}. Enter it if you know it.',
  },
  row_not_understood: {
    vi: 'Dòng {row} của bảng chưa hiểu được: {text}. Xem lại bảng nguồn, bổ sung nhiệm vụ nếu cần.',
    en: 'Row {row} of the table was not understood: {text}. Look at the source, add a task if need be.',
  },
  implementer_is_not_lead: {
    vi: 'Nhiệm vụ {task}: {names} có tên ở cột đơn vị thực hiện nhưng không phải đơn vị chủ trì. Xác nhận vai trò của đơn vị này.',
    en: 'Task {task}: {names} stand in the column of implementers but are not leads. Confirm their role.',
  },
  several_leads: {
    vi: 'Nhiệm vụ {task}: có {count} đơn vị chủ trì ({names}). Xác nhận đơn vị chịu trách nhiệm chính; các đơn vị còn lại đồng chủ trì.',
    en: 'Task {task}: {count} lead units ({names}). Confirm which is accountable; the others lead with it.',
  },
  baseline_missing: {
    vi: 'Nhiệm vụ {task}: chỉ tiêu {text} chưa nêu số liệu nền để so sánh. Ghi số liệu nền hoặc năm lấy làm mốc.',
    en: 'Task {task}: target {text} names no baseline. Record the baseline or its year.',
  },
  completion_after_deadline: {
    vi: 'Nhiệm vụ {task}: chỉ tiêu có hạn {deadline} nhưng mốc {milestones} sau hạn đó vẫn ghi hoàn thành. Xác nhận hạn dùng để theo dõi.',
    en: 'Task {task}: a target is due {deadline}, but milestone {milestones} after it still speaks of completion. Confirm the deadline to follow.',
  },
  conditional_target: {
    vi: 'Nhiệm vụ {task}: chỉ tiêu kèm điều kiện {text}. Ghi rõ khi nào điều kiện được coi là đạt.',
    en: 'Task {task}: a target with the condition {text}. Record when the condition holds.',
  },
  deadline_not_understood: {
    vi: 'Nhiệm vụ {task}: chưa hiểu được thời hạn {text}. Ghi thời hạn cần theo dõi.',
    en: 'Task {task}: deadline {text} was not understood. Record the deadline to follow.',
  },
  target_not_understood: {
    vi: 'Nhiệm vụ {task}: chưa hiểu được chỉ tiêu {text}; hệ thống giữ nguyên văn. Ghi cách đo nếu cần.',
    en: 'Task {task}: target {text} was not understood and is kept as text. Record how it is measured if need be.',
  },
  lead_missing: {
    vi: 'Nhiệm vụ {task}: bảng không ghi đơn vị chủ trì. Chọn đơn vị chủ trì.',
    en: 'Task {task}: the table names no lead unit. Choose one.',
  },
}

/** What is in doubt and what the person has to decide. */
export function discrepancySentence(doubt: Discrepancy, language: Language = 'vi'): string {
  return fillSentence(SENTENCES[doubt.kind], factsOf(doubt), language)
}

function factsOf(doubt: Discrepancy): Record<string, string | number> {
  const facts: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(doubt)) {
    if (Array.isArray(value)) {
      facts[name] = value.map(item => (name === 'texts' ? quoted(String(item)) : String(item))).join(name === 'texts' ? '; ' : ', ')
      facts['count'] = value.length
    } else facts[name] = name === 'text' ? quoted(String(value)) : typeof value === 'number' ? value : String(value)
  }
  return facts
}

function quoted(text: string): string {
  return `“${text}”`
}
