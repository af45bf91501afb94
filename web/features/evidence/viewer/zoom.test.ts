import { expect, test } from 'vitest'
import { FIT, LARGEST_ZOOM, zoomFor } from './zoom.ts'

test('plus and minus undo one another, nought fits, other keys leave the picture alone', () => {
  expect(zoomFor('-', zoomFor('+', FIT))).toBe(FIT)
  expect(zoomFor('=', 2)).toBe(3)
  expect(zoomFor('0', 3)).toBe(FIT)
  expect(zoomFor('a', 3)).toBe(3)
})

test('a picture is never smaller than its frame nor endlessly large', () => {
  expect(zoomFor('-', FIT)).toBe(FIT)
  expect(zoomFor('+', LARGEST_ZOOM)).toBe(LARGEST_ZOOM)
})
