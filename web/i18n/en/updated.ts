import type { WordsLike } from '../use-words.ts'
import type { updated as source } from '../vi/updated.ts'

export const updated: WordsLike<typeof source> = {
  what: 'The application has just been updated. What you typed is still on this device.',
  reload: 'Reload the page',
}
