import type { Answer } from '../../../api/api-routes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { sendFile } from '../../evidence/send-file.ts'
import type { FileUpload } from '../../evidence/send-file.ts'

type PictureUpload = Pick<FileUpload, 'file' | 'key'> & { readonly checkId: string; readonly visit: number }

/** Sends one picture of a visit. */
export function attachVisitPicture({ checkId, visit, file, key }: PictureUpload): Promise<Answer<'attachVisitPicture'>> {
  const address = fileAddress('attachVisitPicture', { params: { checkId, visit } })
  const upload = { address, file, key, kind: 'photo' as const, onProgress: () => undefined, signal: new AbortController().signal }
  return sendFile(upload, isPicture)
}

/** The server answers by its contract; this only tells an answer from the page of something in between. */
function isPicture(answer: unknown): answer is Answer<'attachVisitPicture'> {
  return typeof answer === 'object' && answer !== null && 'evidenceId' in answer && 'fileName' in answer
}
