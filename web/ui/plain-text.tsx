import type { ComponentProps } from 'react'
import { FieldFrame } from './field-frame.tsx'
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
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} required={required}>
      {told => (
        <input
          autoComplete="off"
          {...input}
          {...told}
          id={id}
          required={required}
          className={classes.input}
          onChange={event => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  )
}
