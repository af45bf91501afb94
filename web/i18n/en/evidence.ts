import type { WordsLike } from '../use-words.ts'
import type { evidence as source } from '../vi/evidence.ts'

export const evidence: WordsLike<typeof source> = {
  heading: 'Evidence',
  add: 'Add files',
  camera: 'Take a photo',
  drop: 'Drop files here, or paste a picture (Ctrl+V)',
  hint: 'PDF, Word, Excel, PowerPoint, pictures, TXT, CSV; at most 25 MB each. Photos are made smaller before they are sent.',
  kind: 'Kind of evidence',
  number: 'Document number',
  date: 'Document date',
  caption: 'Caption',
  shrinking: 'Making the photo smaller…',
  sending: percent => `Sending ${percent}%`,
  arrivedAt: (moment, by) => `On the server since ${moment}, sent by ${by}`,
  shrunk: (before, after) => `Photo ${before}, made ${after}`,
  failed: 'Not sent',
  retry: 'Send again',
  leaveOut: 'Drop this file',
  remove: 'Remove',
  removeQuestion: name => `Remove “${name}” from this line?`,
  removed: name => `“${name}” is removed.`,
  open: 'Open',
  edit: 'Edit details',
  editOf: name => `Details of ${name}`,
  none: 'No evidence yet',
  progressOf: name => `Sending ${name}`,
}
