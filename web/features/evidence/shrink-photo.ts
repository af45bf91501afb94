import { isShrinkable, LARGEST_PHOTO_BYTES, nameAsJpeg, planShrink, QUALITIES } from './plan-shrink.ts'

/** The photo as it is sent: at most 1600 pixels and about 300 kB. The original when it is no photo, small already, or cannot be drawn. */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!isShrinkable(file.type)) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (picture === undefined) return file
  const plan = planShrink({ width: picture.width, height: picture.height, bytes: file.size })
  const packed = plan === undefined ? undefined : await pack(picture, plan)
  picture.close()
  return packed === undefined || packed.size >= file.size
    ? file
    : new File([packed], nameAsJpeg(file.name), { type: 'image/jpeg', lastModified: file.lastModified })
}

async function pack(
  picture: ImageBitmap,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const drawing = canvas.getContext('2d')
  if (drawing === null) return undefined
  // A transparent screenshot would turn black in a JPEG.
  drawing.fillStyle = '#fff'
  drawing.fillRect(0, 0, width, height)
  drawing.drawImage(picture, 0, 0, width, height)
  let packed: Blob | undefined
  for (const quality of QUALITIES) {
    packed = (await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', quality))) ?? undefined
    if (packed !== undefined && packed.size <= LARGEST_PHOTO_BYTES) break
  }
  return packed
}
