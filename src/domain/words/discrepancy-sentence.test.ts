import { expect, test } from 'vitest'
import expected from '#tests/fixtures/plan-55/expected.json' with { type: 'json' }
import { discrepancySentence } from './discrepancy-sentence.ts'
import type { Discrepancy } from '../plan/plan-extraction.ts'

const doubts = expected.discrepancies as unknown as readonly Discrepancy[]

test('every doubt of Plan 55 is one Vietnamese sentence of its own with its figures', () => {
  const sentences = doubts.map(doubt => discrepancySentence(doubt))
  expect(new Set(sentences).size).toBe(22)
  expect(sentences[1]).toBe('Mốc 4 (27/08/2027) đến trước ngày kết thúc giai đoạn 4 (30/09/2027). Xác nhận lấy ngày nào để tính hạn.')
  expect(sentences.find(sentence => sentence.startsWith('Nhiệm vụ 2.2: chỉ tiêu có hạn'))).toContain('31/05/2027 nhưng mốc 4')
  expect(sentences.join()).not.toMatch(/undefined|null|\d{4}-\d{2}/)
})

test('every doubt has an English sentence with the same figures', () => {
  const sentences = doubts.map(doubt => discrepancySentence(doubt, 'en'))
  expect(new Set(sentences).size).toBe(22)
  expect(sentences[1]).toContain('27/08/2027')
  expect(sentences.join()).not.toMatch(/undefined|null|\{|Nhiệm vụ \d/)
})
