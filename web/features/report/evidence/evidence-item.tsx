import { useState } from 'react'
import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import { evidenceKindWords } from '#domain/evidence/evidence-kind.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { evidenceWords } from '../../../i18n/evidence-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { EvidenceDetails } from './evidence-details.tsx'
import classes from './evidence-item.module.css'
import { writeFileSize } from '../../evidence/file-size.ts'
import type { PhotoSizes } from '../../evidence/upload-list.ts'

type Props = {
  readonly evidence: EvidenceAnswer
  readonly sizes?: PhotoSizes | undefined
  /** Both absent where one only reads. */
  readonly onRemove?: () => void
  readonly onChanged?: (evidence: EvidenceAnswer) => void
}

/** A file that has arrived: what it is, that it arrived, and what may be done with it. */
export function EvidenceItem({ evidence, sizes, onRemove, onChanged }: Props) {
  const words = useWords(evidenceWords)
  const language = useLanguage()
  const [editing, setEditing] = useState(false)
  const { documentNumber, documentDate, caption } = evidence
  const facts = [
    evidenceKindWords[evidence.kind][language],
    documentNumber,
    documentDate === null ? '' : formatDay(documentDate),
    caption,
    writeFileSize(evidence.size, language),
  ]
  return (
    <div className={classes.item}>
      <div className={classes.words}>
        <a
          className={classes.name}
          href={fileAddress('getEvidenceFile', { params: { evidenceId: evidence.evidenceId } })}
          target="_blank"
          rel="noreferrer"
        >
          {evidence.fileName}
        </a>
        <p className={classes.facts}>{facts.filter(fact => fact !== '').join(' · ')}</p>
        <p className={classes.arrived}>✓ {words.arrivedAt(formatMoment(evidence.uploadedAt), evidence.uploadedBy)}</p>
        {sizes !== undefined && (
          <p className={classes.facts}>{words.shrunk(writeFileSize(sizes.before, language), writeFileSize(sizes.after, language))}</p>
        )}
      </div>
      {onChanged !== undefined && onRemove !== undefined && (
        <div className={classes.actions}>
          {!editing && (
            <ActionButton variant="default" aria-label={`${words.edit}: ${evidence.fileName}`} onClick={() => setEditing(true)}>
              {words.edit}
            </ActionButton>
          )}
          <ConfirmButton
            label={words.remove}
            question={words.removeQuestion(evidence.fileName)}
            confirmLabel={words.remove}
            onConfirm={onRemove}
          />
        </div>
      )}
      {editing && onChanged !== undefined && (
        <EvidenceDetails evidence={evidence} onClose={() => setEditing(false)} onChanged={onChanged} />
      )}
    </div>
  )
}
