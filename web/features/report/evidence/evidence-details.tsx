import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import { EVIDENCE_KINDS, evidenceKindWords } from '#domain/evidence/evidence-kind.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { updateEvidence } from '../api/change-evidence.ts'
import classes from './evidence-item.module.css'

type Props = { readonly evidence: EvidenceAnswer; readonly onClose: () => void; readonly onChanged: (evidence: EvidenceAnswer) => void }

/** Kind, number, date and caption of a file. */
export function EvidenceDetails({ evidence, onClose, onChanged }: Props) {
  const words = useWords(reportWords).evidence
  const shared = useWords(sharedWords)
  const language = useLanguage()
  const [said, setSaid] = useState({ kind: evidence.kind, documentNumber: evidence.documentNumber, documentDate: evidence.documentDate, caption: evidence.caption })
  const [dayReadable, setDayReadable] = useState(true)
  const saving = useMutation({
    mutationFn: () => updateEvidence(evidence.evidenceId, said),
    onSuccess: changed => {
      onChanged(changed)
      onClose()
    },
  })
  const id = `evidence-${evidence.evidenceId}`
  return (
    <form className={classes.details} aria-label={words.editOf(evidence.fileName)} onSubmit={event => { event.preventDefault(); if (dayReadable) saving.mutate() }}>
      {saving.error !== null && <div className={classes.problem}><ProblemMessage error={saving.error} /></div>}
      <NativeSelect
        id={`${id}-kind`} label={words.kind} value={said.kind} data={EVIDENCE_KINDS.map(kind => ({ value: kind, label: evidenceKindWords[kind][language] }))}
        onChange={event => setSaid({ ...said, kind: EVIDENCE_KINDS.find(kind => kind === event.currentTarget.value) ?? said.kind })}
      />
      <TextInput id={`${id}-number`} label={words.number} value={said.documentNumber} maxLength={100} autoComplete="off" onChange={event => setSaid({ ...said, documentNumber: event.currentTarget.value })} />
      <DayField id={`${id}-date`} label={words.date} value={said.documentDate} onChange={documentDate => setSaid({ ...said, documentDate })} onValidity={setDayReadable} />
      <TextInput id={`${id}-caption`} label={words.caption} value={said.caption} maxLength={300} autoComplete="off" onChange={event => setSaid({ ...said, caption: event.currentTarget.value })} />
      <div className={classes.close}>
        <Button type="submit" loading={saving.isPending}>{shared.save}</Button>
        <Button variant="default" onClick={onClose}>{shared.cancel}</Button>
      </div>
    </form>
  )
}
