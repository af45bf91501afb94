import sharp from 'sharp'
import { type FileAnalysis, NOTHING_FOUND } from '#application/ports/evidence-analyser.ts'
import { HASH_CELLS, perceptualHash } from '#domain/evidence/perceptual-hash.ts'
import { readPhotoMarks } from './photo-marks.ts'

/** A phone takes 12 to 50 megapixels; more is refused before a pixel is unpacked. */
const MOST_PIXELS = 120_000_000
const PREVIEW_SIDE = 1600
const THUMBNAIL_SIDE = 320
/** Types of the public copy that keep their own format; all others become JPEG. */
const KEPT_FORMATS = new Set(['png', 'webp'])

type Previews = Pick<FileAnalysis, 'thumbnail' | 'preview'>

/** Opens the first frame, turned upright as the camera was held. */
function open(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 }).rotate()
}

/** `original`: the bytes that carry place and time, when what is shown was made of them by another program. */
export async function analysePicture(bytes: Uint8Array, original: Uint8Array = bytes): Promise<FileAnalysis> {
  const { format, width, height, orientation = 1, exif } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata()
  const isTurned = orientation >= 5
  const marks = await readPhotoMarks(original, original === bytes ? exif : undefined)
  const previews = await makePreviews(bytes)
  return {
    ...NOTHING_FOUND,
    ...marks,
    ...previews,
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    perceptualHash: previews.preview === null ? null : await hashOf(previews.preview),
    publicCopy: await withoutMarks(bytes, format),
  }
}

/** Two sizes in WebP, the small one made of the large. */
export async function makePreviews(bytes: Uint8Array): Promise<Previews> {
  const preview = await open(bytes)
    .resize(PREVIEW_SIDE, PREVIEW_SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78, effort: 2 })
    .toBuffer()
  const thumbnail = await sharp(preview)
    .resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 70, effort: 2 })
    .toBuffer()
  return { preview, thumbnail }
}

/** Of the preview: every copy of a picture passes through the same size and format first. */
async function hashOf(preview: Uint8Array): Promise<string | null> {
  const cells = await sharp(preview)
    .flatten({ background: '#ffffff' })
    .greyscale()
    .resize(HASH_CELLS, HASH_CELLS, { fit: 'fill' })
    .raw()
    .toBuffer()
  return perceptualHash(cells)
}

/** The pixels written anew: neither place, time, device nor anything hidden behind the picture comes along. */
function withoutMarks(bytes: Uint8Array, format: string): Promise<Buffer> {
  const picture = open(bytes)
  return KEPT_FORMATS.has(format)
    ? picture.toFormat(format === 'png' ? 'png' : 'webp').toBuffer()
    : picture.flatten({ background: '#ffffff' }).jpeg({ quality: 88 }).toBuffer()
}
