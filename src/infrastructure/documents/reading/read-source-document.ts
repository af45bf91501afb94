import type { PlanFileRefusalCode } from '#domain/plan/plan-file-refusals.ts'
import type { SourceBlock, SourceDocument } from '#domain/plan/source-document.ts'
import { accepted, refused } from '#domain/shared/outcome.ts'
import type { Outcome } from '#domain/shared/outcome.ts'
import { detectSource } from './detect-format.ts'
import type { DetectedSource } from './detect-format.ts'
import { legacyEncodingOf } from './legacy-encoding.ts'
import { DEFAULT_READING_LIMITS } from './reading-limits.ts'
import type { ReadingLimits } from './reading-limits.ts'
import { ReadingRefused } from './reading-refused.ts'
import { stateSecretMarkOf } from './state-secret-mark.ts'

export type SourceReading = { readonly document: SourceDocument; readonly marginLines: readonly string[] }

const ENCODING_SAMPLE = 200_000

/**
 * Reads in this process, without a guard on time and memory: for files we trust (the command line's own user, bench,
 * tests). Uploads go through `createPlanReader`, which runs this in a child. The format is told from the bytes.
 */
export async function readSourceDocument(
  bytes: Buffer,
  limits: ReadingLimits = DEFAULT_READING_LIMITS,
): Promise<Outcome<SourceDocument, PlanFileRefusalCode>> {
  try {
    const reading = await readDetected(bytes, detectSource(bytes, limits), limits)
    refuseContent(reading, limits)
    return accepted(reading.document)
  } catch (error) {
    if (error instanceof ReadingRefused) return refused(error.refusal)
    throw error
  }
}

/** Each reader's library is loaded only when its format has come, to keep the child's start short. */
async function readDetected(bytes: Buffer, source: DetectedSource, limits: ReadingLimits): Promise<SourceReading> {
  switch (source.format) {
    case 'docx': {
      const { readDocx } = await import('./docx/read-docx.ts')
      return readDocx(source.archive, source.mainPart, limits)
    }
    case 'xlsx': {
      const { readXlsxPlan } = await import('./xlsx/read-xlsx.ts')
      return readXlsxPlan(bytes, source.archive, limits)
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts')
      return readPdf(bytes, limits)
    }
    case 'txt': {
      const { readTextExport } = await import('./txt/read-text-export.ts')
      return { document: readTextExport(source.text, limits), marginLines: [] }
    }
  }
}

function refuseContent({ document, marginLines }: SourceReading, limits: ReadingLimits): void {
  const characters = document.blocks.reduce((sum, block) => sum + lengthOf(block), 0)
  if (characters > limits.characters) throw new ReadingRefused('PLAN_FILE_TOO_MUCH_TEXT', { limit: limits.characters })
  if (characters === 0) throw new ReadingRefused('PLAN_FILE_NO_CONTENT')
  const mark = stateSecretMarkOf(document, marginLines)
  if (mark !== undefined) throw new ReadingRefused('PLAN_FILE_STATE_SECRET', { mark })
  const legacy = legacyEncodingOf(sampleOf(document))
  if (legacy !== undefined) throw new ReadingRefused('PLAN_FILE_LEGACY_ENCODING', legacy)
}

function lengthOf(block: SourceBlock): number {
  if (block.type === 'paragraph') return block.text.length
  return block.rows.reduce((sum, row) => sum + row.reduce((length, cell) => length + cell.text.length, 0), 0)
}

function sampleOf(document: SourceDocument): string {
  let sample = ''
  for (const block of document.blocks) {
    sample +=
      block.type === 'paragraph' ? `${block.text}\n` : `${block.rows.map(row => row.map(cell => cell.text).join('\t')).join('\n')}\n`
    if (sample.length > ENCODING_SAMPLE) break
  }
  return sample.slice(0, ENCODING_SAMPLE)
}
