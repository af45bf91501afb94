import { useState } from 'react'
import type { Day } from '#domain/shared/calendar.ts'
import type { Body } from '../../../api/api-routes.ts'
import { caseWords } from '../../../i18n/case-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import type { StepFormShared } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'

type Props = StepFormShared & { readonly onSend: (body: Body<'sendCaseUp'>) => void }

/** To whom the case goes up, by which document, on which day. */
export function SendUpForm({ onSend, ...shared }: Props) {
  const { steps } = useWords(caseWords)
  const general = useWords(sharedWords)
  const [superior, setSuperior] = useState('')
  const [documentNumber, setNumber] = useState('')
  const [sentOn, setDay] = useState<Day | null>(todayOfWard())
  const at = (place: string) => fieldErrorsOf(shared.error).find(item => item.fieldId === fieldIdOf(place))?.text
  return (
    <StepForm {...shared} onSubmit={() => sentOn !== null && onSend({ superior, documentNumber, sentOn })}>
      <PlainText
        id={fieldIdOf('superior')}
        label={steps.superior}
        value={superior}
        error={at('superior')}
        maxLength={200}
        required
        onChange={setSuperior}
      />
      <PlainText
        id={fieldIdOf('documentNumber')}
        label={steps.documentNumber}
        value={documentNumber}
        error={at('documentNumber')}
        maxLength={60}
        required
        onChange={setNumber}
      />
      <DayField
        id={fieldIdOf('sentOn')}
        label={steps.sentOn}
        value={sentOn}
        required
        error={sentOn === null ? general.dayMissing : at('sentOn')}
        onChange={setDay}
      />
      <FormButtons send={steps.sendUp} isSending={shared.isSending} onCancel={shared.onClose} />
    </StepForm>
  )
}
