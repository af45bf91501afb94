import { expect, test } from 'vitest'
import { toDay } from '#domain/shared/calendar.ts'
import { bodyOf, isSameDraft, readRate, writeRate } from './line-draft.ts'
import type { LineDraft } from './line-draft.ts'

const draft: LineDraft = {
  result: 'Đã tổ chức 03 buổi',
  rate: '62,5',
  difficulty: '',
  proposal: '',
  nextActionDue: toDay('2026-12-10'),
  noActivity: false,
  noActivityReason: 'Chưa đến kỳ',
  gapReason: '',
  claims: { b: 'done', a: 'none' },
}

test.each([
  ['62', 62],
  ['62,5', 62.5],
  [' 62.5 % ', 62.5],
  ['0', 0],
  ['', null],
  ['-5', -5],
  ['khoảng 60', undefined],
  ['6 2', undefined],
  ['1.234,5', undefined],
])('the rate %j is read as %j', (typed, rate) => {
  expect(readRate(typed)).toBe(rate)
})

test('a rate is written with the comma of Vietnamese and read back the same', () => {
  expect(writeRate(62.5)).toBe('62,5')
  expect(readRate(writeRate(62.5))).toBe(62.5)
  expect(writeRate(null)).toBe('')
})

test('a reason that stands under a withdrawn declaration is not sent', () => {
  expect(bodyOf(draft)).toMatchObject({ noActivityReason: '', completionRate: 62.5 })
  expect(bodyOf({ ...draft, noActivity: true })).toMatchObject({ noActivityReason: 'Chưa đến kỳ' })
})

test('two drafts are the same when they would send the same, whatever the order of claims and the way the rate is typed', () => {
  expect(isSameDraft(draft, { ...draft, rate: '62.5', claims: { a: 'none', b: 'done' }, noActivityReason: 'khác' })).toBe(true)
  expect(isSameDraft(draft, { ...draft, claims: { a: 'done', b: 'done' } })).toBe(false)
  expect(isSameDraft(draft, { ...draft, noActivity: true })).toBe(false)
})
