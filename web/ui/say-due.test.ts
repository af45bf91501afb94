import { expect, test } from 'vitest'
import { toDay } from '#domain/shared/calendar.ts'
import { sharedWords } from '../i18n/shared-words.ts'
import { sayDue } from './say-due.ts'

test('a deadline is overdue from the day after it', () => {
  const due = toDay('2026-05-31')
  expect(sayDue(due, toDay('2026-05-31'), sharedWords.vi)).toBe('Hạn tới: 31/05/2026')
  expect(sayDue(due, toDay('2026-06-01'), sharedWords.vi)).toBe('Quá hạn từ 31/05/2026')
})
