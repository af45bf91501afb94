import { expect, test } from 'vitest'
import { toMonth } from '#domain/shared/calendar.ts'
import { sharedWords } from '../i18n/shared-words.ts'
import { sayCompletion } from './say-completion.ts'

const figures = { completionRate: 54.5, completionMonth: toMonth('2026-09'), unitsReported: 13, unitsOwing: 14 }

test('the completion rate says its month and how many of the units stand behind it', () => {
  expect(sayCompletion(figures, sharedWords.vi)).toBe('54,5% (09/2026, 13/14 đơn\u00a0vị)')
  expect(sayCompletion({ ...figures, completionRate: 60, unitsReported: 1, unitsOwing: 1 }, sharedWords.vi)).toBe('60% (09/2026)')
  expect(sayCompletion({ completionRate: null, completionMonth: null, unitsReported: 0, unitsOwing: 14 }, sharedWords.vi)).toBeNull()
})
