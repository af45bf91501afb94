import { z } from 'zod'
import { SAMPLE_ALGORITHM } from '#domain/verification/draw-sample.ts'
import { id, instant, month } from '../scalars.ts'

/** The published record of a draw: what the page gives out and `sauro sample redo` reads. */
export const sampleRecord = z.object({
  algorithm: z.literal(SAMPLE_ALGORITHM),
  planId: id,
  planTitle: z.string(),
  month,
  /** 1: the month's draw; 2 and more: additions. */
  ordinal: z.int().min(1),
  drawnAt: instant,
  populationHash: z.string(),
  auditHead: z.string(),
  nonce: z.string(),
  words: z.string(),
  seed: z.string(),
  size: z.int().min(1),
  population: z.array(z.object({ key: z.string(), unitId: id, unitName: z.string(), taskCode: z.string(), weight: z.number().positive() })),
  drawn: z.array(z.string()),
})
