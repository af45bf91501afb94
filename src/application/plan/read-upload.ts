import type { Readable } from 'node:stream'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'

/** A plan's file; the same bound as the reader's own. */
export const LARGEST_PLAN_FILE = 20 * 1_048_576

/** Takes the bytes in. Beyond the limit they are counted and dropped to the end, so that the caller's connection stays usable. */
export async function readUpload(bytes: Readable, limit: number): Promise<Outcome<Buffer, 'PLAN_FILE_TOO_LARGE'>> {
  let pieces: Uint8Array[] = []
  let size = 0
  const chunks: AsyncIterable<unknown> = bytes
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A file arrives as bytes')
    size += chunk.length
    if (size <= limit) pieces.push(chunk)
    else pieces = []
  }
  return size <= limit ? accepted(Buffer.concat(pieces)) : refused(refusal('PLAN_FILE_TOO_LARGE', '', { bytes: size, limit }))
}
