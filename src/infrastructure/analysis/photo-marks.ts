import exifr from 'exifr'
import { findDay } from '#domain/shared/calendar.ts'

export type PhotoMarks = { readonly takenAt: string | null; readonly latitude: number | null; readonly longitude: number | null }

/** EXIF keeps moments as `2026:05:02 08:15:00`, by the camera's own clock. */
const MOMENT = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/
const EXIF_PREFIX = 'Exif\0\0'
const MOMENT_TAGS = ['DateTimeOriginal', 'CreateDate', 'ModifyDate'] as const

/** When and where the camera says the picture was taken. `exif`: the block as a reader of the picture has found it already. */
export async function readPhotoMarks(bytes: Uint8Array, exif?: Uint8Array): Promise<PhotoMarks> {
  const found = await parse(exif === undefined ? bytes : withoutPrefix(exif))
  const moments = MOMENT_TAGS.flatMap(tag => readMoment(found[tag]) ?? [])
  const { latitude, longitude } = found
  return { takenAt: moments[0] ?? null, ...readPlace(latitude, longitude) }
}

async function parse(bytes: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  try {
    const found: unknown = await exifr.parse(bytes, {
      tiff: true,
      exif: true,
      gps: true,
      reviveValues: false,
      xmp: false,
      icc: false,
      iptc: false,
    })
    return typeof found === 'object' && found !== null ? { ...found } : {}
  } catch {
    // No EXIF, or none that can be read: the picture does not say.
    return {}
  }
}

function withoutPrefix(exif: Uint8Array): Uint8Array {
  return Buffer.from(exif.subarray(0, EXIF_PREFIX.length)).toString('latin1') === EXIF_PREFIX ? exif.subarray(EXIF_PREFIX.length) : exif
}

function readMoment(value: unknown): string | undefined {
  const [, year, month, day, hour, minute, second] = MOMENT.exec(typeof value === 'string' ? value : '') ?? []
  const date = findDay(Number(year), Number(month), Number(day))
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  return date === undefined || !isTime ? undefined : `${date}T${hour}:${minute}:${second}`
}

/** Phones without a fix write 0, 0. */
function readPlace(latitude: unknown, longitude: unknown): Pick<PhotoMarks, 'latitude' | 'longitude'> {
  const isPlace =
    typeof latitude === 'number' &&
    typeof longitude === 'number' &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    (latitude !== 0 || longitude !== 0)
  return isPlace ? { latitude, longitude } : { latitude: null, longitude: null }
}
