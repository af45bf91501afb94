import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { ChainMark, DaySeal, OutsideSeals } from '#application/ports/outside-seals.ts'
import { isDay, isInstant, toDay, toInstant } from '#domain/shared/calendar.ts'
import { contentAddress } from './content-address.ts'
import { syncFolder } from './durable-folder.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z.string().refine(isInstant).transform(toInstant)
const seal = z.object({ day: z.string().refine(isDay).transform(toDay), sequence: z.int().min(1), hash, sealedAt: instant })
const restored = z.object({ restoredAt: instant, sequence: z.int().min(0), hash })
const mark = z.object({ sequence: z.int().min(0), hash, at: instant })

/** Lines of JSON in `<folder>/<tenant>.jsonl`, one a day; the end of the chain beside it in `<tenant>.end.json`. */
export function openLocalOutsideSeals(folder: string): OutsideSeals {
  const pathOf = (tenantId: string, suffix: string) => join(folder, `${contentAddress(tenantId, '0'.repeat(64))[0]}${suffix}`)
  const seals = (tenantId: string) => pathOf(tenantId, '.jsonl')

  async function list(tenantId: string): Promise<readonly DaySeal[]> {
    let counted: DaySeal[] = []
    for (const line of (await readIfThere(seals(tenantId))).split('\n').filter(text => text !== '')) {
      const value = parse(line)
      const begun = restored.safeParse(value)
      if (begun.success) counted = counted.filter(item => item.sequence <= begun.data.sequence)
      const found = seal.safeParse(value)
      if (found.success) counted.push(found.data)
    }
    return counted
  }

  async function writeMark(tenantId: string, value: ChainMark) {
    await mkdir(folder, { recursive: true })
    const path = pathOf(tenantId, '.end.json')
    await writeDurably(`${path}.partial`, JSON.stringify(value), 'w')
    await rename(`${path}.partial`, path)
  }

  return {
    list,
    mark: writeMark,
    async append(tenantId, { day, sequence, hash: sealed, sealedAt }) {
      await mkdir(folder, { recursive: true })
      await addLines(seals(tenantId), [{ day, sequence, hash: sealed, sealedAt }])
      await syncFolder(dirname(seals(tenantId)))
    },
    async findMark(tenantId) {
      const found = mark.safeParse(parse(await readIfThere(pathOf(tenantId, '.end.json'))))
      return found.success ? found.data : undefined
    },
    async beginAfterRestore(tenantId, end, own) {
      await mkdir(folder, { recursive: true })
      const known = new Set((await list(tenantId)).map(item => item.day))
      const begun = { restoredAt: end.at, sequence: end.sequence, hash: end.hash }
      await addLines(seals(tenantId), [begun, ...own.filter(item => !known.has(item.day))])
      await writeMark(tenantId, end)
    },
  }
}

/** A line that a power cut left half written stays alone. */
async function addLines(path: string, lines: readonly object[]): Promise<void> {
  const there = await readIfThere(path)
  const glue = there === '' || there.endsWith('\n') ? '' : '\n'
  await writeDurably(path, glue + lines.map(line => `${JSON.stringify(line)}\n`).join(''), 'a')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

async function writeDurably(path: string, text: string, flag: 'a' | 'w'): Promise<void> {
  const file = await open(path, flag, 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}
