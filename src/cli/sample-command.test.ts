import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SAMPLE_ALGORITHM, drawSample } from '#domain/verification/draw-sample.ts'
import { hashPopulation, makeSeed } from '#domain/verification/sample-record.ts'
import { toMonth } from '#domain/shared/calendar.ts'
import { makeSampleCommand } from './sample-command.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const PLAN = '019a0000-0000-7000-8000-000000000001'
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-sample-'))
})
afterAll(() => rm(folder, { recursive: true }))

function publish() {
  const population = Array.from({ length: 9 }, (_, index) => ({
    key: `r${index}/t`,
    unitId: PLAN,
    unitName: 'Khu phố 1',
    taskCode: `1.${index}`,
    weight: 10 + index,
  }))
  const source = {
    planId: PLAN,
    month: toMonth('2026-10'),
    ordinal: 1,
    populationHash: hashPopulation(population, hash),
    auditHead: hash('a'),
    nonce: 'n',
    words: 'XSMN 482913',
  }
  const seed = makeSeed(source, hash)
  return {
    ...source,
    algorithm: SAMPLE_ALGORITHM,
    planTitle: 'Kế hoạch',
    drawnAt: '2026-11-26T01:00:00.000Z',
    seed,
    size: 5,
    population,
    drawn: drawSample(population, seed, 5, hash),
  }
}

async function redo(content: unknown): Promise<{ readonly said: string; readonly failure: unknown }> {
  const file = join(folder, 'ho-so.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  let said = ''
  const terminal = { write: (text: string) => void (said += text), say: (text: string) => void (said += text), isWatched: false }
  const command = makeSampleCommand({ terminal })
  const failure = await command.parseAsync(['redo', file], { from: 'user' }).then(
    () => undefined,
    (error: unknown) => error,
  )
  return { said, failure }
}

it('draws the published lines again', async () => {
  const record = publish()
  const { said, failure } = await redo(record)
  expect(failure).toBeUndefined()
  for (const key of record.drawn) expect(said).toContain(key)
  expect(said).toContain('the same as published')
})

it('fails when somebody changed the record, and names what does not fit', async () => {
  const { said, failure } = await redo({ ...publish(), words: 'XSMN 482914' })
  expect(failure).toBeInstanceOf(Error)
  expect(said).toContain('the seed is not made from its parts')
})

it.each([
  ['no JSON', '{'],
  ['another file', { algorithm: 'other' }],
])('refuses %s', async (_name, content) => {
  expect(String((await redo(content)).failure)).toContain('SAMPLE_RECORD_MALFORMED')
})
