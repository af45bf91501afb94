import { useId } from 'react'
import classes from './choice-row.module.css'

type Props<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly onChange: (value: Value) => void
}

/** A few choices side by side, as radio buttons: arrow keys work by themselves. */
export function ChoiceRow<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={classes.row}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.options}>
        {options.map(option => (
          <label key={option.value} className={classes.option}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
