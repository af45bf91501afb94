import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { sendFile } from '../../evidence/send-file.ts'
import type { FileUpload } from '../../evidence/send-file.ts'
import { reportPieces } from '../../evidence/sending/report-pieces.ts'
import { sendInPieces } from '../../evidence/sending/send-in-pieces.ts'

type LineUpload = Omit<FileUpload, 'address'> & {
  readonly reportId: string
  readonly taskId: string
  /** Of a file that has begun to leave in pieces. */
  readonly uploadId: string | null
  readonly onStarted: (uploadId: string) => void
}

/** Bytes up to which a file goes in one request: a photo after shrinking. */
const LARGEST_AT_ONCE = 400_000

/** Sends one file of a report's line: a small one at once, a large one in pieces that go on where the line broke. */
export function attachEvidence({ reportId, taskId, uploadId, onStarted, ...upload }: LineUpload): Promise<EvidenceAnswer> {
  const { file, key, kind, signal, onProgress } = upload
  if (uploadId === null && file.size <= LARGEST_AT_ONCE)
    return sendFile({ ...upload, address: fileAddress('attachEvidence', { params: { reportId, taskId }, body: { kind } }) }, isEvidence)
  return sendInPieces(
    { file, uploadId, key, onStarted, onProgress: bytes => onProgress(Math.floor((bytes / file.size) * 100)) },
    reportPieces({ reportId, taskId, kind, signal }),
  )
}

/** The server answers by its contract; this only tells an answer from the page of something in between. */
function isEvidence(answer: unknown): answer is EvidenceAnswer {
  return typeof answer === 'object' && answer !== null && 'evidenceId' in answer && 'fileName' in answer
}
