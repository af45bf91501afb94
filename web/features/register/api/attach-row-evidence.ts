import type { RegisterEvidenceAnswer } from '#contract/register/register-shapes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { sendFile } from '../../evidence/send-file.ts'
import type { FileUpload } from '../../evidence/send-file.ts'

type RowUpload = Omit<FileUpload, 'address' | 'fields'> & {
  readonly registerId: string
  readonly rowId: string
  /** Empty: the row as a whole. */
  readonly columnCode: string
}

/** Sends one file of a register's row. */
export function attachRowEvidence({ registerId, rowId, columnCode, ...upload }: RowUpload): Promise<RegisterEvidenceAnswer> {
  const address = fileAddress('attachRegisterEvidence', { params: { registerId, rowId }, body: { kind: upload.kind } })
  return sendFile({ ...upload, address, fields: { columnCode } }, isEvidence)
}

/** The server answers by its contract; this only tells an answer from the page of something in between. */
function isEvidence(answer: unknown): answer is RegisterEvidenceAnswer {
  return typeof answer === 'object' && answer !== null && 'evidenceId' in answer && 'fileName' in answer
}
