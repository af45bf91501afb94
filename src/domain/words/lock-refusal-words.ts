import type { CorrectionRefusalCode } from '../lock/correction.ts'
import type { LockRefusalCode } from '../lock/lock-period.ts'
import type { SnapshotFileCode } from '../lock/snapshot.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export const LOCK_REFUSAL_WORDS: Readonly<Record<LockRefusalCode, RefusalWords>> = {
  PERIOD_LOCKED_ALREADY: {
    rule: { vi: 'Kỳ báo cáo này đã chốt số liệu.', en: 'The period is locked already.' },
    mend: { vi: 'Hãy tải lại trang để xem ai đã chốt và khi nào.', en: 'Load the page again to see who locked it and when.' },
  },
  PERIOD_HAS_NO_REPORTS: {
    rule: { vi: 'Kỳ này không có báo cáo nào để chốt.', en: 'The period has no reports.' },
    mend: { vi: 'Hãy chọn một kỳ đã có báo cáo.', en: 'Choose a period that has reports.' },
  },
  PERIOD_NOT_OVER: {
    rule: { vi: 'Kỳ báo cáo chưa hết hạn gửi nên chưa chốt được.', en: 'The period’s last day has not passed.' },
    mend: { vi: 'Hãy chốt sau hạn gửi báo cáo của kỳ.', en: 'Lock it after its deadline.' },
  },
  LOCK_NOT_CONFIRMED: {
    rule: { vi: 'Báo cáo của {unitName} {openReason}.', en: 'The report of {unitName}: {openReason}.' },
    mend: {
      vi: 'Hãy xử lý báo cáo này, hoặc đánh dấu xác nhận tên đơn vị rồi chốt.',
      en: 'Settle it, or tick the unit’s name and lock.',
    },
  },
}

export const CORRECTION_REFUSAL_WORDS: Readonly<Record<CorrectionRefusalCode, RefusalWords>> = {
  PERIOD_NOT_LOCKED: {
    rule: { vi: 'Kỳ báo cáo chưa chốt số liệu nên không cần đính chính.', en: 'The period is not locked, so nothing needs a correction.' },
    mend: {
      vi: 'Hãy sửa ngay trong báo cáo, hoặc đề nghị Văn phòng Đảng uỷ trả lại dòng đó.',
      en: 'Edit the report, or ask the Party office to return the line.',
    },
  },
  CORRECTION_OF_MISSING: {
    rule: {
      vi: 'Báo cáo này chưa từng được gửi nên không có số liệu để đính chính.',
      en: 'The report was never sent: it has nothing to correct.',
    },
    mend: { vi: 'Hãy báo cáo nội dung này trong kỳ sau.', en: 'Report it in the next period.' },
  },
  CORRECTION_WRONG_KIND: {
    rule: { vi: 'Giá trị mới không đúng kiểu của mục cần đính chính.', en: 'The new value is not of the field’s kind.' },
    mend: { vi: 'Hãy nhập số phần trăm, ngày hoặc chữ theo đúng mục.', en: 'Give a percentage, a day or a text as the field asks.' },
  },
  CORRECTION_CHANGES_NOTHING: {
    rule: { vi: 'Giá trị mới trùng với giá trị đang có.', en: 'The new value is the one that stands.' },
    mend: { vi: 'Hãy nhập giá trị đúng.', en: 'Give the right value.' },
  },
  CORRECTION_REASON_SHORT: {
    rule: {
      vi: 'Lý do mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy nêu rõ sai ở đâu, vì sao, căn cứ nào.', en: 'Say what was wrong, why, and on what ground.' },
  },
  CORRECTION_OPEN_ALREADY: {
    rule: { vi: 'Mục này đang có một đề nghị đính chính chờ phê duyệt.', en: 'A correction of this field is waiting already.' },
    mend: { vi: 'Hãy đợi quyết định, hoặc rút đề nghị đó rồi lập lại.', en: 'Wait for the decision, or withdraw it and ask again.' },
  },
  CORRECTION_DECIDED_ALREADY: {
    rule: { vi: 'Đề nghị đính chính này {correctionState}.', en: 'This correction is {correctionState}.' },
    mend: { vi: 'Hãy tải lại trang; nếu vẫn cần, lập đề nghị mới.', en: 'Load the page again; ask anew if it is still needed.' },
  },
  CORRECTION_BY_ITS_ASKER: {
    rule: { vi: 'Người đề nghị không tự phê duyệt đính chính của mình.', en: 'Nobody decides on a correction they asked for.' },
    mend: { vi: 'Hãy để một người khác quyết định.', en: 'Let another person decide.' },
  },
  CORRECTION_OF_OWN_UNIT: {
    rule: {
      vi: 'Người của đơn vị không phê duyệt đính chính báo cáo của chính đơn vị mình.',
      en: 'Nobody decides on a correction of their own unit’s report.',
    },
    mend: {
      vi: 'Hãy để người của đơn vị khác, hoặc Ban Thường vụ, quyết định.',
      en: 'Let somebody of another unit or the Standing Committee decide.',
    },
  },
  CORRECTION_NOT_YOURS: {
    rule: { vi: 'Chỉ người đã đề nghị mới rút được đề nghị đính chính.', en: 'Only the person who asked may withdraw it.' },
    mend: { vi: 'Hãy nhờ người đó rút, hoặc quyết định không chấp thuận.', en: 'Ask that person, or refuse the correction.' },
  },
  CORRECTION_NOTE_SHORT: {
    rule: {
      vi: 'Lý do không chấp thuận mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason to refuse has {length} characters; at least {least} are needed.',
    },
    mend: { vi: 'Hãy ghi rõ vì sao không chấp thuận.', en: 'Say why it is refused.' },
  },
  CORRECTION_OUTDATED: {
    rule: {
      vi: 'Giá trị đang có không còn là giá trị cũ ghi trong đề nghị.',
      en: 'The standing value is no longer the old value of this correction.',
    },
    mend: {
      vi: 'Hãy không chấp thuận và đề nghị lập lại theo giá trị hiện nay.',
      en: 'Refuse it and have it asked again from the present value.',
    },
  },
}

