import { inflateSync } from 'node:zlib'
import type { FileThreat } from '#domain/evidence/file-threat.ts'

/** What acts by itself, or at a click, when the document is opened. Links to pages of the web do not. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|RichMedia|ImportData)(?![A-Za-z])/
const PROGRAM_INSIDE = /\/U?F\s*\([^)]*\.(?:exe|com|scr|bat|cmd|ps1|vbs|js|jse|hta|msi|jar|dll|lnk|docm|xlsm|pptm)\)/i
const OBJECT_STREAM = /\/ObjStm\b/
/** Object streams are small; a document whose streams are not is left to the reader in its child. */
const LARGEST_STREAM = 8 * 1_048_576
const MOST_STREAMS = 2000
/** A stream begins behind its dictionary. */
const STREAM_START = />>\s*stream\r?\n/g
const STREAM_END = 'endstream'

/** Looks through plain objects and those packed in object streams. Names may be written with `#` and hex. */
export function inspectPdf(bytes: Buffer): readonly FileThreat[] {
  const { outside, streams } = splitStreams(bytes.toString('latin1'))
  const packed = streams.slice(0, MOST_STREAMS).flatMap(start => unpack(bytes.subarray(start)) ?? [])
  const parts = [outside, ...packed].map(plainNames)
  return [
    ...(parts.some(part => PROGRAM_INSIDE.test(part)) ? (['program'] as const) : []),
    ...(parts.some(part => ACTIVE.test(part)) ? (['active'] as const) : []),
  ]
}

function plainNames(text: string): string {
  return text.includes('#')
    ? text.replaceAll(/#([0-9a-fA-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}

/** The text outside streams, where chance bytes spell no names, and where each object stream begins. */
function splitStreams(text: string): { readonly outside: string; readonly streams: readonly number[] } {
  const outside: string[] = []
  const streams: number[] = []
  let from = 0
  for (const { index, 0: mark } of text.matchAll(STREAM_START)) {
    if (index < from) continue
    const dictionary = text.slice(from, index)
    outside.push(dictionary)
    if (OBJECT_STREAM.test(dictionary.slice(dictionary.lastIndexOf(' obj')))) streams.push(index + mark.length)
    const end = text.indexOf(STREAM_END, index)
    from = end < 0 ? text.length : end
  }
  return { outside: outside.join('') + text.slice(from), streams }
}

function unpack(packed: Buffer): string | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST_STREAM }).toString('latin1')
  } catch {
    return undefined
  }
}
