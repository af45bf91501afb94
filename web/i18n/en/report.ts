import type { WordsLike } from '../use-words.ts'
import type { report as source } from '../vi/report.ts'

export const report: WordsLike<typeof source> = {
  title: 'Monthly report',
}
