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
  const told = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(part => part !== '').join(' ')
  return (
    <div className={classes.field}>
      <label htmlFor={id}>
        {label}
        {required && (
          <span className={classes.required} aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {hint !== undefined && (
        <p className={classes.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        className={`${classes.input} ${classes.area}`}
        value={value}
        rows={rows}
        maxLength={maxLength}
        required={required}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={told === '' ? undefined : told}
        onChange={event => onChange(event.currentTarget.value)}
      />
      {error !== undefined && (
        <p className={classes.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
