import { open } from 'node:fs/promises'
import { type Day, findDay } from '#domain/shared/calendar.ts'

/** Cameras and phones write what they know about a picture near its beginning. */
const HEAD_BYTES = 256 * 1024
/** EXIF keeps moments as text with a closing zero: `2026:05:02 08:15:00`. */
const MOMENT = /(\d{4}):(\d{2}):(\d{2}) \d{2}:\d{2}:\d{2}\0/g

/** The day a picture was taken by its own EXIF: the earliest moment there (later ones are of editing). Undefined without one. */
export async function readPhotoDay(path: string): Promise<Day | undefined> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return findPhotoDay(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

function findPhotoDay(head: Buffer): Day | undefined {
  const text = head.toString('latin1')
  const exif = text.search(/Exif\0\0|eXIf|EXIF/)
  if (exif < 0) return undefined
  const days = [...text.slice(exif).matchAll(MOMENT)].flatMap(
    ([, year, month, day]) => findDay(Number(year), Number(month), Number(day)) ?? [],
  )
  return days.sort()[0]
}
