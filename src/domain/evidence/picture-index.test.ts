import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HASH_CELLS, perceptualHash } from './perceptual-hash.ts'
import { ALIKE_BITS, createPictureIndex, pictureDistance } from './picture-index.ts'

const hash = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }).map(value => value.toString(16).padStart(16, '0'))

it('counts the bits in which two hashes differ, as a plain count does', () => {
  fc.assert(
    fc.property(hash, hash, (one, other) => {
      const plain = [...(BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)].filter(bit => bit === '1').length
      expect(pictureDistance(one, other)).toBe(plain)
    }),
  )
})

it('finds what a look at every hash finds, nearest first', () => {
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 60 }), hash, fc.nat(64), (hashes, wanted, most) => {
      const index = createPictureIndex()
      for (const [place, item] of hashes.entries()) index.add(String(place), item)
      const found = index.findAlike(wanted, most)
      const expected = hashes.map(item => pictureDistance(item, wanted)).filter(distance => distance <= most)
      expect(found.map(item => item.distance)).toEqual(expected.sort((one, other) => one - other))
    }),
  )
})

it('takes each picture once and no text that is no hash', () => {
  const index = createPictureIndex()
  for (let count = 0; count < 3000; count++) index.add(`p${count % 2500}`, count.toString(16).padStart(16, '0'))
  expect(index.size).toBe(2500)
  expect(() => index.add('x', 'zz')).toThrow(RangeError)
})

const cells = fc.array(fc.nat(200), { minLength: HASH_CELLS ** 2, maxLength: HASH_CELLS ** 2 })

it('makes a hash that brightness and contrast leave alone, and none of what is plain or mostly paper', () => {
  fc.assert(
    fc.property(cells, grey => {
      const brighter = grey.map(value => value / 2 + 40)
      const [one, other] = [perceptualHash(grey), perceptualHash(brighter)]
      fc.pre(one !== null && other !== null)
      expect(pictureDistance(one ?? '', other ?? '')).toBeLessThanOrEqual(ALIKE_BITS)
    }),
    { numRuns: 30 },
  )
  expect(perceptualHash(Array.from({ length: HASH_CELLS ** 2 }, () => 128))).toBeNull()
  expect(perceptualHash(Array.from({ length: HASH_CELLS ** 2 }, (_cell, place) => (place % 9 === 0 ? 20 : 250)))).toBeNull()
  expect(() => perceptualHash([1, 2, 3])).toThrow(RangeError)
})
