import { useState } from 'react'
import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import { evidenceWords } from '../../../i18n/evidence-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { EvidenceCard } from '../../evidence/evidence-card.tsx'
import { writeFileSize } from '../../evidence/file-size.ts'
import type { PhotoSizes } from '../../evidence/upload-list.ts'
import { EvidenceDetails } from './evidence-details.tsx'
import classes from './evidence-item.module.css'

type Props = {
  readonly evidence: EvidenceAnswer
  readonly sizes?: PhotoSizes | undefined
  readonly onOpen: () => void
  readonly onRemove: () => void
  readonly onChanged: (evidence: EvidenceAnswer) => void
}

/** A file of one's own line that has arrived: what it is, that it arrived, what is worth a look, and what may be done with it. */
export function EvidenceItem({ evidence, sizes, onOpen, onRemove, onChanged }: Props) {
  const words = useWords(evidenceWords)
  const language = useLanguage()
  const [editing, setEditing] = useState(false)
  return (
    <div className={classes.item}>
      <EvidenceCard evidence={evidence} onOpen={onOpen}>
        <p className={classes.arrived}>✓ {words.arrivedAt(formatMoment(evidence.uploadedAt), evidence.uploadedBy)}</p>
        {sizes !== undefined && (
          <p className={classes.facts}>{words.shrunk(writeFileSize(sizes.before, language), writeFileSize(sizes.after, language))}</p>
        )}
      </EvidenceCard>
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
      {editing && <EvidenceDetails evidence={evidence} onClose={() => setEditing(false)} onChanged={onChanged} />}
    </div>
  )
}
