import { useState } from 'react'
import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { Body } from '../../../api/api-routes.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { StepForm } from './step-form.tsx'
import type { StepFormShared } from './step-form.tsx'
import { fieldErrorsOf } from './work-draft.ts'

type Props = StepFormShared & {
  readonly item: Pick<WorkItemDetail, 'latestDue'>
  readonly onSend: (body: Body<'askLaterDue'>) => void
}

/** The unit's request for a later day, with its reason; the day stays until it is decided. */
export function AskLaterForm({ item, onSend, ...shared }: Props) {
  const { steps: words, form } = useWords(workWords)
  const general = useWords(sharedWords)
  const [due, setDue] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const at = (fieldId: string) => fieldErrorsOf(shared.error).find(found => found.fieldId === fieldId)?.text

  function send(): void {
    setHasTried(true)
    if (due !== null) onSend({ due, reason })
  }

  return (
    <StepForm {...shared} onSubmit={send}>
      <DayField
        id="work-due"
        label={words.askDue}
        value={due}
        error={hasTried && due === null ? general.dayMissing : at('work-due')}
        {...(item.latestDue !== null && { description: form.latest(formatDay(item.latestDue)) })}
        required
        onChange={setDue}
        onValidity={isValid => !isValid && setDue(null)}
      />
      <PlainArea
        id="work-reason"
        label={words.askReason}
        value={reason}
        error={at('work-reason')}
        maxLength={1000}
        required
        onChange={setReason}
      />
      <FormButtons send={words.askLater} isSending={shared.isSending} onCancel={shared.onClose} />
    </StepForm>
  )
}
