import { createReadStream } from 'node:fs'
import { link, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { v7 as makeUuid } from 'uuid'
import { FileTooLarge } from '#application/ports/evidence-files.ts'
import type { UploadFiles, UploadPiece } from '#application/ports/upload-files.ts'
import { requireAbsolute } from './content-address.ts'
import { makeDurableFolder, syncFolder } from './durable-folder.ts'
import { clearLeftovers } from './received-file.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** A piece's name is where it begins, wide enough that names sort as numbers do. */
const PIECE = /^\d{12}$/

type Piece = { readonly path: string; readonly begin: number; readonly size: number }

/**
 * Each piece that came in is a file named by its beginning, linked into place only after its bytes were synced: what counts as received is safe, and two
 * senders of the same place cannot mix.
 */
export async function openLocalUploadFiles(root: string): Promise<UploadFiles> {
  const incoming = join(requireAbsolute(root), '.incoming')
  // Pieces that a killed server left half received were acknowledged to nobody; those of a server that runs are left alone.
  await clearLeftovers(incoming)
  const folderOf = (tenantId: string, uploadId: string) => join(root, requireId(tenantId), requireId(uploadId))

  async function wholePieces(folder: string): Promise<readonly Piece[]> {
    const pieces: Piece[] = []
    let end = 0
    for (const name of (await namesIn(folder)).filter(item => PIECE.test(item))) {
      if (Number(name) !== end) break
      const path = join(folder, name)
      const { size } = await stat(path)
      pieces.push({ path, begin: end, size })
      end += size
    }
    return pieces
  }
  const endOf = async (folder: string) => (await wholePieces(folder)).reduce((end, { size }) => end + size, 0)

  return {
    offsetOf: (tenantId, uploadId) => endOf(folderOf(tenantId, uploadId)),
    async append(tenantId, uploadId, piece) {
      const folder = folderOf(tenantId, uploadId)
      if ((await endOf(folder)) !== piece.offset) return undefined
      const path = join(incoming, `${process.pid}-${makeUuid()}`)
      try {
        const size = await receivePiece(path, piece)
        if (size > 0) {
          await makeDurableFolder(folder, root)
          if (!(await putInPlace(path, join(folder, String(piece.offset).padStart(12, '0'))))) return undefined
          await syncFolder(folder)
        }
        return piece.offset + size
      } finally {
        await rm(path, { force: true })
      }
    },
    async open(tenantId, uploadId) {
      const pieces = await wholePieces(folderOf(tenantId, uploadId))
      return Readable.from(bytesOf(pieces), { objectMode: false })
    },
    async remove(tenantId, uploadId) {
      await rm(folderOf(tenantId, uploadId), { recursive: true, force: true })
    },
    async list(tenantId) {
      return (await namesIn(join(root, requireId(tenantId)))).filter(name => ID.test(name))
    },
  }
}

async function* bytesOf(pieces: readonly Piece[]): AsyncGenerator<unknown> {
  for (const { path } of pieces) yield* createReadStream(path)
}

/** What had come when the sender vanished is kept as well. Leaves nothing of a piece that is too long. */
async function receivePiece(path: string, { bytes, most }: UploadPiece): Promise<number> {
  const file = await open(path, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of bytes.iterator({ destroyOnReturn: false })) {
      const part = Buffer.from(chunk)
      size += part.length
      if (size > most) throw new FileTooLarge(most)
      await file.writeFile(part)
    }
  } catch (error) {
    bytes.resume()
    if (error instanceof FileTooLarge || !isBroken(error)) throw error
  } finally {
    await file.sync()
    await file.close()
  }
  return size
}

/** The other end went away in the middle. */
function isBroken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR', 'EPIPE'].includes(String(error.code))
  )
}

/** False when another sender put a piece there meanwhile. */
async function putInPlace(path: string, target: string): Promise<boolean> {
  try {
    await link(path, target)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function requireId(id: string): string {
  if (!ID.test(id)) throw new RangeError(`Not an id: ${id}`)
  return id
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
