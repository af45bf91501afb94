import { useState } from 'react'
import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { CORRECTION_FIELDS } from '#domain/lock/correction.ts'
import type { CorrectionField, CorrectionValue } from '#domain/lock/correction.ts'
import { isDay } from '#domain/shared/calendar.ts'
import { CORRECTION_FIELD_WORDS } from '#domain/words/lock-words.ts'
import { lockWords } from '../../../i18n/lock-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { readRate, writeRate } from '../../report/drafts/line-draft.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'
import { useAskCorrection } from '../api/use-ask-correction.ts'
import { sayCorrectionValue } from './say-correction.ts'

type Props = { readonly reportId: string; readonly line: ReportLineAnswer; readonly onClose: () => void }

/** One field of a locked line: what stands, what it should be, and why. */
export function AskCorrection({ reportId, line, onClose }: Props) {
  const words = useWords(lockWords)
  const language = useLanguage()
  const [field, setField] = useState<CorrectionField>('completionRate')
  const [typed, setTyped] = useState(() => typedOf(standingOf(line, 'completionRate')))
  const [reason, setReason] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const ask = useAskCorrection({ reportId, taskId: line.taskId }, onClose)
  const at = (place: string) => fieldErrorsOf(ask.error).find(item => item.fieldId === fieldIdOf(place))?.text
  const fields = CORRECTION_FIELDS.filter(item => item !== 'verifiedRate' || line.verified !== null)

  function choose(chosen: CorrectionField): void {
    setField(chosen)
    setTyped(typedOf(standingOf(line, chosen)))
    setIsWrong(false)
  }
  function send(): void {
    const newValue = readValue(field, typed)
    setIsWrong(newValue === undefined)
    if (newValue !== undefined) ask.mutate({ field, newValue, reason })
  }

  return (
    <StepForm error={ask.error} isSending={ask.isPending} onClose={onClose} onSubmit={send}>
      <p>{words.askNote}</p>
      <PlainSelect
        id={fieldIdOf('field')}
        label={words.field}
        value={field}
        onChange={value => choose(fields.find(item => item === value) ?? field)}
      >
        {fields.map(item => (
          <option key={item} value={item}>
            {CORRECTION_FIELD_WORDS[item][language]}
          </option>
        ))}
      </PlainSelect>
      <p>
        {words.oldValue}: {sayCorrectionValue(field, standingOf(line, field)) ?? words.empty}
      </p>
      <ValueField key={field} field={field} typed={typed} error={isWrong ? words.rateWrong : at('newValue')} onChange={setTyped} />
      <PlainArea
        id={fieldIdOf('reason')}
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        required
        maxLength={2000}
        error={at('reason')}
        onChange={setReason}
      />
      <FormButtons send={words.send} isSending={ask.isPending} onCancel={onClose} />
    </StepForm>
  )
}

type ValueProps = {
  readonly field: CorrectionField
  readonly typed: string
  readonly error: string | undefined
  readonly onChange: (typed: string) => void
}

function ValueField({ field, typed, error, onChange }: ValueProps) {
  const words = useWords(lockWords)
  const id = fieldIdOf('newValue')
  switch (field) {
    case 'completionRate':
    case 'verifiedRate':
      return (
        <PlainText
          id={id}
          label={words.newValue}
          hint={words.rateHint}
          value={typed}
          inputMode="decimal"
          maxLength={12}
          required
          error={error}
          onChange={onChange}
        />
      )
    case 'nextActionDue':
      return (
        <DayField id={id} label={words.newValue} value={isDay(typed) ? typed : null} error={error} onChange={day => onChange(day ?? '')} />
      )
    case 'result':
    case 'difficulty':
    case 'proposal':
      return <PlainArea id={id} label={words.newValue} value={typed} rows={3} maxLength={6000} error={error} onChange={onChange} />
  }
}

function standingOf(line: ReportLineAnswer, field: CorrectionField): CorrectionValue {
  return field === 'verifiedRate' ? (line.verified?.rate ?? null) : line[field]
}

function typedOf(value: CorrectionValue): string {
  return typeof value === 'number' ? writeRate(value) : (value ?? '')
}

/** Undefined when what stands there is no ratio. */
function readValue(field: CorrectionField, typed: string): CorrectionValue | undefined {
  if (field === 'nextActionDue') return typed === '' ? null : typed
  if (field !== 'completionRate' && field !== 'verifiedRate') return typed
  return readRate(typed) ?? undefined
}
