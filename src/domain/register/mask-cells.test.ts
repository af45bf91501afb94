import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceColumn, dayColumn, flagColumn, integerColumn, rowColumn, textColumn } from '#tests/fixtures/registers/sample-register.ts'
import { looksMasked, maskCells } from './mask-cells.ts'
import type { Privacy } from './register-definition.ts'

const maskText = (text: string, privacy: Privacy = 'personal') =>
  maskCells({ columns: [textColumn({ code: 't', privacy })] }, { t: text }).cells['t']

describe('what stands instead of a cell', () => {
  test.each([
    ['Nguyễn Văn Anh', 'Nguyễn V. A.'],
    ['NGUYỄN VĂN ANH', 'NGUYỄN V. A.'],
    ['Đỗ Ân', 'Đỗ Â.'],
    ['0912 345 789', '•••••789'],
    ['075012345789', '•••••789'],
    ['B1234789', '•••••789'],
    ['12345', '•••'],
    ['đường Hùng Vương, tổ 5', 'đường…'],
    ['12/3 đường Hùng Vương', '•••'],
    ['Anh', '•••'],
    ['ban.mau@example.vn', '•••'],
  ])('%s is shown as %s', (text, mask) => expect(maskText(text)).toBe(mask))

  test('sensitive text is masked whole, a sensitive number keeps three digits', () => {
    expect([
      maskText('Nguyễn Văn Anh', 'sensitive'),
      maskText('đường Hùng Vương', 'sensitive'),
      maskText('075012345789', 'sensitive'),
    ]).toEqual(['•••', '•••', '•••••789'])
  })

  test('choices, days, flags, references are masked whole; figures like numbers; open cells stay', () => {
    const columns = [
      choiceColumn({ code: 'c', privacy: 'sensitive' }),
      dayColumn({ code: 'd', privacy: 'personal' }),
      flagColumn({ code: 'f', privacy: 'personal' }),
      rowColumn({ code: 'r', privacy: 'personal' }),
      integerColumn({ code: 'n', privacy: 'personal' }),
      textColumn({ code: 'o' }),
      textColumn({ code: 'empty', privacy: 'personal' }),
    ]
    expect(maskCells({ columns }, { c: 'safe', d: '1985-01-02', f: true, r: 'row-1', n: 75_012_345, o: 'Nguyễn Văn Anh' })).toEqual({
      cells: { c: '•••', d: '•••', f: '•••', r: '•••', n: '•••••345', o: 'Nguyễn Văn Anh' },
      masked: ['c', 'd', 'f', 'r', 'n'],
    })
  })
})

describe('properties', () => {
  const word = fc.stringMatching(/^[A-ZĐ][a-zăâđêôơư]{3,7}$/)

  test('of a name only the first word is whole', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 6, selector: text => text.toLowerCase() }), words => {
        const mask = String(maskText(words.join(' ')))
        expect(
          words
            .slice(1)
            .filter(other => mask.toLowerCase().includes(other.toLowerCase()) && !words[0]?.toLowerCase().includes(other.toLowerCase())),
        ).toEqual([])
        expect(looksMasked(mask)).toBe(true)
      }),
    )
  })

  test('of whatever text no mask tells the length, nor more than a word, initials or three digits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.constantFrom<Privacy>('personal', 'sensitive'),
        (text, privacy) => {
          const mask = String(maskText(text, privacy))
          expect(looksMasked(mask)).toBe(true)
          expect(privacy === 'personal' || /^•••(?:••\d{3})?$/.test(mask)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('of digits at most the last three', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6,15}$/), digits => {
        expect(maskText(digits)).toBe(`•••••${digits.slice(-3)}`)
      }),
    )
  })
})
