import { z } from 'zod'

/** A refusal or warning as the domain gives it, with its words in the caller's language. Screens that check as one types make the words themselves, from the same catalogue. */
export const refusalShape = z.object({
  code: z.string(),
  at: z.string(),
  sentence: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
