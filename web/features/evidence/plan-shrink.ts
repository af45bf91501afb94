/** The budget of a photo: 1600 pixels on the longer side, about 300 kB. */
export const LONGEST_SIDE = 1600
export const LARGEST_PHOTO_BYTES = 300_000
/** Tried in order until the photo is small enough. */
export const QUALITIES = [0.82, 0.72, 0.62, 0.5] as const

const SHRINKABLE = new Set(['image/jpeg', 'image/png', 'image/webp'])

export function isShrinkable(mime: string): boolean {
  return SHRINKABLE.has(mime)
}

export type PhotoSize = { readonly width: number; readonly height: number; readonly bytes: number }

/** The pixels to draw a photo at; undefined when it is small enough as it is. */
export function planShrink({ width, height, bytes }: PhotoSize): { readonly width: number; readonly height: number } | undefined {
  const longest = Math.max(width, height)
  if (longest <= 0 || (longest <= LONGEST_SIDE && bytes <= LARGEST_PHOTO_BYTES)) return undefined
  const scale = Math.min(1, LONGEST_SIDE / longest)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** `IMG_1.HEIC.png` becomes `IMG_1.HEIC.jpg`: the name says what the bytes are. */
export function nameAsJpeg(name: string): string {
  return `${name.replace(/\.[^.]*$/, '')}.jpg`
}
