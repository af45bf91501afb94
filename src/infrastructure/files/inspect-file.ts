import { readFile } from 'node:fs/promises'
import type { FileThreat } from '#domain/evidence/file-threat.ts'
import { inspectOle } from './inspect-ole.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { inspectZippedOffice } from './inspect-zipped-office.ts'

/** What the bytes are, looked at more closely than their first few. */
export type InspectedFile = { readonly mime: string; readonly threats: readonly FileThreat[] }

const ZIPPED_OFFICE = /^application\/zip$|officedocument|opendocument|vnd\.ms-/
/** Objects that a word processor opens by another program. */
const RTF_OBJECT = /\\obj(?:data|emb|ocx|link|autlink|html|pub|sub)\b/i
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1')
const ZIP_ENTRY = Buffer.from('PK\x01\x02', 'latin1')
/** A zip's end stands at most this far from the last byte. */
const ZIP_TAIL = 66_000

/** Office documents and PDF are read whole; of anything else, whether a second file hangs behind it. `holdsProgram`: a Windows program's words were seen on the way in. */
export async function inspectFile(path: string, mime: string, holdsProgram: boolean): Promise<InspectedFile> {
  const bytes = await readFile(path)
  if (mime === 'application/x-cfb') return inspectOle(bytes)
  const hidden: readonly FileThreat[] = holdsProgram && !mime.startsWith('application/x-') && mime !== 'text/plain' ? ['program'] : []
  if (ZIPPED_OFFICE.test(mime)) return { mime, threats: [...hidden, ...inspectZippedOffice(bytes)] }
  if (mime === 'text/plain') return { mime: bytes.subarray(0, 2).toString('latin1') === '#!' ? 'text/x-sh' : mime, threats: [] }
  const second: readonly FileThreat[] = isKept(mime) && hasZipBehind(bytes) ? ['twoInOne'] : []
  if (mime === 'application/pdf') return { mime, threats: [...hidden, ...second, ...inspectPdf(bytes)] }
  if (mime === 'application/rtf') {
    const isActive = RTF_OBJECT.test(bytes.toString('latin1'))
    return { mime, threats: [...hidden, ...second, ...(isActive ? (['active'] as const) : [])] }
  }
  return { mime, threats: isKept(mime) ? [...hidden, ...second] : [] }
}

function isKept(mime: string): boolean {
  return /^(image|video|audio)\/|^application\/(pdf|rtf)$/.test(mime)
}

/** A picture or PDF that is a zip as well: what one program shows, another unpacks. */
function hasZipBehind(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - ZIP_TAIL))
  const end = tail.lastIndexOf(ZIP_END)
  return end >= 0 && end + 22 <= tail.length && bytes.includes(ZIP_ENTRY)
}
