import { type Words, wordsIn } from '../report/administrative-words.ts'
import { citePlan } from '../report/consolidated-narrative.ts'
import type { CitedPlan, Signer } from '../report/consolidated-report.ts'
import type { Day } from '../shared/calendar.ts'
import { type WorkingCalendar, addWorkingDays } from '../shared/working-days.ts'
import type { PaperContent } from './paper.ts'
import type { PaperFacts } from './paper-facts.ts'
import type { PaperKind, PaperType } from './paper-kind.ts'
import type { ToneStyle } from '../shared/tone-style.ts'

/** Working days a unit is given; custom, not law: the person who signs sets the day. */
const USUAL_WAIT: Readonly<Record<PaperKind, number | null>> = {
  reminder: 5,
  urging: 5,
  explanation: 3,
  late_list: 5,
  review_sheet: 10,
  conclusion: null,
}

export function usualDue(kind: PaperKind, today: Day, calendar: WorkingCalendar): Day | null {
  const wait = USUAL_WAIT[kind]
  return wait === null ? null : addWorkingDays(today, wait, calendar)
}

type Drafting = {
  readonly kind: PaperKind
  readonly type: PaperType
  readonly facts: PaperFacts
  readonly toneStyle: ToneStyle
  /** Whom a report names as its reader. */
  readonly reader: string
  readonly signer: Signer
  /** The last one keeps the file. */
  readonly filed: string
  readonly due: Day | null
}

/** The words a paper is drafted with; people may change them before it is issued. */
export function usualContent({ kind, type, facts, toneStyle, reader, signer, filed, due }: Drafting): PaperContent {
  const words = wordsIn(toneStyle)
  const units = facts.units.map(unit => unit.name)
  const addressees = type === 'BC' ? [reader] : kind === 'conclusion' || kind === 'late_list' || kind === 'review_sheet' ? [] : units
  return {
    subject: subjectOf(kind, facts, words),
    addressees: kind === 'late_list' && type === 'TB' ? [words`Các cơ quan, đơn vị có tên trong danh mục`] : addressees,
    asked: askedOf(kind, type, words),
    // A report asks those above for nothing by a day.
    due: type === 'BC' ? null : due,
    recipients: [...recipientsOf(kind, type, units, words), filed],
    signer: kind === 'review_sheet' ? { authority: words`NGƯỜI ĐỨNG ĐẦU`, position: '', name: headOf(facts) } : signer,
  }
}

function subjectOf(kind: PaperKind, facts: PaperFacts, words: Words): string {
  const plan = shortPlan(facts.plan, words)
  switch (kind) {
    case 'reminder':
      return words`nhắc việc thực hiện ${plan}`
    case 'urging':
      return words`đôn đốc thực hiện ${plan}`
    case 'explanation':
      return words`yêu cầu giải trình việc chậm thực hiện ${plan}`
    case 'late_list':
      return words`danh mục việc chậm trong thực hiện ${plan}`
    case 'review_sheet':
      return words`trong thực hiện ${plan}`
    case 'conclusion':
      return facts.of === 'meeting' ? words`kết luận ${lowerFirst(facts.head.title)}` : ''
  }
}

function shortPlan(plan: CitedPlan | null, words: Words): string {
  return plan === null ? words`nhiệm vụ được giao` : citePlan({ ...plan, date: null, issuer: null }, words, false)
}

function askedOf(kind: PaperKind, type: PaperType, words: Words): string {
  if (type === 'BC')
    return words`Kính đề nghị Ban Thường vụ xem xét, chỉ đạo các cơ quan, đơn vị có tên trong danh mục hoàn thành nội dung chậm.`
  switch (kind) {
    case 'reminder':
      return words`Đề nghị kiểm tra, thực hiện các nội dung trên và cập nhật kết quả kèm minh chứng vào phần mềm.`
    case 'urging':
      return words`Đề nghị tập trung chỉ đạo, hoàn thành các nội dung trên và cập nhật kết quả kèm minh chứng vào phần mềm; nội dung chưa thể hoàn thành thì nêu rõ nguyên nhân, biện pháp và thời hạn mới.`
    case 'explanation':
      return words`Yêu cầu người đứng đầu giải trình bằng văn bản: nguyên nhân chậm của từng nội dung; trách nhiệm của tập thể, cá nhân; biện pháp khắc phục và thời hạn hoàn thành.`
    case 'late_list':
      return words`Yêu cầu các cơ quan, đơn vị có tên trong danh mục hoàn thành nội dung chậm và cập nhật kết quả kèm minh chứng vào phần mềm.`
    case 'review_sheet':
      return words`Người đứng đầu tự kiểm điểm theo các mục dưới đây và nộp phiếu về Văn phòng Đảng uỷ.`
    case 'conclusion':
      return words`Các cơ quan, đơn vị được giao việc tổ chức thực hiện và báo cáo kết quả trong báo cáo hằng tháng.`
  }
}

function recipientsOf(kind: PaperKind, type: PaperType, units: readonly string[], words: Words): readonly string[] {
  if (kind === 'review_sheet') return units
  if (type === 'CV' || type === 'BC') return [words`Như trên`]
  return kind === 'conclusion' ? [words`Thành phần dự họp`, ...units] : [words`Như trên`, words`Ban Thường vụ Đảng uỷ (để báo cáo)`]
}

function headOf(facts: PaperFacts): string | null {
  if (facts.of === 'meeting') return null
  const name = facts.units[0]?.headName ?? ''
  return name === '' ? null : name
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
