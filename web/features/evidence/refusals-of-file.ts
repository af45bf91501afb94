import { decideAttachment } from '#domain/evidence/decide-attachment.ts'
import type { AttachmentRefusalCode } from '#domain/evidence/decide-attachment.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import { kindOfFile } from './kind-of-file.ts'

/** Refused before any byte leaves; what only the bytes can tell is the server's to refuse. */
const KNOWN_BEFORE_SENDING = new Set(['FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_EXECUTABLE', 'FILE_WITH_MACROS', 'FILE_STATE_SECRET_MARK'])

/** What the server would refuse of a file for its name and size alone. */
export function refusalsOfFile(file: File, today: Day): readonly Refusal<AttachmentRefusalCode>[] {
  const decided = decideAttachment({
    kind: kindOfFile(file),
    documentNumber: '',
    documentDate: null,
    caption: '',
    name: file.name,
    size: file.size,
    detectedMime: file.type === '' ? null : file.type,
    threats: [],
    today,
  })
  return decided.ok ? [] : decided.refusals.filter(item => KNOWN_BEFORE_SENDING.has(item.code))
}
