import { constants, crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = {
  readonly name: string
  readonly content: Buffer | string
  /** What the directory claims instead of the truth. */
  readonly claimedSize?: number
  readonly isEncrypted?: boolean
}

type PackedEntry = { readonly name: Buffer; readonly packed: Buffer; readonly size: number; readonly crc: number; readonly flags: number }

/** A zip made by hand, so that a test may also make one that lies. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  return assembleZip(
    entries.map(entry => {
      const content = Buffer.from(entry.content)
      return {
        name: Buffer.from(entry.name),
        packed: deflateRawSync(content),
        size: entry.claimedSize ?? content.length,
        crc: crc32(content),
        flags: entry.isEncrypted === true ? 1 : 0,
      }
    }),
  )
}

/** One entry of `megabytes` equal bytes, made without ever holding them: a packed megabyte repeated. */
export function makeBombZip(name: string, megabytes: number, claimedSize = megabytes * 1_048_576): Buffer {
  return assembleZip([
    { name: Buffer.from('[Content_Types].xml'), packed: deflateRawSync('<Types/>'), size: 8, crc: crc32('<Types/>'), flags: 0 },
    { name: Buffer.from(name), packed: packRepeated(megabytes), size: claimedSize, crc: 0, flags: 0 },
  ])
}

export function packRepeated(megabytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(1_048_576, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: megabytes }, () => one), deflateRawSync(Buffer.alloc(0))])
}

function assembleZip(entries: readonly PackedEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    writeFields(local, 4, entry)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    writeFields(central, 6, entry)
    central.writeUInt32LE(offset, 42)
    locals.push(local, entry.name, entry.packed)
    directory.push(central, entry.name)
    offset += local.length + entry.name.length + entry.packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

function writeFields(header: Buffer, at: number, entry: PackedEntry): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(entry.flags, at + 2)
  header.writeUInt16LE(8, at + 4)
  header.writeUInt32LE(entry.crc, at + 10)
  header.writeUInt32LE(entry.packed.length, at + 14)
  header.writeUInt32LE(entry.size, at + 18)
  header.writeUInt16LE(entry.name.length, at + 22)
}
