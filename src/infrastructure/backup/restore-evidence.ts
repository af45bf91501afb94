import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { BackupProgress } from '#application/ports/backups.ts'
import type { EvidenceFiles } from '#application/ports/evidence-files.ts'
import { readEvidencePath } from './manifest.ts'
import { listTarEntries, readTarEntry } from './tar-reader.ts'

export type RestoredFiles = { undo(): Promise<void> }

/** Stores every file of a verified archive under its hash, durable before any row names it. What was there before stays when this is undone. */
export async function restoreEvidence(
  file: FileHandle,
  evidence: EvidenceFiles,
  { total, progress }: { total: number; progress: BackupProgress },
): Promise<RestoredFiles> {
  const added: { readonly tenantId: string; readonly sha256: string }[] = []
  const undo = async () => {
    for (const { tenantId, sha256 } of added) await evidence.remove(tenantId, sha256)
  }
  let done = 0
  try {
    for await (const entry of listTarEntries(file)) {
      const named = readEvidencePath(entry.path)
      if (named === undefined) continue
      const wasThere = await evidence.has(named.tenantId, named.sha256)
      const stored = await evidence.store(named.tenantId, Readable.from(readTarEntry(file, entry)), entry.size)
      if (!wasThere) added.push({ tenantId: named.tenantId, sha256: stored.sha256 })
      if (stored.sha256 !== named.sha256) throw new Error(`The archive changed while it was read: ${entry.path}`)
      done += 1
      progress('writeEvidence', done, total)
    }
  } catch (error) {
    await undo()
    throw error
  }
  return { undo }
}
