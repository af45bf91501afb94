/** One header block of a POSIX ustar archive, as every system's tar reads it. */
export type TarHeader = { readonly path: string; readonly size: number }

export const TAR_BLOCK = 512
/** Eleven octal digits. */
const LARGEST_ENTRY = 8 ** 11 - 1
const NAME_BYTES = 100
const CHECKSUM_AT = 148

/** @param modifiedAt seconds since 1970. Throws RangeError when path or size do not fit the format. */
export function makeTarHeader({ path, size }: TarHeader, modifiedAt: number): Buffer {
  if (size > LARGEST_ENTRY) throw new RangeError(`Too large for the archive: ${path} has ${size} bytes`)
  const { prefix, name } = splitPath(path)
  const block = Buffer.alloc(TAR_BLOCK)
  block.write(name, 0, 'utf8')
  writeOctal(block, 0o600, { at: 100, digits: 7 })
  writeOctal(block, 0, { at: 108, digits: 7 })
  writeOctal(block, 0, { at: 116, digits: 7 })
  writeOctal(block, size, { at: 124, digits: 11 })
  writeOctal(block, modifiedAt, { at: 136, digits: 11 })
  block.fill(' ', CHECKSUM_AT, CHECKSUM_AT + 8)
  block.write('0', 156)
  block.write('ustar\0' + '00', 257, 'latin1')
  block.write(prefix, 345, 'utf8')
  block.write(`${checksumOf(block).toString(8).padStart(6, '0')}\0 `, CHECKSUM_AT, 'latin1')
  return block
}

/** Undefined for a block that is no header of a plain file. */
export function readTarHeader(block: Buffer): TarHeader | undefined {
  if (block.length !== TAR_BLOCK || block.toString('latin1', 257, 262) !== 'ustar' || block[156] !== 48) return undefined
  const written = Number.parseInt(block.toString('latin1', CHECKSUM_AT, CHECKSUM_AT + 6), 8)
  const blank = Buffer.from(block)
  blank.fill(' ', CHECKSUM_AT, CHECKSUM_AT + 8)
  if (written !== checksumOf(blank)) return undefined
  const size = Number.parseInt(block.toString('latin1', 124, 135), 8)
  const prefix = textAt(block, 345, 155)
  const name = textAt(block, 0, NAME_BYTES)
  return Number.isSafeInteger(size) && size >= 0 ? { path: prefix === '' ? name : `${prefix}/${name}`, size } : undefined
}

/** Bytes that fill the last block of an entry. */
export function paddingOf(size: number): number {
  return (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK
}

function splitPath(path: string): { prefix: string; name: string } {
  if (Buffer.byteLength(path) <= NAME_BYTES) return { prefix: '', name: path }
  const cut = path.lastIndexOf('/')
  const [prefix, name] = [path.slice(0, cut), path.slice(cut + 1)]
  if (cut < 1 || Buffer.byteLength(prefix) > 155 || Buffer.byteLength(name) > NAME_BYTES)
    throw new RangeError(`Too long for the archive: ${path}`)
  return { prefix, name }
}

function writeOctal(block: Buffer, value: number, { at, digits }: { at: number; digits: number }): void {
  block.write(`${Math.floor(value).toString(8).padStart(digits, '0')}\0`, at, 'latin1')
}

function checksumOf(block: Buffer): number {
  return block.reduce((sum, byte) => sum + byte, 0)
}

function textAt(block: Buffer, at: number, length: number): string {
  const field = block.subarray(at, at + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end === -1 ? length : end)
}
