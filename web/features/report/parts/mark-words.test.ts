import { expect, test } from 'vitest'
import { refusal } from '#domain/shared/outcome.ts'
import { markWords } from './mark-words.ts'

const text = 'Đang thực hiện thường xuyên, nhìn chung tốt'
const vague = refusal('VAGUE_WORDS', 'result', { words: 'Đang thực hiện', start: 0, end: 14 })
const weak = refusal('WEAK_WORDS', 'result', { words: 'nhìn chung', start: 29, end: 39 })

test('the words refused and the words pointed out are cut out of the text, which stays whole', () => {
  const pieces = markWords(text, { refusals: [vague], warnings: [weak] })
  expect(pieces.filter(piece => piece.tone !== 'plain')).toEqual([
    { text: 'Đang thực hiện', tone: 'refused' },
    { text: 'nhìn chung', tone: 'warned' },
  ])
  expect(pieces.map(piece => piece.text).join('')).toBe(text)
})

test('overlapping findings and findings of a longer, older text do not tear the text', () => {
  const overlapping = refusal('WEAK_WORDS', 'result', { start: 5, end: 20 })
  const outdated = refusal('WEAK_WORDS', 'result', { start: 40, end: 400 })
  const pieces = markWords(text, { refusals: [vague], warnings: [overlapping, outdated] })
  expect(pieces.map(piece => piece.text).join('')).toBe(text)
  expect(pieces.filter(piece => piece.tone !== 'plain')).toHaveLength(1)
})
