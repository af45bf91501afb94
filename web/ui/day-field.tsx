import { useState } from 'react'
import { formatDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import classes from './plain-field.module.css'
import { PlainText } from './plain-text.tsx'
import { readTypedDay } from './read-typed-day.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly value: Day | null
  /** The day, or null for an empty field. Not called while what stands there is no day. */
  readonly onChange: (day: Day | null) => void
  /** Told on every change: whether what stands there can be sent, and what was typed. */
  readonly onValidity?: (valid: boolean, typed: string) => void
  readonly error?: string | undefined
  readonly description?: string
  readonly required?: boolean
  readonly disabled?: boolean
}

/** A day that is typed (23/11/2026, 1/9/2026, 23112026); shown as dd/mm/yyyy when one leaves the field. */
export function DayField({ id, label, value, onChange, onValidity, error, description, required = false, disabled = false }: Props) {
  const words = useWords(sharedWords)
  const [text, setText] = useState(value === null ? '' : formatDay(value))
  const [lastValue, setLastValue] = useState(value)
  const [left, setLeft] = useState(false)
  if (value !== lastValue) {
    setLastValue(value)
    if (value !== (readTypedDay(text) ?? null)) setText(value === null ? '' : formatDay(value))
  }
  const wrong = text.trim() !== '' && readTypedDay(text) === undefined

  function change(typed: string): void {
    setText(typed)
    const day = readTypedDay(typed)
    onValidity?.(day !== undefined || typed.trim() === '', typed)
    if (day !== undefined || typed.trim() === '') {
      setLastValue(day ?? null)
      onChange(day ?? null)
    }
  }

  function leave(): void {
    setLeft(true)
    const day = readTypedDay(text)
    if (day !== undefined) setText(formatDay(day))
  }

  return (
    <div className={classes.day}>
      <PlainText
        id={id}
        label={label}
        value={text}
        required={required}
        disabled={disabled}
        hint={description ?? words.dayHint}
        error={error ?? (left && wrong ? words.dayWrong : undefined)}
        inputMode="numeric"
        onChange={change}
        onBlur={leave}
      />
    </div>
  )
}
