import { bilingual } from './use-words.ts'
import type { WordsLike } from './use-words.ts'
import { notification } from './vi/notification.ts'

export const notificationWords = bilingual<WordsLike<typeof notification>>(
  notification,
  async () => (await import('./en/notification.ts')).notification,
)
