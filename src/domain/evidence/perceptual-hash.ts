/** Rows and columns of grey cells that a hash is made of. */
export const HASH_CELLS = 32
const FREQUENCIES = 8
/** Grey of 0 to 255 by which cells must differ, on the average, for a picture to be told from others. */
const LEAST_CONTRAST = 6
/** A scanned page is mostly paper: pages of text look alike to any hash of this kind and are told apart by their bytes and numbers. */
const PAPER_GREY = 225
const PAPER_SHARE = 0.7

/** Cosines of the frequencies 1 to 8: how bright the whole is does not count. */
const WAVES: readonly (readonly number[])[] = Array.from({ length: FREQUENCIES }, (_row, frequency) =>
  Array.from({ length: HASH_CELLS }, (_cell, place) => Math.cos(((2 * place + 1) * (frequency + 1) * Math.PI) / (2 * HASH_CELLS))),
)

/**
 * The perceptual hash of a picture shrunk to 32 x 32 cells of grey, row by row: for each of the 64 low frequencies of its cosine transform, whether it lies
 * above the median. 16 hex digits; null when there is too little in the picture to be told from others.
 */
export function perceptualHash(cells: ArrayLike<number>): string | null {
  if (cells.length !== HASH_CELLS * HASH_CELLS) throw new RangeError(`Not ${HASH_CELLS} x ${HASH_CELLS} cells: ${cells.length}`)
  if (isTooPlain(cells)) return null
  const strengths = transform(cells)
  const sorted = [...strengths].sort((one, other) => one - other)
  const median = ((sorted[31] ?? 0) + (sorted[32] ?? 0)) / 2
  const bits = strengths.map(strength => (strength > median ? 1 : 0))
  return Array.from({ length: 16 }, (_digit, at) =>
    bits
      .slice(at * 4, at * 4 + 4)
      .reduce<number>((digit, bit) => digit * 2 + bit, 0)
      .toString(16),
  ).join('')
}

function isTooPlain(cells: ArrayLike<number>): boolean {
  const greys = Array.from(cells)
  const mean = greys.reduce((sum, grey) => sum + grey, 0) / greys.length
  const contrast = greys.reduce((sum, grey) => sum + Math.abs(grey - mean), 0) / greys.length
  return contrast < LEAST_CONTRAST || greys.filter(grey => grey >= PAPER_GREY).length > greys.length * PAPER_SHARE
}

function transform(cells: ArrayLike<number>): readonly number[] {
  const rows = Array.from({ length: HASH_CELLS }, (_row, y) =>
    WAVES.map(wave => wave.reduce((sum, height, x) => sum + height * (cells[y * HASH_CELLS + x] ?? 0), 0)),
  )
  return WAVES.flatMap(wave => WAVES.map((_wave, across) => wave.reduce((sum, height, y) => sum + height * (rows[y]?.[across] ?? 0), 0)))
}
