import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { ALIKE_BITS, pictureDistance } from '#domain/evidence/picture-index.ts'
import { makeDocx, paragraph } from '#tests/documents/make-docx.ts'
import { makeScene } from '#tests/documents/make-scene.ts'
import { createEvidenceAnalyser } from './evidence-analyser.ts'

const LIMITS = { milliseconds: 20_000, memoryBytes: 700 * 1_048_576, heicProgram: 'khong-co-chuong-trinh-nay' }
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const analyser = createEvidenceAnalyser(LIMITS)
afterAll(() => analyser.close())

const read = (mime: string, bytes: Uint8Array) => analyser.analyse(mime, Readable.from([bytes]))
const hashOf = async (bytes: Uint8Array) => (await read('image/jpeg', bytes))?.perceptualHash ?? ''

/** What happens to a picture on its way through phones, messengers and mail. */
async function copiesOf(picture: Buffer): Promise<Readonly<Record<string, Buffer>>> {
  const { width, height } = await sharp(picture).metadata()
  const margin = Math.round(width * 0.01)
  const crop = { left: margin, top: margin, width: width - 2 * margin, height: height - 2 * margin }
  return {
    'compressed hard': await sharp(picture).jpeg({ quality: 40 }).toBuffer(),
    'in another format': await sharp(picture).webp({ quality: 60 }).toBuffer(),
    'made small': await sharp(picture).resize(320).jpeg({ quality: 60 }).toBuffer(),
    brightened: await sharp(picture).modulate({ brightness: 1.15 }).jpeg().toBuffer(),
    darkened: await sharp(picture).modulate({ brightness: 0.85 }).jpeg().toBuffer(),
    'cropped a little': await sharp(picture).extract(crop).jpeg().toBuffer(),
  }
}

it('tells copies of a picture from other pictures', async () => {
  const scenes = await Promise.all(Array.from({ length: 12 }, (_scene, index) => makeScene(100 + index)))
  const hashes: string[] = []
  for (const scene of scenes) hashes.push(await hashOf(scene))
  for (const [index, scene] of scenes.slice(0, 4).entries()) {
    for (const [what, copy] of Object.entries(await copiesOf(scene))) {
      const distance = pictureDistance(hashes[index] ?? '', await hashOf(copy))
      expect({ what, isAlike: distance <= ALIKE_BITS }).toEqual({ what, isAlike: true })
    }
  }
  const distances = hashes.flatMap((one, index) => hashes.slice(index + 1).map(other => pictureDistance(one, other)))
  expect(Math.min(...distances)).toBeGreaterThan(ALIKE_BITS)
}, 60_000)

it('turns a picture upright as it was held', async () => {
  const lying = await sharp(await makeScene(40))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const found = await read('image/jpeg', lying)
  expect(found).toMatchObject({ width: 600, height: 800 })
  expect(await sharp(found?.publicCopy ?? Buffer.alloc(0)).metadata()).toMatchObject({ width: 600, height: 800 })
})

it('reads number and date of a document', async () => {
  const text = ['Số: 12-BB/ĐU', 'Tam Phước, ngày 12 tháng 8 năm 2026', 'BIÊN BẢN'].map(line => paragraph(line)).join('')
  expect(await read(DOCX, makeDocx(text))).toMatchObject({ textNumber: '12-BB/ĐU', textDate: '2026-08-12', preview: null })
})

it('gives up what it cannot read, kills what takes too long, and reads the next file all the same', async () => {
  expect(await read('image/jpeg', Buffer.from('không phải ảnh'))).toBeUndefined()
  expect(await read('application/pdf', Buffer.from('%PDF-1.7\nhỏng'))).toBeUndefined()
  const bomb = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"><rect width="100%" height="100%" fill="red"/></svg>`,
  )
  expect(await read('image/png', bomb)).toBeUndefined()
  const hasty = createEvidenceAnalyser({ ...LIMITS, milliseconds: 1 })
  try {
    expect(await hasty.analyse('image/jpeg', Readable.from([await makeScene(41)]))).toBeUndefined()
  } finally {
    hasty.close()
  }
  expect((await read('image/jpeg', await makeScene(42)))?.preview).not.toBeNull()
})

it('keeps a HEIC picture without a preview where no program can unpack it', async () => {
  expect(await analyser.readsHeic()).toBe(false)
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic'),
    Buffer.from([0, 0, 0, 208]),
    Buffer.from('free'),
    Buffer.alloc(200),
  ])
  expect(await read('image/heic', heic)).toMatchObject({ preview: null, publicCopy: null, perceptualHash: null })
})
