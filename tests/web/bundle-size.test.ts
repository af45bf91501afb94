import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }

const built = join(import.meta.dirname, '..', '..', 'dist', 'web')
const manifestPath = join(built, '.vite', 'manifest.json')

/** What a ward's phone must fetch before it shows the page, compressed as the server sends it. */
const LIMITS = [
  { page: 'overview', ends: 'overview-page.tsx', kilobytes: 120 },
  { page: 'report form', ends: 'report-form-page.tsx', kilobytes: 140 },
]

function readManifest(): Readonly<Record<string, Chunk>> {
  return JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, Chunk>
}

/** The files of a chunk and of everything it imports at once, styles included. */
function filesOf(manifest: Readonly<Record<string, Chunk>>, names: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = manifest[name]
    if (chunk === undefined || seen.has(name)) continue
    seen.add(name)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    waiting.push(...(chunk.imports ?? []))
  }
  return files
}

function kilobytesOf(files: ReadonlySet<string>): number {
  const sizes = [...files].map(file => brotliCompressSync(readFileSync(join(built, file))).length)
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

describe.skipIf(!existsSync(manifestPath))('what the browser fetches first', () => {
  test.each(LIMITS)('the $page comes with at most $kilobytes kB', ({ ends, kilobytes }) => {
    const manifest = readManifest()
    const page = Object.keys(manifest).filter(name => name.endsWith(ends))
    expect(page).toHaveLength(1)
    expect(kilobytesOf(filesOf(manifest, ['index.html', 'main.tsx', ...page]))).toBeLessThanOrEqual(kilobytes)
  })
})
