import { createReadStream } from 'node:fs'
import { LARGEST_PLAN_FILE, readUpload } from '#application/plan/read-upload.ts'
import { refuse, valueOf } from './command-refusals.ts'

/** A file named on the command line, up to the size the browser's upload takes. */
export async function readInputFile(file: string): Promise<Buffer> {
  try {
    return valueOf(await readUpload(createReadStream(file), LARGEST_PLAN_FILE))
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw refuse('FILE_UNREADABLE', { path: file })
    throw error
  }
}
