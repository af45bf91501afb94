import { type Day, type Month, formatDay, formatMonth } from '../shared/calendar.ts'
import type { DecisionStanding } from './agenda-facts.ts'
import type { PageCase } from './task-page.ts'

/*
 * What a pack asks the meeting to decide. Like the rest of a paper it is Vietnamese and frozen with the pack;
 * people put their own question in its place.
 */

export function questionOfDecision({ kind, state, daysLate, due }: DecisionStanding): string {
  if (kind === 'conclusion' || state === null) return 'Kết luận đã được thực hiện thế nào, còn phải làm gì?'
  if (state === 'done') return 'Ghi nhận kết quả và khép lại việc này?'
  if (state === 'cancelled') return 'Việc đã huỷ: có cần giao lại hay không?'
  if (daysLate > 0) return `Đã quá hạn ${daysLate} ngày: xử lý trách nhiệm thế nào, hạn mới là ngày nào?`
  return due === null ? 'Việc đang làm đến đâu, xong ngày nào?' : `Có bảo đảm xong ngày ${formatDay(due)} hay không?`
}

export function questionOfLateTask(code: string): string {
  return `Việc gì phải làm ngay, giao ai, xong ngày nào để nhiệm vụ ${code} hết chậm?`
}

export function questionOfTaskAtRisk(code: string, nextDue: Day | null): string {
  return nextDue === null
    ? `Cần tháo gỡ gì để nhiệm vụ ${code} không bị chậm?`
    : `Cần tháo gỡ gì để nhiệm vụ ${code} kịp mốc ngày ${formatDay(nextDue)}?`
}

export function questionOfCase({ authority, daysLate }: PageCase): string {
  return authority === 'above'
    ? `Quá hạn ${daysLate} ngày, vượt thẩm quyền: trình cấp nào, bằng văn bản gì, ngày nào?`
    : `Quá hạn ${daysLate} ngày: ai giải quyết, xong ngày nào?`
}

export function questionOfTarget(deadline: Day | null): string {
  return deadline === null ? 'Biện pháp nào để đạt chỉ tiêu?' : `Biện pháp nào để đạt chỉ tiêu đúng hạn ${formatDay(deadline)}?`
}

export function questionOfSilentUnit(months: readonly Month[]): string {
  return `Vì sao chưa gửi báo cáo tháng ${months.map(formatMonth).join(', ')}, gửi ngày nào?`
}
