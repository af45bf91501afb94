import { useState } from 'react'
import type { PaperDetail } from '#contract/paper/paper-shapes.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { Body } from '../../../api/api-routes.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import type { StepFormShared } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'

type Props = StepFormShared & { readonly paper: PaperDetail; readonly onSend: (body: Body<'issuePaper'>) => void }

/** What was signed: number, day, signer; the next number of its sequence stands there already. */
export function IssueForm({ paper, onSend, ...shared }: Props) {
  const { issue, steps } = useWords(paperWords)
  const general = useWords(sharedWords)
  const [number, setNumber] = useState(paper.nextNumber === null ? '' : String(paper.nextNumber))
  const [issuedOn, setIssuedOn] = useState<Day | null>(todayOfWard())
  const [signerName, setSignerName] = useState(paper.content.signer.name ?? '')
  const [note, setNote] = useState('')
  const isNumber = number.trim() === '' || /^\d{1,5}$/.test(number.trim())
  const at = (place: string) => fieldErrorsOf(shared.error).find(item => item.fieldId === fieldIdOf(place))?.text
  function send(): void {
    if (issuedOn === null || !isNumber) return
    onSend({ number: number.trim() === '' ? null : Number(number), issuedOn, signerName, note })
  }
  return (
    <StepForm {...shared} onSubmit={send}>
      <p>{issue.what}</p>
      {paper.isNumbered && (
        <PlainText
          id={fieldIdOf('number')}
          label={issue.number}
          hint={paper.nextNumber === null ? undefined : issue.numberHint(paper.nextNumber)}
          inputMode="numeric"
          value={number}
          required
          error={isNumber ? at('number') : issue.numberWrong}
          onChange={setNumber}
        />
      )}
      <DayField
        id={fieldIdOf('issuedOn')}
        label={issue.issuedOn}
        value={issuedOn}
        required
        error={issuedOn === null ? general.dayMissing : at('issuedOn')}
        onChange={setIssuedOn}
      />
      <PlainText
        id={fieldIdOf('signerName')}
        label={issue.signerName}
        value={signerName}
        required
        maxLength={100}
        error={at('signerName')}
        onChange={setSignerName}
      />
      <PlainText
        id={fieldIdOf('note')}
        label={issue.note}
        hint={issue.noteHint}
        value={note}
        maxLength={500}
        error={at('note')}
        onChange={setNote}
      />
      <FormButtons send={steps.issue} isSending={shared.isSending} onCancel={shared.onClose} />
    </StepForm>
  )
}
