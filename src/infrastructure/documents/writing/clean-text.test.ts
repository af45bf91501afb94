import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, cleanTexts } from './clean-text.ts'

test('what would make Word or Excel offer a repair is taken out', () => {
  expect(cleanText('a\u0000b\u000bc\ufffed\uffffe\u007ff')).toBe('abcdef')
  expect(cleanText('lẻ \ud800 x')).toBe('lẻ \ufffd x')
})

test('line breaks become one kind, tabs become spaces, marks are combined', () => {
  expect(cleanText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e')
  expect(cleanText('Đảng uỷ'.normalize('NFD'))).toBe('Đảng uỷ')
})

test('any text comes out well formed, and clean text stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const clean = cleanText(text)
      expect(clean.isWellFormed()).toBe(true)
      expect(clean).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/)
      expect(cleanText(clean)).toBe(clean)
    }),
  )
})

test('every text of a value is cleaned, the rest is kept', () => {
  expect(cleanTexts({ a: 'x\u0001', b: [1, null, 'y\t'], c: { d: true } })).toEqual({ a: 'x', b: [1, null, 'y '], c: { d: true } })
})
