import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { toInstant, toMonth } from '../shared/calendar.ts'
import { SAMPLE_ALGORITHM, drawSample } from './draw-sample.ts'
import { type SampleRecord, hashPopulation, makeSeed, redoSample, sealOf } from './sample-record.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function publish(words = 'XSDN 30/11: 482913'): SampleRecord {
  const population = Array.from({ length: 12 }, (_, index) => ({
    key: `r${index}/t1`,
    unitId: `u${index % 4}`,
    unitName: `Khu phố ${index % 4}`,
    taskCode: '1.1',
    weight: 10 + index,
  }))
  const source = {
    planId: 'plan',
    month: toMonth('2026-10'),
    ordinal: 1,
    populationHash: hashPopulation(population, hash),
    auditHead: hash('head'),
    nonce: hash('nonce'),
    words,
  }
  const seed = makeSeed(source, hash)
  const drawn = drawSample(population, seed, 5, hash)
  return {
    ...source,
    algorithm: SAMPLE_ALGORITHM,
    planTitle: 'Kế hoạch',
    drawnAt: toInstant('2026-11-26T01:00:00Z'),
    seed,
    size: 5,
    population,
    drawn,
  }
}

it('a published draw is redone to the same lines', () => {
  const record = publish()
  expect(redoSample(record, hash)).toEqual({ drawn: record.drawn, wrong: [] })
})

it('other words make another draw', () => {
  expect(publish('XSDN 30/11: 482914').drawn).not.toEqual(publish().drawn)
})

it.each([
  ['a line left out', (record: SampleRecord) => ({ ...record, population: record.population.slice(1) }), 'population'],
  [
    'a weight made lighter',
    (record: SampleRecord) => ({ ...record, population: record.population.map(line => ({ ...line, weight: 1 })) }),
    'population',
  ],
  ['words changed afterwards', (record: SampleRecord) => ({ ...record, words: 'khác' }), 'seed'],
  ['a seed somebody liked better', (record: SampleRecord) => ({ ...record, seed: hash('ý muốn') }), 'seed'],
  ['a line put in the place of another', (record: SampleRecord) => ({ ...record, drawn: [...record.drawn.slice(1), 'r99/t1'] }), 'drawn'],
])('%s is found', (_name, change, part) => {
  const record = change(publish())
  expect(redoSample(record, hash).wrong).toContain(part)
})

it('the seal changes with the seed, the size and every drawn line', () => {
  const record = publish()
  const seals = [record, { ...record, seed: 'x' }, { ...record, size: 6 }, { ...record, drawn: record.drawn.toReversed() }].map(item =>
    sealOf(item, hash),
  )
  expect(new Set(seals).size).toBe(4)
})
