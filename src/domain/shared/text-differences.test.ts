import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestShared, textDifferences } from './text-differences.ts'

const said = (before: string, after: string) => textDifferences(before, after).map(({ kind, text }) => `${kind}:${text}`)

describe('what changed from last month', () => {
  test('words that came, went and stayed', () => {
    expect(said('Đã rà soát 80 nhà trọ.', 'Đã rà soát 120 nhà trọ, phòng trọ.')).toEqual([
      'same:Đã rà soát ',
      'gone:80 ',
      'new:120 ',
      'same:nhà trọ, ',
      'new:phòng trọ.',
    ])
  })
  test('marks and case alone are no change', () => {
    expect(said('ĐÃ RÀ SOÁT', 'đã rà soát')).toEqual(['same:đã rà soát'])
  })
  test('from nothing and to nothing', () => {
    expect(said('', 'Mới')).toEqual(['new:Mới'])
    expect(said('Cũ', '')).toEqual(['gone:Cũ'])
    expect(said('', '')).toEqual([])
  })
  test('the newer text comes out whole, and the older one in its words', () => {
    const texts = fc.array(fc.constantFrom('rà', 'soát', '120', 'hộ', 'nhà,', 'trọ.'), { maxLength: 12 }).map(words => words.join(' '))
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const parts = textDifferences(before, after)
        const of = (...kinds: string[]) =>
          parts
            .filter(part => kinds.includes(part.kind))
            .map(part => part.text)
            .join('')
        expect(of('same', 'new')).toBe(after)
        const words = (text: string) => text.split(/[ ,.]+/).filter(word => word !== '')
        expect(words(of('gone')).length + words(of('same')).length).toBe(words(before).length)
      }),
    )
  })
})

describe('the longest shared stretch', () => {
  test('its words and place', () => {
    const text = 'Tháng này đã rà soát 120 nhà trọ'
    const found = longestShared(text, 'UBND đã rà soát 98 nhà trọ trên địa bàn')
    expect(found?.words).toBe('đã rà soát')
    expect(text.slice(found?.start, found?.end)).toBe('đã rà soát')
  })
  test('nothing in common', () => {
    expect(longestShared('một hai', 'ba bốn')).toBeUndefined()
    expect(longestShared('', 'ba bốn')).toBeUndefined()
  })
})
