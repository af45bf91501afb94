import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { missingField, useFormErrors } from '../../../ui/use-form-errors.ts'
import { useSettleDiscrepancies } from '../api/use-settle-discrepancies.ts'
import classes from './check-list.module.css'

type Props = {
  readonly planId: string
  readonly ids: readonly string[]
  readonly onDone: (settled: number) => void
  readonly onCancel: () => void
}

/** The reading chosen, for the doubts that are ticked. Stays in sight below the list. */
export function SettleForm({ planId, ids, onDone, onCancel }: Props) {
  const { ready: words } = useWords(planWords)
  const [note, setNote] = useState('')
  const errors = useFormErrors()
  const settle = useSettleDiscrepancies(planId, onDone)
  const send = () => errors.check(missingField('settle-note', note, words.noteMissing)) && settle.mutate({ ids, note: note.trim() })
  return (
    <form
      className={classes.note}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      {settle.error !== null && <ProblemMessage error={settle.error} />}
      <Textarea
        id="settle-note"
        label={words.settleMany(ids.length)}
        description={words.noteHint}
        value={note}
        error={errors.at('settle-note')}
        rows={2}
        maxLength={1000}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <FormButtons send={words.settle} isSending={settle.isPending} onCancel={onCancel} />
    </form>
  )
}
