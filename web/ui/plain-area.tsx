import { FieldFrame } from './field-frame.tsx'
import classes from './plain-field.module.css'

type Props = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly rows?: number
  readonly maxLength?: number
  readonly required?: boolean
}

/** Several lines of text with their label, hint and fault: for pages that come without the field library. Grows with its words. */
export function PlainArea({ id, label, value, onChange, hint, error, rows = 2, maxLength = 2000, required = false }: Props) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} required={required}>
      {told => (
        <textarea
          {...told}
          id={id}
          className={`${classes.input} ${classes.area}`}
          value={value}
          rows={rows}
          style={{ minHeight: `calc(${rows}lh + 18px)` }}
          maxLength={maxLength}
          required={required}
          onChange={event => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  )
}
