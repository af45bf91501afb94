import { useState } from 'react'
import type { TargetDetail } from '#contract/target/figure-shapes.ts'
import { readNumber } from '#domain/register/read-number.ts'
import { SHORTEST_SOURCE } from '#domain/target/typed-figure.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { FormHeading } from '../../../ui/form-heading.tsx'
import form from '../../../ui/form.module.css'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useFormErrors } from '../../../ui/use-form-errors.ts'
import { useTypeFigure } from '../api/use-type-figure.ts'

type Props = { readonly target: TargetDetail; readonly kind: 'value' | 'baseline'; readonly onClose: () => void }

/** A figure by hand: the number, its day, and where it was taken from. */
export function TypeFigureForm({ target, kind, onClose }: Props) {
  const { typed: words } = useWords(targetWords)
  const general = useWords(sharedWords)
  const errors = useFormErrors()
  const save = useTypeFigure(target.targetId, onClose)
  const [draft, setDraft] = useState({
    value: '',
    unitId: (kind === 'value' ? target.units[0]?.unitId : null) ?? '',
    asOf: target.asOf,
    source: '',
  })
  const [dayIsValid, setDayIsValid] = useState(true)
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const owing = kind === 'value' ? target.units : []
  const unitName = target.unit === 'VND' ? 'đồng' : target.unit

  function send(): void {
    const value = readNumber(draft.value.trim(), unitName, false)
    const found = [
      ...(value === undefined ? [{ fieldId: 'typed-value', text: words.valueMissing }] : []),
      ...(dayIsValid ? [] : [{ fieldId: 'typed-day', text: general.dayWrong }]),
      ...(draft.source.trim().length < SHORTEST_SOURCE ? [{ fieldId: 'typed-source', text: words.sourceShort }] : []),
    ]
    if (errors.check(found) && value !== undefined)
      save.mutate({ kind, value, asOf: draft.asOf, source: draft.source, unitId: draft.unitId === '' ? null : draft.unitId })
  }

  return (
    <form
      className={form.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <FormHeading>{kind === 'value' ? words.add : words.addBaseline}</FormHeading>
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {save.error !== null && <ProblemMessage error={save.error} />}
      <div className={form.pair}>
        <PlainText
          id="typed-value"
          label={words.value(unitName)}
          value={draft.value}
          inputMode="decimal"
          required
          error={errors.at('typed-value')}
          onChange={value => change({ value })}
        />
        <DayField
          id="typed-day"
          label={words.day}
          value={draft.asOf}
          error={errors.at('typed-day')}
          onChange={day => day !== null && change({ asOf: day })}
          onValidity={setDayIsValid}
        />
      </div>
      {owing.length > 0 && (
        <PlainSelect id="typed-unit" label={words.unit} value={draft.unitId} onChange={unitId => change({ unitId })}>
          {owing.map(unit => (
            <option key={unit.key} value={unit.unitId ?? ''}>
              {unit.unitName}
            </option>
          ))}
        </PlainSelect>
      )}
      <PlainText
        id="typed-source"
        label={words.source}
        hint={words.sourceHint}
        value={draft.source}
        maxLength={500}
        required
        error={errors.at('typed-source')}
        onChange={source => change({ source })}
      />
      <FormButtons send={words.save} isSending={save.isPending} onCancel={onClose} />
    </form>
  )
}
