import exifr from 'exifr'
import { type FileAnalysis, NOTHING_FOUND } from '#application/ports/evidence-analyser.ts'
import { analysePicture, makePreviews } from './analyse-picture.ts'
import { readPhotoMarks } from './photo-marks.ts'

/** `decoded`: the picture as an external program unpacked it. Without one: place and time, and the small picture that some cameras put beside the large. */
export async function analyseHeic(bytes: Uint8Array, decoded: Uint8Array | undefined): Promise<FileAnalysis> {
  if (decoded !== undefined) return analysePicture(decoded, bytes)
  const marks = await readPhotoMarks(bytes)
  const small = await exifr.thumbnail(bytes).catch(() => undefined)
  const previews = small === undefined ? {} : await makePreviews(small).catch(() => ({}))
  return { ...NOTHING_FOUND, ...marks, ...previews }
}
