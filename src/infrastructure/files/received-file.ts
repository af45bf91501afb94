import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileTypeFromFile } from 'file-type'
import { v7 as makeUuid } from 'uuid'
import { FileTooLarge, type StoredFile } from '#application/ports/evidence-files.ts'
import { type ContentFindings, createContentScan } from './content-scan.ts'
import { inspectFile } from './inspect-file.ts'
import { readPhotoDay } from './photo-day.ts'

export type ReceivedFile = StoredFile & { readonly path: string }

const NAME = /^(\d+)-[0-9a-f-]{36}$/
const UNKNOWN_TYPE = 'application/octet-stream'

/** Writes what comes in to a file of its own, hashed on the way and synced to the disk. Leaves nothing behind when it throws. */
export async function receiveFile(folder: string, incoming: Readable | Uint8Array, limit: number): Promise<ReceivedFile> {
  const bytes = incoming instanceof Uint8Array ? Readable.from([incoming]) : incoming
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${process.pid}-${makeUuid()}`)
  try {
    const { sha256, size, isText, holdsProgram } = await writeAll(path, bytes, limit)
    const first = (await fileTypeFromFile(path))?.mime ?? (isText && size > 0 ? 'text/plain' : UNKNOWN_TYPE)
    const { mime, threats } = await inspectFile(path, first, holdsProgram)
    const takenOn = mime.startsWith('image/') ? ((await readPhotoDay(path)) ?? null) : null
    return { path, sha256, size, mime, threats, takenOn }
  } catch (error) {
    bytes.resume()
    await rm(path, { force: true })
    throw error
  }
}

async function writeAll(path: string, bytes: Readable, limit: number): Promise<{ sha256: string; size: number } & ContentFindings> {
  const hash = createHash('sha256')
  const scan = createContentScan()
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    // Left open when refused half way: a sender is answered only after the rest was read.
    for await (const chunk of bytes.iterator({ destroyOnReturn: false })) {
      const piece = toBuffer(chunk)
      size += piece.length
      if (size > limit) throw new FileTooLarge(limit)
      hash.update(piece)
      scan.add(piece)
      await file.writeFile(piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), size, ...scan.finish() }
}

function toBuffer(chunk: unknown): Buffer {
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  if (typeof chunk === 'string') return Buffer.from(chunk)
  throw new TypeError('A file arrives as bytes')
}

/** Removes what killed processes left half received. Files of a process that still runs beside this one are left alone. */
export async function clearLeftovers(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder)
  const left = names.filter(name => {
    const owner = Number(NAME.exec(name)?.[1])
    return Number.isInteger(owner) && (owner === process.pid || !isRunning(owner))
  })
  await Promise.all(left.map(name => rm(join(folder, name), { force: true })))
  return left.length
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
