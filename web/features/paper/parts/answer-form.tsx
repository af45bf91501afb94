import { useState } from 'react'
import type { PaperDetail } from '#contract/paper/paper-shapes.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { Body } from '../../../api/api-routes.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import type { StepFormShared } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'

type Props = StepFormShared & { readonly paper: PaperDetail; readonly onSend: (body: Body<'answerPaper'>) => void }

/** What a unit explains, beginning with what it said before. */
export function AnswerForm({ paper, onSend, ...shared }: Props) {
  const { answer: words, steps } = useWords(paperWords)
  const general = useWords(sharedWords)
  const own = paper.units.filter(unit => unit.mayAnswer)
  const [unitId, setUnit] = useState(own[0]?.unitId ?? '')
  const [answer, setAnswer] = useState(own[0]?.answer ?? '')
  const [answeredOn, setDay] = useState<Day | null>(todayOfWard())
  const at = (place: string) => fieldErrorsOf(shared.error).find(item => item.fieldId === fieldIdOf(place))?.text
  function choose(chosen: string): void {
    setUnit(chosen)
    setAnswer(own.find(unit => unit.unitId === chosen)?.answer ?? '')
  }
  return (
    <StepForm {...shared} onSubmit={() => answeredOn !== null && onSend({ unitId, answer, answeredOn })}>
      {own.length > 1 && (
        <PlainSelect id={fieldIdOf('unitId')} label={words.unit} value={unitId} onChange={choose}>
          {own.map(unit => (
            <option key={unit.unitId} value={unit.unitId}>
              {unit.unitName}
            </option>
          ))}
        </PlainSelect>
      )}
      <PlainArea
        id={fieldIdOf('answer')}
        label={words.text}
        hint={words.hint}
        value={answer}
        error={at('answer')}
        rows={5}
        maxLength={8000}
        required
        onChange={setAnswer}
      />
      <DayField
        id={fieldIdOf('answeredOn')}
        label={words.day}
        value={answeredOn}
        required
        error={answeredOn === null ? general.dayMissing : at('answeredOn')}
        onChange={setDay}
      />
      <FormButtons send={steps.answer} isSending={shared.isSending} onCancel={shared.onClose} />
    </StepForm>
  )
}
