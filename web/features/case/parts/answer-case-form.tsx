import { useState } from 'react'
import type { Day } from '#domain/shared/calendar.ts'
import type { Body } from '../../../api/api-routes.ts'
import { caseWords } from '../../../i18n/case-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import type { StepFormShared } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'

type Props = StepFormShared & { readonly label: string; readonly onSend: (body: Body<'answerCase'>) => void }

/** What was settled, and on which day. */
export function AnswerCaseForm({ label, onSend, ...shared }: Props) {
  const { steps } = useWords(caseWords)
  const general = useWords(sharedWords)
  const [answer, setAnswer] = useState('')
  const [answeredOn, setDay] = useState<Day | null>(todayOfWard())
  const at = (place: string) => fieldErrorsOf(shared.error).find(item => item.fieldId === fieldIdOf(place))?.text
  return (
    <StepForm {...shared} onSubmit={() => answeredOn !== null && onSend({ answer, answeredOn })}>
      <PlainArea
        id={fieldIdOf('answer')}
        label={steps.answerText}
        hint={steps.answerHint}
        value={answer}
        error={at('answer')}
        rows={3}
        maxLength={4000}
        required
        onChange={setAnswer}
      />
      <DayField
        id={fieldIdOf('answeredOn')}
        label={steps.answeredOn}
        value={answeredOn}
        required
        error={answeredOn === null ? general.dayMissing : at('answeredOn')}
        onChange={setDay}
      />
      <FormButtons send={label} isSending={shared.isSending} onCancel={shared.onClose} />
    </StepForm>
  )
}
