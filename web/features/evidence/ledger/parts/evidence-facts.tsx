import type { LedgerDetail } from '#contract/evidence/evidence-shapes.ts'
import { evidenceKindWords } from '#domain/evidence/evidence-kind.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { evidenceLedgerWords } from '../../../../i18n/evidence-ledger-words.ts'
import { evidenceViewerWords } from '../../../../i18n/evidence-viewer-words.ts'
import { evidenceWords } from '../../../../i18n/evidence-words.ts'
import { useLanguage, useWords } from '../../../../i18n/use-words.ts'
import { formatMoment } from '../../../../ui/format-moment.ts'
import { writeFileSize } from '../../file-size.ts'
import { sayTaken } from '../../say-taken.ts'
import { sayTextMarks } from '../../say-text-marks.ts'
import classes from './evidence-facts.module.css'

type Fact = { readonly label: string; readonly value: string }

/** Everything known of a file: what was typed beside what the file itself says. */
export function EvidenceFacts({ evidence }: { readonly evidence: LedgerDetail }) {
  const facts = [...useTyped(evidence), ...useFound(evidence)]
  return (
    <dl className={classes.facts}>
      {facts
        .filter(fact => fact.value !== '')
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function useTyped({ kind, documentNumber, documentDate, caption, uploadedAt, uploadedBy }: LedgerDetail): readonly Fact[] {
  const words = useWords(evidenceLedgerWords)
  const shared = useWords(evidenceWords)
  const viewer = useWords(evidenceViewerWords)
  const language = useLanguage()
  return [
    { label: words.kind, value: evidenceKindWords[kind][language] },
    { label: words.number, value: documentNumber === '' ? words.said : documentNumber },
    { label: words.date, value: documentDate === null ? words.said : formatDay(documentDate) },
    { label: shared.caption, value: caption },
    { label: words.typed, value: viewer.sentBy(formatMoment(uploadedAt), uploadedBy) },
  ]
}

function useFound({ file, mime, size, place, sha256 }: LedgerDetail): readonly Fact[] {
  const words = useWords(evidenceLedgerWords)
  const shared = useWords(evidenceWords)
  const language = useLanguage()
  const isPicture = mime.startsWith('image/')
  const write = (amount: number, digits: number) =>
    amount.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits })
  const shownPlace =
    place === null
      ? words.placeHidden
      : [
          words.placeIs(write(place.latitude, 5), write(place.longitude, 5)),
          place.kilometresAway === null ? '' : words.away(write(place.kilometresAway, 1)),
        ]
          .filter(part => part !== '')
          .join(', ')
  const scanned = [shared.scan[file.scanState], file.scanNote, file.scannedAt === null ? '' : formatMoment(file.scannedAt)]
  return [
    { label: words.readInFile, value: sayTextMarks(file, shared) },
    { label: words.taken, value: file.takenAt !== null ? sayTaken(file.takenAt) : isPicture ? words.takenUnknown : '' },
    { label: words.place, value: isPicture ? shownPlace : '' },
    { label: words.pixels, value: file.width === null ? '' : `${file.width} × ${file.height ?? ''}, ${writeFileSize(size, language)}` },
    { label: words.scan, value: scanned.filter(part => part !== '').join(' · ') },
    { label: words.hash, value: sha256 },
  ]
}
