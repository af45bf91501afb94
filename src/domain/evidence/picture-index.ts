/**
 * Two pictures look the same when at most this many of the 64 bits of their perceptual hashes differ. Measured on generated scenes
 * (decision 020): re-encoded, resized, brightened and slightly cropped copies stay within it, different scenes lie beyond.
 */
export const ALIKE_BITS = 6

const PERCEPTUAL_HASH = /^[0-9a-f]{16}$/
const FIRST_ROOM = 1024

export type AlikeHash = { readonly key: string; readonly distance: number }

/** Hashes of many pictures, searched whole: two exclusive ors and bit counts a picture are a fraction of a millisecond for a hundred thousand. */
export type PictureIndex = {
  readonly size: number
  has(key: string): boolean
  add(key: string, perceptualHash: string): void
  /** Every picture within `most` bits, nearest first. */
  findAlike(perceptualHash: string, most?: number): readonly AlikeHash[]
}

export function createPictureIndex(): PictureIndex {
  const keys: string[] = []
  const known = new Set<string>()
  let halves = new Uint32Array(FIRST_ROOM * 2)
  return {
    get size() {
      return keys.length
    },
    has: key => known.has(key),
    add(key, perceptualHash) {
      if (known.has(key)) return
      const [high, low] = halvesOf(perceptualHash)
      if (keys.length * 2 === halves.length) halves = grown(halves)
      halves[keys.length * 2] = high
      halves[keys.length * 2 + 1] = low
      keys.push(key)
      known.add(key)
    },
    findAlike(perceptualHash, most = ALIKE_BITS) {
      const [high, low] = halvesOf(perceptualHash)
      const found: AlikeHash[] = []
      for (const [place, key] of keys.entries()) {
        const distance = bitsOf((halves[place * 2] ?? 0) ^ high) + bitsOf((halves[place * 2 + 1] ?? 0) ^ low)
        if (distance <= most) found.push({ key, distance })
      }
      return found.sort((one, other) => one.distance - other.distance)
    },
  }
}

/** Bits in which two perceptual hashes differ, 0 to 64. */
export function pictureDistance(one: string, other: string): number {
  const [oneHigh, oneLow] = halvesOf(one)
  const [otherHigh, otherLow] = halvesOf(other)
  return bitsOf(oneHigh ^ otherHigh) + bitsOf(oneLow ^ otherLow)
}

function halvesOf(perceptualHash: string): readonly [number, number] {
  if (!PERCEPTUAL_HASH.test(perceptualHash)) throw new RangeError(`Not a perceptual hash: ${perceptualHash}`)
  return [Number.parseInt(perceptualHash.slice(0, 8), 16), Number.parseInt(perceptualHash.slice(8), 16)]
}

/** Ones among 32 bits. */
function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function grown(halves: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(halves.length * 2)
  larger.set(halves)
  return larger
}
