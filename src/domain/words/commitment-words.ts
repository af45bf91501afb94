import type { CommitmentItemKind, CommitmentReason } from '../commitment/commitment.ts'
import type { Sentence } from './fill-sentence.ts'

export const COMMITMENT_ITEM_KIND_WORDS: Readonly<Record<CommitmentItemKind, Sentence>> = {
  work: { vi: 'Công việc', en: 'Work' },
  street: { vi: 'Tuyến, cụm', en: 'Street or cluster' },
  model: { vi: 'Mô hình', en: 'Model' },
}

export const COMMITMENT_REASON_WORDS: Readonly<Record<CommitmentReason, Sentence>> = {
  first: { vi: 'Đăng ký lần đầu', en: 'First registration' },
  raise: { vi: 'Nâng mức cam kết', en: 'Stricter commitment' },
  method: { vi: 'Điều chỉnh phương án', en: 'Change of method' },
}
