import { ApiProblem, isNotFound } from '../../../api/api-problem.ts'
import { FIRST_PIECE, nextPieceSize } from './piece-size.ts'

/** What the server has of a file. */
export type Standing = { readonly uploadId: string; /** Bytes that are safe there: where to go on. */ readonly offset: number }

/** The calls of one file on its way in pieces. */
export type PieceServer<Answer> = {
  readonly start: (file: File, key: string) => Promise<Standing>
  readonly find: (uploadId: string) => Promise<Standing>
  readonly send: (standing: Standing, piece: Blob) => Promise<Standing>
  /** Looks at the whole and attaches it; asked again, it answers the same. */
  readonly finish: (uploadId: string, key: string) => Promise<Answer>
}

export type PiecesToSend = {
  readonly file: File
  /** Of an earlier try; null: nothing has left yet. */
  readonly uploadId: string | null
  /** The same for every try of this file. */
  readonly key: string
  readonly onStarted: (uploadId: string) => void
  /** Bytes that have arrived. */
  readonly onProgress: (bytes: number) => void
}

const MOST_CORRECTIONS = 5

/** Sends a file piece after piece from where the server says it stands, and has it attached at the end. Throws when the line is lost: called again, it goes on. */
export async function sendInPieces<Answer>(todo: PiecesToSend, server: PieceServer<Answer>): Promise<Answer> {
  const standing = await begin(todo, server)
  todo.onStarted(standing.uploadId)
  await sendRest(todo, standing, server)
  return server.finish(standing.uploadId, `attach-${standing.uploadId}`)
}

/** An upload the server no longer knows (it keeps them for some days) begins anew, under a key of its own. */
async function begin<Answer>({ file, uploadId, key }: PiecesToSend, server: PieceServer<Answer>): Promise<Standing> {
  if (uploadId === null) return server.start(file, key)
  try {
    return await server.find(uploadId)
  } catch (problem) {
    if (!isNotFound(problem)) throw problem
    return server.start(file, `again-${uploadId}`)
  }
}

async function sendRest<Answer>({ file, onProgress }: PiecesToSend, begun: Standing, server: PieceServer<Answer>): Promise<void> {
  let standing = begun
  let size = FIRST_PIECE
  let corrections = 0
  onProgress(standing.offset)
  while (standing.offset < file.size) {
    const from = performance.now()
    try {
      standing = await server.send(standing, file.slice(standing.offset, standing.offset + size))
      size = nextPieceSize(size, performance.now() - from)
    } catch (problem) {
      corrections += 1
      if (!isElsewhere(problem) || corrections > MOST_CORRECTIONS) throw problem
      standing = await server.find(standing.uploadId)
    }
    onProgress(standing.offset)
  }
}

/** The server stands at another byte, as after a piece whose answer was lost: what it says counts. */
function isElsewhere(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.code === 'UPLOAD_OFFSET_DIFFERS'
}
