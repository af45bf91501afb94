import { z } from 'zod'

/** A refusal or warning as the domain gives it; the words are made from the shared catalogue by whoever shows it. */
export const refusalShape = z.object({
  code: z.string(),
  at: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
