import type { EvidenceCheckCode } from '../evidence/check-evidence.ts'
import type { UploadCode } from '../evidence/upload-progress.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export const EVIDENCE_REFUSAL_WORDS: Readonly<Record<EvidenceCheckCode | UploadCode, RefusalWords>> = {
  EVIDENCE_REASON_SHORT: {
    rule: {
      vi: 'Lý do không đạt mới có {length} ký tự, cần ít nhất {least}.',
      en: 'The reason has {length} characters; {least} are needed.',
    },
    mend: { vi: 'Hãy nêu rõ điểm chưa đúng để đơn vị sửa.', en: 'Say what is wrong so that the unit can mend it.' },
  },
  EVIDENCE_OF_OWN_UNIT: {
    rule: { vi: 'Minh chứng này của chính đơn vị đồng chí.', en: 'This evidence is of your own unit.' },
    mend: { vi: 'Người của đơn vị khác phải kiểm tra.', en: 'Somebody of another unit must check it.' },
  },
  UPLOAD_OFFSET_DIFFERS: {
    rule: { vi: 'Máy chủ đã nhận {offset} byte, không phải {sent}.', en: 'The server has {offset} bytes, not {sent}.' },
    mend: { vi: 'Gửi tiếp từ byte {offset}.', en: 'Go on from byte {offset}.' },
  },
  UPLOAD_INCOMPLETE: {
    rule: { vi: 'Mới nhận {offset} trong {size} byte của tệp.', en: '{offset} of the file’s {size} bytes have come.' },
    mend: { vi: 'Gửi tiếp phần còn lại.', en: 'Send the rest.' },
  },
  UPLOAD_FINISHED: {
    rule: { vi: 'Tệp này đã gửi xong và đã đính kèm.', en: 'This file has arrived and is attached.' },
    mend: { vi: 'Không cần gửi lại.', en: 'There is no need to send it again.' },
  },
  UPLOADS_TOO_MANY: {
    rule: { vi: 'Đồng chí đang gửi dở {count} tệp, nhiều nhất {most}.', en: 'You have {count} files on their way; {most} are the most.' },
    mend: { vi: 'Hãy gửi xong hoặc bỏ bớt tệp đang gửi dở.', en: 'Finish or give up some of them.' },
  },
  PREVIEW_NONE: {
    rule: { vi: 'Tệp này chưa có ảnh xem trước.', en: 'There is no preview of this file yet.' },
    mend: { vi: 'Hãy tải tệp về để xem.', en: 'Download the file to look at it.' },
  },
  PUBLIC_COPY_NONE: {
    rule: { vi: 'Chưa có bản bỏ nơi chụp, giờ chụp của tệp này.', en: 'There is no copy of this file without place and time yet.' },
    mend: {
      vi: 'Chờ ít phút; nếu là ảnh HEIC, máy chủ cần chương trình heif-dec.',
      en: 'Wait a little; for HEIC pictures the server needs heif-dec.',
    },
  },
}
