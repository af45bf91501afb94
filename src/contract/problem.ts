import { z } from 'zod'

/** RFC 9457 problem details, the shape of every refusal. `title` and `detail` are Vietnamese (English with Accept-Language: en). */
export const problem = z.object({
  type: z.string().meta({ description: '/api/problems/<code>' }),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  requestId: z.string().optional(),
  /** Every refusal at once: where, which rule, the sentence with the mend, and the figures in it. */
  refusals: z
    .array(
      z.object({
        code: z.string(),
        at: z.string(),
        sentence: z.string(),
        facts: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .optional(),
})
export type Problem = z.output<typeof problem>
