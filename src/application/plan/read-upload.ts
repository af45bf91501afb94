import type { Readable } from 'node:stream'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'

/** A plan's file; the same bound as the reader's own. */
export const LARGEST_PLAN_FILE = 20 * 1_048_576

/** Takes the bytes in. Beyond the limit they are counted and dropped to the end, so that the caller's connection stays usable. */
export async function readUpload(bytes: Readable, limit: number): Promise<Outcome<Buffer, 'PLAN_FILE_TOO_LARGE'>> {
  let pieces: Buffer[] = []
  let size = 0
  for await (const piece of bytes) {
    const buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(piece)
    size += buffer.length
    if (size <= limit) pieces.push(buffer)
    else pieces = []
  }
  return size <= limit ? accepted(Buffer.concat(pieces)) : refused(refusal('PLAN_FILE_TOO_LARGE', '', { bytes: size, limit }))
}
