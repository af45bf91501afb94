import type { FileHandle } from 'node:fs/promises'
import { type TarHeader, TAR_BLOCK, paddingOf, readTarHeader } from './tar-header.ts'

export type TarEntry = TarHeader & { readonly offset: number }

/** The archive ends too early, or something in it is no part of one. */
export class TarBroken extends Error {
  readonly offset: number

  constructor(offset: number) {
    super(`The archive is broken at byte ${offset}`)
    this.offset = offset
  }
}

const PIECE = 256 * 1024

/** Every entry in order. Throws TarBroken unless the archive ends as it should. */
export async function* listTarEntries(file: FileHandle): AsyncGenerator<TarEntry> {
  const { size: length } = await file.stat()
  let offset = 0
  for (;;) {
    const block = await readBlock(file, offset)
    if (block.every(byte => byte === 0)) break
    const header = readTarHeader(block)
    if (header === undefined || offset + TAR_BLOCK + header.size > length) throw new TarBroken(offset)
    yield { ...header, offset: offset + TAR_BLOCK }
    offset += TAR_BLOCK + header.size + paddingOf(header.size)
  }
  const closing = await readBlock(file, offset + TAR_BLOCK)
  if (closing.some(byte => byte !== 0)) throw new TarBroken(offset + TAR_BLOCK)
}

/** The bytes of one entry, a piece at a time. Throws TarBroken when the file ends before it does. */
export async function* readTarEntry(file: FileHandle, { offset, size }: Pick<TarEntry, 'offset' | 'size'>): AsyncGenerator<Buffer> {
  let done = 0
  while (done < size) {
    const wanted = Math.min(PIECE, size - done)
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, offset + done)
    if (bytesRead === 0) throw new TarBroken(offset + done)
    yield buffer.subarray(0, bytesRead)
    done += bytesRead
  }
}

async function readBlock(file: FileHandle, offset: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(TAR_BLOCK), 0, TAR_BLOCK, offset)
  if (bytesRead !== TAR_BLOCK) throw new TarBroken(offset)
  return buffer
}
