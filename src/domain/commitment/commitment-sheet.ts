import type { Day } from '../shared/calendar.ts'
import type { CitedPlan } from '../report/consolidated-report.ts'
import type { ToneStyle } from '../shared/tone-style.ts'
import type { CommitmentItem, MinimumTarget, PromisedTarget, RatchetSentence } from './commitment.ts'

/** Columns of the form to fill in with Excel, as the file is written and read back. */
export const COMMITMENT_SHEET_COLUMNS = {
  kind: 'Loại',
  task: 'Nhiệm vụ',
  content: 'Nội dung',
  minimum: 'Mức tối thiểu của kế hoạch',
  value: 'Mức cam kết',
  due: 'Thời hạn',
  method: 'Phương án thực hiện',
  place: 'Địa điểm',
  product: 'Sản phẩm',
  person: 'Người phụ trách',
} as const
export type CommitmentSheetColumn = keyof typeof COMMITMENT_SHEET_COLUMNS

/** What stands in `kind` of a target's row. */
export const TARGET_ROW = 'Chỉ tiêu'

/** The unit's draft as a form: every target in a row, then the list with empty rows below. */
export type CommitmentForm = {
  readonly toneStyle: ToneStyle
  readonly unitName: string
  readonly plan: CitedPlan
  readonly law: RatchetSentence
  readonly targets: readonly { readonly minimum: MinimumTarget; readonly promise: PromisedTarget | undefined }[]
  readonly items: readonly (Omit<CommitmentItem, 'taskId' | 'personId' | 'due'> & {
    readonly taskCode: string
    readonly personName: string
    readonly due: Day | null
  })[]
}
