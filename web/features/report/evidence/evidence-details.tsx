import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import { EVIDENCE_KINDS, evidenceKindWords } from '#domain/evidence/evidence-kind.ts'
import { sayTextMarks } from '../../evidence/say-text-marks.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { evidenceWords } from '../../../i18n/evidence-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { updateEvidence } from '../api/change-evidence.ts'
import classes from './evidence-item.module.css'

type Props = { readonly evidence: EvidenceAnswer; readonly onClose: () => void; readonly onChanged: (evidence: EvidenceAnswer) => void }

/** Kind, number, date and caption of a file. */
export function EvidenceDetails({ evidence, onClose, onChanged }: Props) {
  const words = useWords(evidenceWords)
  const shared = useWords(sharedWords)
  const language = useLanguage()
  const [said, setSaid] = useState({
    kind: evidence.kind,
    documentNumber: evidence.documentNumber,
    documentDate: evidence.documentDate,
    caption: evidence.caption,
  })
  const [dayReadable, setDayReadable] = useState(true)
  const saving = useMutation({
    mutationFn: () => updateEvidence(evidence.evidenceId, said),
    onSuccess: changed => {
      onChanged(changed)
      onClose()
    },
  })
  const read = sayTextMarks(evidence.file, words)
  const id = `evidence-${evidence.evidenceId}`
  return (
    <form
      className={classes.details}
      aria-label={words.editOf(evidence.fileName)}
      onSubmit={event => {
        event.preventDefault()
        if (dayReadable) saving.mutate()
      }}
    >
      {saving.error !== null && (
        <div className={classes.problem}>
          <ProblemMessage error={saving.error} />
        </div>
      )}
      <PlainSelect
        id={`${id}-kind`}
        label={words.kind}
        value={said.kind}
        onChange={value => setSaid({ ...said, kind: EVIDENCE_KINDS.find(kind => kind === value) ?? said.kind })}
      >
        {EVIDENCE_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {evidenceKindWords[kind][language]}
          </option>
        ))}
      </PlainSelect>
      <PlainText
        id={`${id}-number`}
        label={words.number}
        value={said.documentNumber}
        maxLength={100}
        onChange={documentNumber => setSaid({ ...said, documentNumber })}
      />
      <DayField
        id={`${id}-date`}
        label={words.date}
        value={said.documentDate}
        onChange={documentDate => setSaid({ ...said, documentDate })}
        onValidity={setDayReadable}
      />
      <PlainText
        id={`${id}-caption`}
        label={words.caption}
        value={said.caption}
        maxLength={300}
        onChange={caption => setSaid({ ...said, caption })}
      />
      {read !== '' && (
        <p className={classes.read}>
          {words.readInFile(read)}
          <ActionButton variant="default" onClick={() => setSaid({ ...said, ...readMarks(evidence) })}>
            {words.useRead}
          </ActionButton>
        </p>
      )}
      <div className={classes.close}>
        <ActionButton type="submit" loading={saving.isPending}>
          {shared.save}
        </ActionButton>
        <ActionButton variant="default" onClick={onClose}>
          {shared.cancel}
        </ActionButton>
      </div>
    </form>
  )
}

/** What the file's own text says, to be taken over at a press; what it does not say stays as typed. */
function readMarks({ file }: EvidenceAnswer): { readonly documentNumber?: string; readonly documentDate?: Day } {
  const { textNumber, textDate } = file
  return { ...(textNumber !== null && { documentNumber: textNumber }), ...(textDate !== null && { documentDate: textDate }) }
}
