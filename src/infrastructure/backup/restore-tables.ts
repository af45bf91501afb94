import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { BackupProgress } from '#application/ports/backups.ts'
import type { BackupRefusalCode } from '#domain/backup/backup-refusals.ts'
import { type Refusal, refusal } from '#domain/shared/outcome.ts'
import { COPIED_TABLES } from '../database/backup/copied-tables.ts'
import type { CopyConnection } from '../database/backup/copy-connection.ts'
import { createLineCount, listTenantIds, readLines, writeLines } from '../database/backup/copy-tables.ts'
import type { VerifiedBackup } from './verify-backup.ts'
import { readTarEntry } from './tar-reader.ts'

const TOUCHES = 'row_touch'

type Restoring = {
  readonly connection: CopyConnection
  readonly file: FileHandle
  readonly backup: VerifiedBackup
  readonly progress: BackupProgress
}

/** Fills the empty tables in one transaction, reads them back, and commits only when every count and hash is the manifest's. */
export async function restoreTables(restoring: Restoring): Promise<readonly Refusal<BackupRefusalCode>[]> {
  const { connection, file, backup, progress } = restoring
  await connection.beginWriting()
  let isOpen = true
  try {
    for (const [position, table] of COPIED_TABLES.entries()) {
      const entry = backup.tables.get(table.name)
      if (table.name === TOUCHES) await forgetOwnTouches(connection)
      if (entry !== undefined) await writeLines(connection, table, unzipLines(file, entry))
      progress('writeTables', position + 1, COPIED_TABLES.length)
    }
    const differences = await compareTables(restoring)
    await (differences.length === 0 ? connection.commit() : connection.rollback())
    isOpen = false
    return differences
  } finally {
    if (isOpen) await connection.rollback()
  }
}

/** What filling the tables made the triggers note is no change; what they had noted before the backup comes in afterwards. */
async function forgetOwnTouches(connection: CopyConnection): Promise<void> {
  for (const tenantId of await listTenantIds(connection)) {
    await connection.setTenant(tenantId)
    await connection.query(`delete from ${TOUCHES} where tenant_id = '${tenantId}' and origin is null returning 1 as gone`)
  }
}

async function compareTables({ connection, backup, progress }: Restoring): Promise<readonly Refusal<BackupRefusalCode>[]> {
  const tenantIds = await listTenantIds(connection)
  const differences: Refusal<BackupRefusalCode>[] = []
  for (const [position, table] of COPIED_TABLES.entries()) {
    const wanted = backup.manifest.tables.find(({ name }) => name === table.name)
    if (wanted === undefined) continue
    const count = createLineCount()
    for await (const line of count.through(readLines(connection, table, tenantIds))) void line
    const found = count.finish()
    if (found.rows !== wanted.rows || found.contentSha256 !== wanted.contentSha256) {
      differences.push(refusal('RESTORE_DIFFERS', '', { table: table.name, found: found.rows, wanted: wanted.rows }))
    }
    progress('compare', position + 1, COPIED_TABLES.length)
  }
  return differences
}

/** Splits at line feeds alone: text inside may hold every other separator. */
async function* unzipLines(file: FileHandle, entry: { readonly offset: number; readonly size: number }): AsyncGenerator<string> {
  const packed = Readable.from(readTarEntry(file, entry))
  const plain = createGunzip()
  packed.on('error', error => plain.destroy(error))
  const decoder = new TextDecoder()
  let begun: string[] = []
  for await (const bytes of packed.pipe(plain)) {
    const [first = '', ...lines] = decoder.decode(toBytes(bytes), { stream: true }).split('\n')
    begun.push(first)
    for (const line of lines) {
      yield begun.join('')
      begun = [line]
    }
  }
}

function toBytes(piece: unknown): Uint8Array {
  if (piece instanceof Uint8Array) return piece
  throw new TypeError('Expected bytes')
}
