import { PassThrough, type Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Actor } from '#application/actor.ts'
import type { Application } from '#application/application.ts'
import { readUpload } from '#application/plan/read-upload.ts'
import { exportRegister as takeOut } from '#application/register/export-register.ts'
import {
  type ImportStage,
  type Imported,
  type RegisterImporting,
  checkImporting,
  importRegister as bringIn,
} from '#application/register/import-register.ts'
import { exportRegister, importRegister } from '#contract/register/register-routes.ts'
import { accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type Handler, handle } from '../handler.ts'
import { problemOf } from '../problem-reply.ts'
import { presentBadCell } from './present-register.ts'

/** The same bound as the reader's own. */
const LARGEST_FILE = 20 * 1_048_576

export const registerFileHandlers: readonly Handler[] = [
  handle(exportRegister, async ({ application, actor, params, query }) => {
    const outcome = await takeOut(application, actor, { ...params, ...query })
    return outcome.ok ? accepted({ file: outcome.value }) : outcome
  }),
  handle(importRegister, async ({ application, actor, params, body, upload, language }) => {
    const allowed = await checkImporting(application, actor, params.registerId)
    if (!allowed.ok) {
      upload.bytes.resume()
      return allowed
    }
    const read = await readUpload(upload.bytes, LARGEST_FILE)
    if (!read.ok) return refused(...read.refusals.map(({ facts }) => refusal('REGISTER_FILE_TOO_LARGE', 'file', facts)))
    const importing = { ...params, fileName: upload.fileName, bytes: read.value, checkOnly: body.checkOnly === 'true' }
    return accepted({
      file: { name: 'import.ndjson', mime: 'application/x-ndjson', bytes: tellImport(application, actor, importing, language) },
    })
  }),
]

/**
 * A line of JSON for each step, then one with the result or with what stands against it as a whole. Whoever stops listening stops nothing: the rows are
 * brought in all or none, and the register's list of imports tells which.
 */
function tellImport(application: Application, actor: Actor, importing: RegisterImporting, language: Language): Readable {
  const lines = new PassThrough()
  const tell = async (line: unknown): Promise<void> => {
    if (!lines.destroyed) lines.write(`${JSON.stringify(line)}\n`)
    // The database's work fills the thread: without a turn in between nothing would leave before the end.
    await setImmediate()
  }
  const onProgress = (stage: ImportStage, done: number, total: number) => tell({ stage, done, total })
  bringIn(application, actor, importing, onProgress)
    .then(outcome =>
      tell(outcome.ok ? { result: presentImported(outcome.value, language) } : { problem: problemOf(outcome.refusals, language) }),
    )
    .then(
      () => lines.end(),
      (error: unknown) => lines.destroy(error instanceof Error ? error : new Error(String(error))),
    )
  return lines
}

function presentImported({ bad, ...imported }: Imported, language: Language) {
  return { ...imported, bad: bad.map(cell => presentBadCell(cell, language)) }
}
