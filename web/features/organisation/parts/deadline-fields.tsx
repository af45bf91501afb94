import { NativeSelect, TextInput } from '@mantine/core'
import { dayAt, formatDay, formatMonth, millisecondsToInstant, monthOf } from '#domain/shared/calendar.ts'
import { OFFICE_CALENDAR } from '#domain/shared/working-days.ts'
import { reportDeadline } from '#domain/report/report-deadline.ts'
import { organisationWords } from '../../../i18n/organisation-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import form from '../../../ui/form.module.css'
import { isDueDay } from './ward-draft.ts'
import type { WardDraft } from './ward-draft.ts'

type Props = { readonly draft: WardDraft; readonly error?: string | undefined; readonly onChange: (part: Partial<WardDraft>) => void }

/** "Trước ngày 25": the three settings and at once what they make of this month. */
export function DeadlineFields({ draft, error, onChange }: Props) {
  const { ward: words } = useWords(organisationWords)
  return (
    <>
      <div className={form.pair}>
        <TextInput
          id="due-day"
          label={words.reportDueDay}
          value={draft.reportDueDay}
          error={error}
          inputMode="numeric"
          maxLength={2}
          onChange={event => onChange({ reportDueDay: event.currentTarget.value })}
        />
        <NativeSelect
          id="roll"
          label={words.rollNonWorking}
          value={draft.rollNonWorking}
          data={(['none', 'next', 'previous'] as const).map(value => ({ value, label: words.rolls[value] }))}
          onChange={event =>
            onChange({ rollNonWorking: (['next', 'previous'] as const).find(rule => rule === event.currentTarget.value) ?? 'none' })
          }
        />
      </div>
      <NativeSelect
        id="before-rule"
        label={words.beforeDayRule}
        value={draft.beforeDayRule}
        data={(['exclusive', 'inclusive'] as const).map(value => ({ value, label: words.beforeDayRules[value] }))}
        onChange={event => onChange({ beforeDayRule: event.currentTarget.value === 'inclusive' ? 'inclusive' : 'exclusive' })}
      />
      {isDueDay(draft.reportDueDay) && (
        <p role="status">
          {sayExample(draft, words)} {words.exampleNote}
        </p>
      )}
    </>
  )
}

function sayExample(draft: WardDraft, words: (typeof organisationWords)['vi']['ward']): string {
  const month = monthOf(dayAt(millisecondsToInstant(Date.now())))
  const { lastDay } = reportDeadline(month, {
    dueDay: Number(draft.reportDueDay),
    beforeDayRule: draft.beforeDayRule,
    rollNonWorking: draft.rollNonWorking,
    holidays: OFFICE_CALENDAR,
  })
  return words.example(formatMonth(month), formatDay(lastDay))
}
