import type { WordsLike } from '../use-words.ts'
import type { plan as source } from '../vi/plan.ts'

export const plan: WordsLike<typeof source> = {
  title: 'Plan',
}
