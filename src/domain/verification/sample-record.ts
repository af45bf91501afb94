import type { Instant, Month } from '../shared/calendar.ts'
import { type Hash, SAMPLE_ALGORITHM, type SampleLine, drawSample } from './draw-sample.ts'

/** A line as the published record lists it. */
export type PublishedLine = SampleLine & { readonly unitName: string; readonly taskCode: string }

/** What the seed of a draw is made from; each part is out of the hands of somebody who might want to choose. */
export type SeedSource = {
  readonly planId: string
  readonly month: Month
  /** 1: the month's draw; 2 and more: additions. */
  readonly ordinal: number
  /** Hash of the lines that could be drawn. */
  readonly populationHash: string
  /** Last link of the audit chain when the draw was made. */
  readonly auditHead: string
  /** Made by the server after the words had arrived, so that nobody can try words out. */
  readonly nonce: string
  /** Typed by whoever draws: words or a public number that whoever runs the server could not know. */
  readonly words: string
}

/** Everything that is needed to draw again, by anybody, without the system. */
export type SampleRecord = SeedSource & {
  readonly algorithm: typeof SAMPLE_ALGORITHM
  readonly planTitle: string
  readonly drawnAt: Instant
  readonly seed: string
  readonly size: number
  readonly population: readonly PublishedLine[]
  /** Keys, in the order drawn. */
  readonly drawn: readonly string[]
}

/** Its lines in the order of their keys, so that everybody hashes the same text. */
export function hashPopulation(lines: readonly SampleLine[], hash: Hash): string {
  const told = lines.map(({ key, unitId, weight }) => `${key} ${unitId} ${weight}`).toSorted()
  return hash(told.join('\n'))
}

export function makeSeed({ planId, month, ordinal, populationHash, auditHead, nonce, words }: SeedSource, hash: Hash): string {
  return hash([SAMPLE_ALGORITHM, planId, month, ordinal, populationHash, auditHead, nonce, words].join('\n'))
}

/** One number for the whole record. Published at once, while the record itself is closed until all is checked. */
export function sealOf(record: SampleRecord, hash: Hash): string {
  return hash([record.seed, record.size, ...record.drawn].join('\n'))
}

export type Redone = {
  readonly drawn: readonly string[]
  /** What in the record does not follow from the rest of it; empty when all does. */
  readonly wrong: readonly ('population' | 'seed' | 'drawn')[]
}

/** Draws once more from a published record and tells what does not fit. */
export function redoSample(record: SampleRecord, hash: Hash): Redone {
  const drawn = drawSample(record.population, record.seed, record.size, hash)
  const fits = {
    population: hashPopulation(record.population, hash) === record.populationHash,
    seed: makeSeed(record, hash) === record.seed,
    drawn: drawn.join('\n') === record.drawn.join('\n'),
  }
  return { drawn, wrong: (['population', 'seed', 'drawn'] as const).filter(part => !fits[part]) }
}
