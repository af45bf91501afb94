import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isInstant } from '#domain/shared/calendar.ts'

export const MANIFEST_PATH = 'manifest.json'
/** Named like the output of `sha256sum`, which checks it too. */
export const MANIFEST_SUM_PATH = 'manifest.json.sha256'

const count = z.int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const manifest = z.object({
  format: z.literal('sauro-backup'),
  formatVersion: z.literal(1),
  program: z.string(),
  schemaVersion: z.string().min(1),
  dialect: z.enum(['sqlite', 'postgres']),
  createdAt: z.string().refine(isInstant),
  tables: z.array(z.object({ name: z.string(), path: z.string(), bytes: count, sha256, rows: count, contentSha256: sha256 })),
  evidence: z.object({
    files: count,
    bytes: count,
    /** Over the list of files in their order. */
    listSha256: sha256,
    lost: z.array(z.object({ tenantId: z.string(), sha256, why: z.enum(['missing', 'damaged']) })),
  }),
})

/** What the archive says of itself, written last. */
export type Manifest = z.output<typeof manifest>
export type ManifestTable = Manifest['tables'][number]

export function readManifest(text: string): Manifest | undefined {
  try {
    const parsed = manifest.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

export function tablePath(position: number, name: string): string {
  return `tables/${String(position + 1).padStart(2, '0')}-${name}.ndjson.gz`
}

const EVIDENCE_PATH = /^evidence\/([0-9a-f-]{36})\/[0-9a-f]{2}\/([0-9a-f]{64})$/

export function evidencePath(tenantId: string, hash: string): string {
  return `evidence/${tenantId}/${hash.slice(0, 2)}/${hash}`
}

export function readEvidencePath(path: string): { readonly tenantId: string; readonly sha256: string } | undefined {
  const match = EVIDENCE_PATH.exec(path)
  return match === null ? undefined : { tenantId: match[1] ?? '', sha256: match[2] ?? '' }
}

/** Counts the evidence of an archive and hashes its list: a file taken out or put in shows. */
export function createEvidenceCount() {
  const hash = createHash('sha256')
  let files = 0
  let bytes = 0
  return {
    add(path: string, size: number) {
      hash.update(`${path} ${size}\n`)
      files += 1
      bytes += size
    },
    finish: () => ({ files, bytes, listSha256: hash.digest('hex') }),
  }
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
