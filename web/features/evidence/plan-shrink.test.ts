import { expect, test } from 'vitest'
import { isShrinkable, nameAsJpeg, planShrink } from './plan-shrink.ts'

test('a photo of a phone is drawn at 1600 pixels on its longer side, keeping its shape', () => {
  expect(planShrink({ width: 4032, height: 3024, bytes: 4_200_000 })).toEqual({ width: 1600, height: 1200 })
  expect(planShrink({ width: 3024, height: 4032, bytes: 4_200_000 })).toEqual({ width: 1200, height: 1600 })
})

test('a small photo is sent as it is', () => {
  expect(planShrink({ width: 1600, height: 900, bytes: 300_000 })).toBeUndefined()
})

test('a photo with few pixels and many bytes keeps its pixels and is packed again', () => {
  expect(planShrink({ width: 1200, height: 800, bytes: 900_000 })).toEqual({ width: 1200, height: 800 })
})

test('a strip of a scan keeps at least one pixel of height', () => {
  expect(planShrink({ width: 20_000, height: 3, bytes: 10 })).toEqual({ width: 1600, height: 1 })
})

test('only pictures that the browser draws are shrunk; a paper stays the original', () => {
  expect(isShrinkable('image/jpeg')).toBe(true)
  expect(isShrinkable('application/pdf')).toBe(false)
  expect(isShrinkable('image/heic')).toBe(false)
})

test('the packed photo is named for what it is', () => {
  expect(nameAsJpeg('Ảnh đổ rác.PNG')).toBe('Ảnh đổ rác.jpg')
  expect(nameAsJpeg('image')).toBe('image.jpg')
})
