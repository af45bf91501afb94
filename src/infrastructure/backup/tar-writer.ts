import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { TAR_BLOCK, makeTarHeader, paddingOf } from './tar-header.ts'

export type WrittenEntry = { readonly path: string; readonly size: number; readonly sha256: string }

/** Writes a tar file entry by entry without knowing sizes beforehand: each header is filled in after its bytes. */
export type TarWriter = {
  add(path: string, bytes: AsyncIterable<Uint8Array>): Promise<WrittenEntry>
  /** Takes the entry written last out again. */
  dropLast(): void
  /** Ends the archive and syncs it to the disk. Answers its size in bytes. */
  finish(): Promise<number>
  close(): Promise<void>
}

/** Readable by its owner alone: the archive holds password hashes. @param modifiedAt seconds since 1970 */
export async function createTarWriter(path: string, modifiedAt: number): Promise<TarWriter> {
  const file = await open(path, 'w', 0o600)
  let end = 0
  let last = 0
  return {
    async add(entry, bytes) {
      const hash = createHash('sha256')
      const start = end + TAR_BLOCK
      let size = 0
      for await (const piece of bytes) {
        hash.update(piece)
        await writeAt(file, piece, start + size)
        size += piece.length
      }
      await writeAt(file, Buffer.alloc(paddingOf(size)), start + size)
      await writeAt(file, makeTarHeader({ path: entry, size }, modifiedAt), end)
      last = end
      end = start + size + paddingOf(size)
      return { path: entry, size, sha256: hash.digest('hex') }
    },
    dropLast() {
      end = last
    },
    async finish() {
      await writeAt(file, Buffer.alloc(2 * TAR_BLOCK), end)
      const size = end + 2 * TAR_BLOCK
      // A dropped entry may have reached further.
      await file.truncate(size)
      await file.sync()
      return size
    },
    close: () => file.close(),
  }
}

async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten
  }
}
