import { useState } from 'react'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import type { StepFormShared } from './step-form.tsx'
import { StepForm } from './step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from './work-draft.ts'

type Props = StepFormShared & {
  readonly label: string
  readonly send: string
  /** Where the server says the reason stands. */
  readonly place?: 'reason' | 'note'
  readonly onSend: (reason: string) => void
}

/** A step that needs a reason: the field, send, back. */
export function ReasonForm({ label, send, place = 'reason', onSend, ...shared }: Props) {
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
      <FormButtons send={send} isSending={shared.isSending} onCancel={shared.onClose} />
    </StepForm>
  )
}
