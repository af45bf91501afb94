import { legacyEncodingOf } from '../legacy-encoding.ts'
import { ReadingRefused } from '../reading-refused.ts'

/** UTF-8, or UTF-16 with its mark. Undefined for binary; refuses one-byte text, whose Vietnamese can only be guessed. */
export function decodeText(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(evenBytes(bytes)).swap16().toString('utf16le', 2)
  if (bytes.includes(0) || controlShare(bytes) > 0.02) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuseOneByteText(bytes)
  }
}

function refuseOneByteText(bytes: Buffer): undefined {
  const text = bytes.toString('latin1')
  const letters = text.match(/[A-Za-z ]/g)?.length ?? 0
  if (letters < text.length * 0.4) return undefined
  const legacy = legacyEncodingOf(text)
  throw new ReadingRefused('PLAN_FILE_LEGACY_ENCODING', legacy ?? { encoding: 'not_unicode' })
}

function evenBytes(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length - (bytes.length % 2))
}

function controlShare(bytes: Buffer): number {
  let controls = 0
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls++
  }
  return controls / bytes.length
}
