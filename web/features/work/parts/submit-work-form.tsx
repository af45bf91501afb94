import { useState } from 'react'
import type { Day } from '#domain/shared/calendar.ts'
import type { Body } from '../../../api/api-routes.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { StepForm } from './step-form.tsx'
import type { StepFormShared } from './step-form.tsx'
import { fieldErrorsOf } from './work-draft.ts'

type Props = StepFormShared & { readonly onSend: (body: Body<'submitWorkItem'>) => void }

/** Handing in: what came of the work, when it was done, by what it can be checked. */
export function SubmitWorkForm({ onSend, ...shared }: Props) {
  const { steps: words } = useWords(workWords)
  const general = useWords(sharedWords)
  const [outcome, setOutcome] = useState('')
  const [doneOn, setDoneOn] = useState<Day | null>(todayOfWard())
  const [isDay, setIsDay] = useState(true)
  const [evidenceReference, setEvidence] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const at = (fieldId: string) => fieldErrorsOf(shared.error).find(item => item.fieldId === fieldId)?.text
  const dayMissing = hasTried && (doneOn === null || !isDay) ? general.dayMissing : undefined

  function send(): void {
    setHasTried(true)
    if (doneOn !== null && isDay) onSend({ outcome, doneOn, evidenceReference })
  }

  return (
    <StepForm {...shared} onSubmit={send}>
      <PlainArea
        id="work-outcome"
        label={words.outcome}
        hint={words.outcomeHint}
        value={outcome}
        error={at('work-outcome')}
        rows={3}
        maxLength={4000}
        required
        onChange={setOutcome}
      />
      <DayField
        id="work-doneOn"
        label={words.doneOn}
        value={doneOn}
        error={dayMissing ?? at('work-doneOn')}
        required
        onChange={setDoneOn}
        onValidity={setIsDay}
      />
      <PlainText
        id="work-evidenceReference"
        label={words.evidence}
        value={evidenceReference}
        error={at('work-evidenceReference')}
        maxLength={300}
        onChange={setEvidence}
      />
      <FormButtons send={words.submit} isSending={shared.isSending} onCancel={shared.onClose} />
    </StepForm>
  )
}