export const SNAPSHOT_FILE_WORDS: Readonly<Record<SnapshotFileCode, RefusalWords>> = {
  SNAPSHOT_FILE_DAMAGED: {
    rule: { vi: 'Bản chốt số liệu lưu trong máy chủ bị mất hoặc đã bị thay đổi.', en: 'The stored snapshot is missing or was changed.' },
    mend: {
      vi: 'Hãy phục hồi tệp từ bản sao lưu và chạy lại “sauro doctor”.',
      en: 'Restore the file from a backup and run “sauro doctor” again.',
    },
  },
  SNAPSHOT_FILE_UNREADABLE: {
    rule: {
      vi: 'Tệp này không phải bản chốt số liệu của Sáu Rõ, hoặc đã bị cắt, sửa.',
      en: 'This is no signed snapshot, or it was cut or edited.',
    },
    mend: { vi: 'Hãy dùng đúng tệp .json đã tải từ trang chốt số liệu.', en: 'Use the .json file as it was exported.' },
  },
  SNAPSHOT_HASH_WRONG: {
    rule: {
      vi: 'Nội dung trong tệp không khớp mã băm ghi kèm: tệp đã bị sửa sau khi xuất.',
      en: 'The content does not have the hash that stands beside it: the file was edited.',
    },
    mend: { vi: 'Hãy lấy lại tệp gốc từ trang chốt số liệu.', en: 'Export the file again.' },
  },
  SNAPSHOT_SIGNATURE_WRONG: {
    rule: { vi: 'Chữ ký trong tệp không đúng với nội dung.', en: 'The signature does not belong to the content.' },
    mend: { vi: 'Hãy lấy lại tệp gốc; tệp này không dùng làm bằng chứng được.', en: 'Export the file again; this one proves nothing.' },
  },
}
