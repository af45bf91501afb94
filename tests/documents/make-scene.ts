import sharp from 'sharp'

type Size = { readonly width?: number; readonly height?: number }

/** A picture of overlapping shapes that no other number gives: two scenes share no more than two photographs do. */
export function makeScene(seed: number, { width = 800, height = 600 }: Size = {}): Promise<Buffer> {
  const random = makeRandom(seed)
  const at = (most: number) => Math.round(random() * most)
  const colour = () => `rgb(${at(255)},${at(255)},${at(255)})`
  const shapes = Array.from({ length: 10 + at(16) }, (_shape, index) => {
    const fill = `fill="${colour()}" opacity="${0.5 + random() / 2}"`
    if (index % 3 === 0) return `<rect x="${at(width)}" y="${at(height)}" width="${at(width / 2)}" height="${at(height / 2)}" ${fill}/>`
    if (index % 3 === 1) return `<circle cx="${at(width)}" cy="${at(height)}" r="${at(height / 3)}" ${fill}/>`
    return `<polygon points="${at(width)},${at(height)} ${at(width)},${at(height)} ${at(width)},${at(height)}" ${fill}/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour()}"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer()
}

function makeRandom(seed: number): () => number {
  let state = (seed * 7919 + 13) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
