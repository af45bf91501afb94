import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { type PictureIndex, createPictureIndex } from '#domain/evidence/picture-index.ts'
import { createEvidenceAnalyser } from '#infrastructure/analysis/evidence-analyser.ts'
import { defineCase } from '../bench-case.ts'

/** A photograph as phones take them: 12 megapixels, about 2 MB. */
async function makePhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 34 } as const
  const picture = sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#888', noise } }).blur(1.1)
  return picture.jpeg({ quality: 82 }).toBuffer()
}

const analysis = defineCase({
  name: 'evidence: read a photo of 2 MB (previews, public copy, looks, place)',
  iterations: 10,
  expectedMs: 1000,
  async prepare() {
    const analyser = createEvidenceAnalyser({ milliseconds: 30_000, memoryBytes: 900 * 1_048_576, heicProgram: undefined })
    return { analyser, photo: await makePhoto() }
  },
  async run({ analyser, photo }) {
    if ((await analyser.analyse('image/jpeg', Readable.from([photo]))) === undefined) throw new Error('The photo could not be read')
  },
  clean: ({ analyser }) => Promise.resolve(analyser.close()),
})

function search(pictures: number, expectedMs: number) {
  return defineCase({
    name: `evidence: find pictures that look alike among ${pictures}`,
    iterations: 50,
    expectedMs,
    prepare(): Promise<{ index: PictureIndex; wanted: string }> {
      const index = createPictureIndex()
      for (let count = 0; count < pictures; count++) index.add(String(count), randomBytes(8).toString('hex'))
      return Promise.resolve({ index, wanted: randomBytes(8).toString('hex') })
    },
    run: ({ index, wanted }) => Promise.resolve(void index.findAlike(wanted)),
  })
}

export const cases = [analysis, search(10_000, 1), search(100_000, 5)]
