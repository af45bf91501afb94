import { evidenceKindWords } from '#domain/evidence/evidence-kind.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import type { evidence as source } from '../../i18n/vi/evidence.ts'
import type { Language, WordsLike } from '../../i18n/use-words.ts'
import { writeFileSize } from './file-size.ts'
import { sayTaken } from './say-taken.ts'
import type { ShownEvidence } from './shown-evidence.ts'

/** What is known of a file in short, the kind first. */
export function factsOf(evidence: ShownEvidence, words: WordsLike<typeof source>, language: Language): readonly string[] {
  const { kind, documentNumber, documentDate, caption, size, file } = evidence
  const facts = [
    evidenceKindWords[kind][language],
    documentNumber,
    documentDate === null ? '' : formatDay(documentDate),
    caption,
    file.takenAt === null ? '' : words.taken(sayTaken(file.takenAt)),
    file.pageCount === null ? '' : words.pages(file.pageCount),
    writeFileSize(size, language),
  ]
  return facts.filter(fact => fact !== '')
}
