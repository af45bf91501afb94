import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from './sha-256.ts'

/** The browser's own, where it offers one. */
async function known(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

test('is the SHA-256 that everybody knows', async () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  for (const length of [54, 55, 56, 63, 64, 65, 119, 120, 20_000]) expect(sha256('ế'.repeat(length))).toBe(await known('ế'.repeat(length)))
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async text => {
      expect(sha256(text)).toBe(await known(text))
    }),
  )
})
