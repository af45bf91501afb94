import type { Readable } from 'node:stream'
import type { Day } from '#domain/shared/calendar.ts'

/** What a file says of itself, and the pictures made of it. Null: the file does not say, or none can be made. */
export type FileAnalysis = {
  /** 64 bits as 16 hex digits; null also of a picture with too little in it to be told from others. */
  readonly perceptualHash: string | null
  /** The camera's clock without a zone, `2026-06-10T08:15:00`. */
  readonly takenAt: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** Pixels, turned upright. */
  readonly width: number | null
  readonly height: number | null
  readonly pageCount: number | null
  /** The document's own number and date by its text. */
  readonly textNumber: string | null
  readonly textDate: Day | null
  /** The picture without place, time and device, for whoever is outside the ward. */
  readonly publicCopy: Uint8Array | null
  /** WebP of at most 320 and 1600 pixels a side. */
  readonly thumbnail: Uint8Array | null
  readonly preview: Uint8Array | null
}

/** Of a file that tells nothing but its type, size and hash. */
export const NOTHING_FOUND: FileAnalysis = {
  perceptualHash: null,
  takenAt: null,
  latitude: null,
  longitude: null,
  width: null,
  height: null,
  pageCount: null,
  textNumber: null,
  textDate: null,
  publicCopy: null,
  thumbnail: null,
  preview: null,
}

/** Reads stored files where hostile bytes do no harm. */
export type EvidenceAnalyser = {
  /** Undefined when the file could not be read within the limits of time and memory. */
  analyse(mime: string, bytes: Readable): Promise<FileAnalysis | undefined>
  /** Whether pictures of iPhones (HEIC) can be shown: an external program is needed. */
  readsHeic(): Promise<boolean>
  close(): void
}
