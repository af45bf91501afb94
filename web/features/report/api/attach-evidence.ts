import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { sendFile } from '../../evidence/send-file.ts'
import type { FileUpload } from '../../evidence/send-file.ts'

type LineUpload = Omit<FileUpload, 'address'> & { readonly reportId: string; readonly taskId: string }

/** Sends one file of a report's line. */
export function attachEvidence({ reportId, taskId, ...upload }: LineUpload): Promise<EvidenceAnswer> {
  return sendFile(
    { ...upload, address: fileAddress('attachEvidence', { params: { reportId, taskId }, body: { kind: upload.kind } }) },
    isEvidence,
  )
}

/** The server answers by its contract; this only tells an answer from the page of something in between. */
function isEvidence(answer: unknown): answer is EvidenceAnswer {
  return typeof answer === 'object' && answer !== null && 'evidenceId' in answer && 'fileName' in answer
}
