import { createHash } from 'node:crypto'
import { access, rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { refuse } from './command-refusals.ts'

export type WrittenOutput = { readonly file: string; readonly bytes: number; readonly sha256: string }

/** Says no before the work is done. */
export async function checkOutput(path: string, replace: boolean): Promise<void> {
  if (!replace && (await isThere(path))) throw refuse('OUTPUT_EXISTS', { path })
}

/** The file appears whole or not at all. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<WrittenOutput> {
  const partial = `${path}.partial`
  try {
    await writeFile(partial, bytes, { flush: true })
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw refuse('OUTPUT_UNWRITABLE', { path, reason: error instanceof Error && 'code' in error ? String(error.code) : String(error) })
  }
  return { file: resolve(path), bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
