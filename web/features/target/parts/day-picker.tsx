import type { Day } from '#domain/shared/calendar.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import classes from './target-list.module.css'

type Props = { readonly value: Day; readonly isToday: boolean; readonly onChange: (day: Day | null) => void }

/** The day whose figures are shown; a later one than today is today. */
export function DayPicker({ value, isToday, onChange }: Props) {
  const { list: words } = useWords(targetWords)
  return (
    <div className={`${classes.picker} no-print`}>
      <DayField
        id="figures-day"
        label={words.day}
        value={value}
        onChange={day => onChange(day === null || day >= todayOfWard() ? null : day)}
      />
      {!isToday && (
        <ActionButton variant="default" onClick={() => onChange(null)}>
          {words.today}
        </ActionButton>
      )}
    </div>
  )
}
