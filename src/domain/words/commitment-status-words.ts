import type { CommitmentStatus } from '../commitment/commitment.ts'
import type { Sentence } from './fill-sentence.ts'

/** Apart from the refusals: every page that words a refusal needs these and not those. */
export const COMMITMENT_STATUS_WORDS: Readonly<Record<CommitmentStatus, Sentence>> = {
  draft: { vi: 'đang soạn', en: 'draft' },
  signed: { vi: 'đã ký, chờ phê duyệt', en: 'signed, waiting for approval' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  approved: { vi: 'đã phê duyệt', en: 'approved' },
}
