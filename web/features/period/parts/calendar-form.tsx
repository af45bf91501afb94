import { useState } from 'react'
import { HOLIDAY_OCCASIONS } from '#domain/period/working-calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { Answer } from '../../../api/api-routes.ts'
import { periodWords } from '../../../i18n/period-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ChoiceRow } from '../../../ui/choice-row.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { StepForm } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'
import { useDecideDays } from '../api/calendar.ts'

type Props = { readonly onClose: () => void; readonly onDone: (changed: Answer<'decideCalendarDays'>) => void }

/** A decision on one day or several in a row, with what it rests on. */
export function CalendarForm({ onClose, onDone }: Props) {
  const { calendar: words } = useWords(periodWords)
  const general = useWords(sharedWords)
  const [firstDay, setFirstDay] = useState<Day | null>(null)
  const [lastDay, setLastDay] = useState<Day | null>(null)
  const [kind, setKind] = useState<'off' | 'working'>('off')
  const [occasion, setOccasion] = useState<(typeof HOLIDAY_OCCASIONS)[number]>('other')
  const [name, setName] = useState('')
  const [source, setSource] = useState('')
  const decide = useDecideDays(onDone)
  const at = (place: string) => fieldErrorsOf(decide.error).find(item => item.fieldId === fieldIdOf(place))?.text
  const kinds = [
    { value: 'off', text: words.kinds.off },
    { value: 'working', text: words.kinds.working },
  ] as const
  return (
    <StepForm
      error={decide.error}
      isSending={decide.isPending}
      onClose={onClose}
      onSubmit={() => {
        if (firstDay !== null) decide.mutate({ firstDay, lastDay: lastDay ?? firstDay, kind, occasion, name, source })
      }}
    >
      <DayField
        id={fieldIdOf('day')}
        label={words.firstDay}
        value={firstDay}
        required
        error={at('day') ?? (firstDay === null ? general.dayMissing : undefined)}
        onChange={setFirstDay}
      />
      <DayField id={fieldIdOf('lastDay')} label={words.lastDay} value={lastDay} onChange={setLastDay} />
      <ChoiceRow label={words.kind} value={kind} options={kinds} onChange={setKind} />
      <PlainSelect
        id="occasion"
        label={words.occasion}
        value={occasion}
        onChange={value => setOccasion(HOLIDAY_OCCASIONS.find(item => item === value) ?? 'other')}
      >
        {HOLIDAY_OCCASIONS.map(item => (
          <option key={item} value={item}>
            {words.occasions[item]}
          </option>
        ))}
      </PlainSelect>
      <p>{words.occasionHint}</p>
      <PlainText id={fieldIdOf('name')} label={words.name} value={name} required maxLength={160} error={at('name')} onChange={setName} />
      <PlainText
        id={fieldIdOf('source')}
        label={words.source}
        value={source}
        required
        maxLength={200}
        error={at('source')}
        onChange={setSource}
      />
      <FormButtons isSending={decide.isPending} onCancel={onClose} />
    </StepForm>
  )
}
