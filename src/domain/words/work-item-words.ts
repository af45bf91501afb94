import type { WorkField } from '../work/work-edit.ts'
import type { WorkOrigin } from '../work/work-item.ts'
import type { WorkAction } from '../work/work-life.ts'
import type { Language, Sentence } from './fill-sentence.ts'

export const WORK_ORIGIN_WORDS: Readonly<Record<WorkOrigin, Sentence>> = {
  unit: { vi: 'Đơn vị tự đặt', en: 'Set by the unit' },
  office: { vi: 'Văn phòng Đảng uỷ giao', en: 'Set by the Party office' },
  directive: { vi: 'Ý kiến chỉ đạo', en: 'Leader’s instruction' },
  meeting: { vi: 'Kết luận cuộc họp', en: 'Decided by a meeting' },
}

export const WORK_FIELD_WORDS: Readonly<Record<WorkField, Sentence>> = {
  title: { vi: 'tên việc', en: 'title' },
  instruction: { vi: 'ý kiến chỉ đạo', en: 'instruction' },
  headMemberId: { vi: 'người chịu trách nhiệm', en: 'responsible person' },
  focalMemberId: { vi: 'cán bộ đầu mối', en: 'focal person' },
  coordinators: { vi: 'đơn vị phối hợp', en: 'coordinating units' },
  startsOn: { vi: 'ngày bắt đầu', en: 'start' },
  due: { vi: 'hạn hoàn thành', en: 'due date' },
  responsibility: { vi: 'trách nhiệm', en: 'responsibility' },
  authority: { vi: 'thẩm quyền', en: 'authority' },
  result: { vi: 'kết quả phải có', en: 'result' },
  deliverableId: { vi: 'sản phẩm phải chờ', en: 'deliverable waited for' },
  progress: { vi: 'tiến độ', en: 'progress' },
  recordedReason: { vi: 'lý do chưa đủ 6 rõ', en: 'reason for what is missing' },
}

/** Who may do it, for the sentence that refuses it to others. */
export const WORK_ACTION_WORDS: Readonly<Record<WorkAction, Sentence>> = {
  edit: {
    vi: 'sửa (đơn vị thực hiện, Văn phòng Đảng uỷ, Ban Thường vụ)',
    en: 'change it (the unit, the Party office, the Standing Committee)',
  },
  start: { vi: 'bắt đầu (đơn vị thực hiện)', en: 'start it (the unit)' },
  submit: { vi: 'báo hoàn thành (đơn vị thực hiện)', en: 'hand it in (the unit)' },
  judge: {
    vi: 'nghiệm thu (việc đơn vị tự đặt: người đứng đầu đơn vị; việc được giao: Văn phòng Đảng uỷ hoặc Ban Thường vụ, không phải chính đơn vị thực hiện)',
    en: 'accept it (own work: the unit’s head; work given: the Party office or Standing Committee, never the unit itself)',
  },
  cancel: {
    vi: 'huỷ (việc đơn vị tự đặt: người đứng đầu đơn vị; việc được giao: Văn phòng Đảng uỷ hoặc Ban Thường vụ)',
    en: 'cancel it (own work: the unit’s head; work given: the Party office or Standing Committee)',
  },
  askLater: {
    vi: 'xin lùi hạn (đơn vị được giao việc, khi chưa có đề nghị nào đang chờ)',
    en: 'ask for a later day (the unit that was given it, while no request waits)',
  },
  decideLater: {
    vi: 'quyết định lùi hạn (Văn phòng Đảng uỷ hoặc Ban Thường vụ, khi có đề nghị)',
    en: 'decide on a later day (Party office or Standing Committee, while a request waits)',
  },
}

const COMMITTED: Sentence = { vi: 'Trong bản cam kết của đơn vị', en: 'Of the unit’s commitment' }

/** Where an item comes from; what a unit committed to is told so, not as its own affair. */
export function sayWorkOrigin(item: { readonly origin: WorkOrigin; readonly isCommitted: boolean }, language: Language = 'vi'): string {
  return (item.isCommitted ? COMMITTED : WORK_ORIGIN_WORDS[item.origin])[language]
}

/** A field as the history names it; one that is no longer kept stands as it was recorded. */
export function sayWorkField(field: string, language: Language): string {
  const words: Readonly<Record<string, Sentence>> = WORK_FIELD_WORDS
  return words[field]?.[language] ?? field
}
