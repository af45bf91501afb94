import { createReadStream } from 'node:fs'
import { access, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EvidenceFiles } from '#application/ports/evidence-files.ts'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { contentAddress, isContentHash, requireAbsolute } from './content-address.ts'
import { makeDurableFolder, syncFolder } from './durable-folder.ts'
import { clearLeftovers, receiveFile } from './received-file.ts'

/** Evidence in a folder of this machine. `root` is absolute and lies on one disk, so that a rename is one step. */
export async function openLocalEvidenceFiles(root: string): Promise<EvidenceFiles> {
  const incoming = join(requireAbsolute(root), '.incoming')
  await clearLeftovers(incoming)
  const pathOf = (tenantId: string, sha256: string) => join(root, ...contentAddress(tenantId, sha256))

  return {
    async store(tenantId, bytes, limit) {
      const { path, ...stored } = await receiveFile(incoming, bytes, limit)
      const target = pathOf(tenantId, stored.sha256)
      try {
        await makeDurableFolder(dirname(target), root)
        // Over a file that is there already too: the same bytes, and a damaged copy is mended.
        await rename(path, target)
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
      await syncFolder(dirname(target))
      return stored
    },
    async open(tenantId, sha256) {
      const path = pathOf(tenantId, sha256)
      return (await isThere(path)) ? createReadStream(path) : undefined
    },
    async has(tenantId, sha256) {
      return isThere(pathOf(tenantId, sha256))
    },
    async *list(tenantId) {
      const [folder] = contentAddress(tenantId, '0'.repeat(64))
      for (const first of await namesIn(join(root, folder))) {
        for (const sha256 of await namesIn(join(root, folder, first))) {
          if (!isContentHash(sha256)) continue
          const { size, mtimeMs } = await stat(join(root, folder, first, sha256))
          yield { sha256, size, storedAt: millisecondsToInstant(Math.floor(mtimeMs)) }
        }
      }
    },
    async remove(tenantId, sha256) {
      await rm(pathOf(tenantId, sha256), { force: true })
    },
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
