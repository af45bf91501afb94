import type { FileThreat } from '#domain/evidence/file-threat.ts'
import { DEFAULT_READING_LIMITS } from '../documents/reading/reading-limits.ts'
import { ReadingRefused } from '../documents/reading/reading-refused.ts'
import { type ZipArchive, openZip } from '../documents/reading/zip/open-zip.ts'
import { oleNames } from './inspect-ole.ts'

const LIMITS = { ...DEFAULT_READING_LIMITS, fileBytes: Number.POSITIVE_INFINITY, totalBytes: 512 * 1_048_576 }
/** Parts that run: VBA projects, Excel 4 sheets, ActiveX, and the Basic and scripts of OpenDocument. */
const MACRO_PARTS = /vbaProject\.bin$|vbaData\.xml$|\/macrosheets\/|\/activeX\/|^Basic\/|^Scripts\//i
const EMBEDDED_OBJECT = /\/embeddings\/.*\.bin$/i
/** A document fetches its template, and the macros in it, from elsewhere when it is opened. */
const REMOTE_TEMPLATE =
  /<Relationship\b[^>]*attachedTemplate[^>]*TargetMode="External"|<Relationship\b[^>]*TargetMode="External"[^>]*attachedTemplate/i
const PROGRAM_PART = /\.(?:exe|com|scr|bat|cmd|ps1|vbs|js|jse|hta|msi|jar|dll|lnk)$/i

/** By the directory of the zip, and the few parts that say what else is in it. */
export function inspectZippedOffice(bytes: Buffer): readonly FileThreat[] {
  try {
    return threatsOf(openZip(bytes, LIMITS))
  } catch (error) {
    if (!(error instanceof ReadingRefused)) throw error
    return [error.refusal.code === 'PLAN_FILE_ENCRYPTED' ? 'encrypted' : 'damaged']
  }
}

function threatsOf(archive: ZipArchive): readonly FileThreat[] {
  const { names } = archive
  const says = (part: string, words: string | RegExp) => {
    const text = archive.find(part)?.toString('utf8') ?? ''
    return typeof words === 'string' ? text.includes(words) : words.test(text)
  }
  const hasMacros = names.some(name => MACRO_PARTS.test(name)) || says('[Content_Types].xml', 'macroEnabled')
  const objects = names.filter(name => EMBEDDED_OBJECT.test(name))
  const isActive =
    names.some(name => name.endsWith('settings.xml.rels') && says(name, REMOTE_TEMPLATE)) ||
    objects.some(name => oleNames(archive.find(name) ?? Buffer.alloc(0)).has('\x01Ole10Native'))
  return [
    ...(hasMacros ? (['macros'] as const) : []),
    ...(says('META-INF/manifest.xml', 'encryption-data') ? (['encrypted'] as const) : []),
    ...(isActive ? (['active'] as const) : []),
    ...(names.some(name => PROGRAM_PART.test(name)) ? (['program'] as const) : []),
  ]
}
