import { type Outcome, accepted, refusal, refused } from '../shared/outcome.ts'
import { type Instant, instantToMilliseconds, millisecondsToInstant } from '../shared/calendar.ts'
import { UNATTACHED_DAYS } from './unattached-file.ts'

export type UploadCode =
  | 'UPLOAD_OFFSET_DIFFERS'
  | 'UPLOAD_INCOMPLETE'
  | 'UPLOAD_FINISHED'
  | 'UPLOADS_TOO_MANY'
  | 'PREVIEW_NONE'
  | 'PUBLIC_COPY_NONE'

/** Files one person may have on their way at once. */
export const MOST_UPLOADS = 60
const MILLISECONDS_A_DAY = 86_400_000

/** A file on its way is kept as long as bytes that nothing names. */
export function uploadEnd(createdAt: Instant): Instant {
  return millisecondsToInstant(instantToMilliseconds(createdAt) + UNATTACHED_DAYS * MILLISECONDS_A_DAY)
}

export function decideFinish({ size, offset }: { readonly size: number; readonly offset: number }): Outcome<undefined, UploadCode> {
  return offset === size ? accepted(undefined) : refused(refusal('UPLOAD_INCOMPLETE', '', { offset, size }))
}
