import { crc32, inflateRawSync } from 'node:zlib'
import type { ReadingLimits } from '../reading-limits.ts'
import { ReadingRefused } from '../reading-refused.ts'

export type ZipPart = {
  readonly name: string
  readonly size: number
  readonly packedSize: number
  readonly method: number
  readonly crc: number
  readonly headerOffset: number
}

export type ZipArchive = {
  readonly names: readonly string[]
  /** The part inflated, at most its declared size; undefined when there is none of that name. */
  find(name: string): Buffer | undefined
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30

/** Reads the directory only and refuses by its figures, before a single byte is inflated. */
export function openZip(bytes: Buffer, limits: ReadingLimits): ZipArchive {
  const parts = readDirectory(bytes, limits)
  checkSizes(parts, limits)
  const byName = new Map(parts.map(part => [part.name, part]))
  return {
    names: [...byName.keys()],
    find(name) {
      const part = byName.get(name)
      return part === undefined ? undefined : inflatePart(bytes, part)
    },
  }
}

function readDirectory(bytes: Buffer, limits: ReadingLimits): ZipPart[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let offset = bytes.readUInt32LE(end + 16)
  if (count > limits.parts) throw new ReadingRefused('PLAN_FILE_TOO_MANY_PARTS', { parts: count, limit: limits.parts })
  const parts: ZipPart[] = []
  for (let index = 0; index < count; index++) {
    if (offset + ENTRY_LENGTH > end || bytes.readUInt32LE(offset) !== ENTRY_SIGNATURE) throw new ReadingRefused('PLAN_FILE_DAMAGED')
    const nameLength = bytes.readUInt16LE(offset + 28)
    const name = bytes.toString('utf8', offset + ENTRY_LENGTH, offset + ENTRY_LENGTH + nameLength)
    if ((bytes.readUInt16LE(offset + 8) & 1) === 1) throw new ReadingRefused('PLAN_FILE_ENCRYPTED')
    parts.push({
      name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
      method: bytes.readUInt16LE(offset + 10),
      crc: bytes.readUInt32LE(offset + 16),
      packedSize: bytes.readUInt32LE(offset + 20),
      size: bytes.readUInt32LE(offset + 24),
      headerOffset: bytes.readUInt32LE(offset + 42),
    })
    offset += ENTRY_LENGTH + nameLength + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32)
  }
  return parts
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - 0xffff)
  for (let offset = bytes.length - END_LENGTH; offset >= lowest; offset--) {
    if (bytes.readUInt32LE(offset) === END_SIGNATURE) return offset
  }
  throw new ReadingRefused('PLAN_FILE_DAMAGED')
}

function checkSizes(parts: readonly ZipPart[], limits: ReadingLimits): void {
  let total = 0
  for (const part of parts) {
    total += part.size
    const ratio = part.size / Math.max(1, part.packedSize)
    const isTooDense = part.size > limits.ratioFromBytes && ratio > limits.ratio
    if (part.size > limits.partBytes || total > limits.totalBytes || isTooDense) {
      throw new ReadingRefused('PLAN_FILE_EXPANDS_TOO_MUCH', { part: shortName(part.name) })
    }
  }
}

function inflatePart(bytes: Buffer, part: ZipPart): Buffer {
  const facts = { part: shortName(part.name) }
  const header = part.headerOffset
  if (header + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(header) !== LOCAL_SIGNATURE)
    throw new ReadingRefused('PLAN_FILE_DAMAGED', facts)
  const start = header + LOCAL_LENGTH + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
  const end = start + part.packedSize
  if (end > bytes.length) throw new ReadingRefused('PLAN_FILE_DAMAGED', facts)
  const content = unpack(bytes.subarray(start, end), part, facts)
  if (content.length !== part.size || crc32(content) !== part.crc) throw new ReadingRefused('PLAN_FILE_DAMAGED', facts)
  return content
}

function unpack(packed: Buffer, part: ZipPart, facts: Readonly<Record<string, string>>): Buffer {
  if (part.method === 0) return packed
  if (part.method !== 8) throw new ReadingRefused('PLAN_FILE_DAMAGED', facts)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, part.size) })
  } catch (error) {
    const isLonger = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new ReadingRefused(isLonger ? 'PLAN_FILE_EXPANDS_TOO_MUCH' : 'PLAN_FILE_DAMAGED', facts)
  }
}

function shortName(name: string): string {
  return name.slice(0, 80)
}
