import type { UploadAnswer } from '#contract/evidence/evidence-shapes.ts'
import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import { callAddress } from '../../../api/call-address.ts'
import { callApi } from '../../../api/call-api.ts'
import { ROUTE_ADDRESSES } from '../../../api/route-addresses.ts'
import { hashOfFile } from './hash-of-file.ts'
import type { PieceServer } from './send-in-pieces.ts'

type LinePlace = { readonly reportId: string; readonly taskId: string; readonly kind: EvidenceKind; readonly signal: AbortSignal }

/** A line that carries nothing for so long is lost, whatever the browser still hopes. */
const LONGEST_PIECE_MILLISECONDS = 90_000

/** The calls of the API that carry a file of a report's line in pieces. */
export function reportPieces({ reportId, taskId, kind, signal }: LinePlace): PieceServer<EvidenceAnswer> {
  return {
    start: async (file, key) => {
      const sha256 = await hashOfFile(file)
      const body = { reportId, taskId, kind, fileName: file.name, size: file.size, ...(sha256 !== undefined && { sha256 }) }
      return callApi('createUpload', { body, idempotencyKey: key, signal })
    },
    find: uploadId => callApi('getUpload', { params: { uploadId }, signal }),
    send: ({ uploadId, offset }, piece) => sendPiece({ uploadId, offset, piece, signal }),
    finish: (uploadId, key) => callApi('finishUpload', { params: { uploadId }, idempotencyKey: key, signal }),
  }
}

type Piece = { readonly uploadId: string; readonly offset: number; readonly piece: Blob; readonly signal: AbortSignal }

/** Without `AbortSignal.any`, which older browsers of the ward do not have. What ends by itself counts as a lost line. */
async function sendPiece({ uploadId, offset, piece, signal }: Piece): Promise<UploadAnswer> {
  const call = new AbortController()
  const stop = () => call.abort()
  const patience = setTimeout(() => call.abort(new DOMException('', 'TimeoutError')), LONGEST_PIECE_MILLISECONDS)
  signal.addEventListener('abort', stop)
  try {
    const options = { params: { uploadId }, query: { offset }, bytes: piece, signal: call.signal }
    return await callAddress<'sendUploadBytes'>(ROUTE_ADDRESSES.sendUploadBytes, options)
  } finally {
    clearTimeout(patience)
    signal.removeEventListener('abort', stop)
  }
}
