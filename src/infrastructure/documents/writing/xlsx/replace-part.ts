import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

const END = Buffer.from('PK\u0005\u0006', 'latin1')
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const DEFLATED = 8

/**
 * A zip file we have just written ourselves, with the text of one part replaced. Only deflated or stored parts without data descriptors, as the
 * workbook library writes them; files that came from outside go through the guarded reader.
 */
export function replacePart(zip: Buffer, name: string, replace: (text: string) => string): Buffer {
  const end = zip.lastIndexOf(END)
  const directory = zip.readUInt32LE(end + 16)
  const pieces: Buffer[] = []
  const entries: Buffer[] = []
  let written = 0
  for (let at = directory; at < end;) {
    const entry = Buffer.from(zip.subarray(at, at + lengthOfEntry(zip, at)))
    at += entry.length
    const isTheOne = entry.toString('utf8', ENTRY_LENGTH, ENTRY_LENGTH + entry.readUInt16LE(28)) === name
    const local = localOf(zip, entry, isTheOne ? replace : undefined)
    entry.writeUInt32LE(written, 42)
    entries.push(entry)
    pieces.push(local)
    written += local.length
  }
  const size = entries.reduce((sum, entry) => sum + entry.length, 0)
  const ending = Buffer.from(zip.subarray(end))
  ending.writeUInt32LE(size, 12)
  ending.writeUInt32LE(written, 16)
  return Buffer.concat([...pieces, ...entries, ending])
}

function lengthOfEntry(zip: Buffer, at: number): number {
  return ENTRY_LENGTH + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
}

/** The part with its own header as it was, or with its text replaced; then the entry's figures follow. */
function localOf(zip: Buffer, entry: Buffer, replace: ((text: string) => string) | undefined): Buffer {
  const start = entry.readUInt32LE(42)
  const body = start + LOCAL_LENGTH + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
  const packed = zip.subarray(body, body + entry.readUInt32LE(20))
  if (replace === undefined) return zip.subarray(start, body + packed.length)
  const text = entry.readUInt16LE(10) === DEFLATED ? inflateRawSync(packed) : packed
  const content = Buffer.from(replace(text.toString('utf8')))
  const deflated = deflateRawSync(content)
  const header = Buffer.from(zip.subarray(start, body))
  for (const [place, target] of [
    [14, header],
    [16, entry],
  ] as const) {
    target.writeUInt32LE(crc32(content), place)
    target.writeUInt32LE(deflated.length, place + 4)
    target.writeUInt32LE(content.length, place + 8)
  }
  header.writeUInt16LE(DEFLATED, 8)
  entry.writeUInt16LE(DEFLATED, 10)
  return Buffer.concat([header, deflated])
}
