import type { ComponentProps } from 'react'
import classes from './plain-field.module.css'

type Props = Omit<ComponentProps<'input'>, 'onChange' | 'className'> & {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** One line of text with its label, hint and fault: for pages that come without the field library. */
export function PlainText({ id, label, onChange, hint, error, required = false, ...input }: Props) {
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
      <input
        autoComplete="off"
        {...input}
        id={id}
        required={required}
        className={classes.input}
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
