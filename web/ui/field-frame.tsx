import type { ReactNode } from 'react'
import classes from './plain-field.module.css'

type Props = {
  readonly id: string
  readonly label: string
  readonly required?: boolean
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Of a group: the label is its legend, not one field's. */
  readonly isGroup?: boolean
  readonly children: (told: { readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined }) => ReactNode
}

/** Label, hint and fault around a field, told to those who hear the page: for pages that come without the field library. */
export function FieldFrame({ id, label, required = false, hint = '', error, isGroup = false, children }: Props) {
  const told = [hint === '' ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(part => part !== '').join(' ')
  const name = (
    <>
      {label}
      {required && (
        <span className={classes.required} aria-hidden="true">
          {' '}
          *
        </span>
      )}
    </>
  )
  const inside = (
    <>
      {hint !== '' && (
        <p className={classes.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ 'aria-describedby': told === '' ? undefined : told, 'aria-invalid': error === undefined ? undefined : true })}
      {error !== undefined && (
        <p className={classes.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
  if (isGroup)
    return (
      <fieldset className={`${classes.field} ${classes.group}`}>
        <legend>{name}</legend>
        {inside}
      </fieldset>
    )
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{name}</label>
      {inside}
    </div>
  )
}
