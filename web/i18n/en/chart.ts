import type { WordsLike } from '../use-words.ts'
import type { chart as source } from '../vi/chart.ts'

export const chart: WordsLike<typeof source> = {
  table: 'Show the figures in a table',
}
