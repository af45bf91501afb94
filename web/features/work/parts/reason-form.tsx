import { useState } from 'react'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import type { StepFormShared } from './step-form.tsx'
import { StepForm } from './step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from './work-draft.ts'
import classes from './work-form.module.css'

type Props = StepFormShared & {
  readonly label: string
  readonly send: string
  /** Where the server says the reason stands. */
  readonly place?: 'reason' | 'note'
  readonly onSend: (reason: string) => void
}

/** A step that needs a reason: the field, send, back. */
export function ReasonForm({ label, send, place = 'reason', onSend, ...shared }: Props) {
  const general = useWords(sharedWords)
  const [reason, setReason] = useState('')
  const id = fieldIdOf(place)
  return (
    <StepForm {...shared} onSubmit={() => onSend(reason)}>
      <PlainArea
        id={id}
        label={label}
        value={reason}
        error={fieldErrorsOf(shared.error).find(item => item.fieldId === id)?.text}
        maxLength={1000}
        required
        onChange={setReason}
      />
      <div className={classes.actions}>
        <ActionButton type="submit" loading={shared.isSending}>
          {send}
        </ActionButton>
        <ActionButton variant="default" onClick={shared.onClose}>
          {general.cancel}
        </ActionButton>
      </div>
    </StepForm>
  )
}
