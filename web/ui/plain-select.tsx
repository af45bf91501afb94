import type { ReactNode } from 'react'
import classes from './plain-field.module.css'

type Props = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}

/** The browser's own list of choices with a label above: for pages that come without the field library. */
export function PlainSelect({ id, label, value, onChange, children }: Props) {
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={classes.input} value={value} onChange={event => onChange(event.currentTarget.value)}>
        {children}
      </select>
    </div>
  )
}
