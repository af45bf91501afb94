import classes from './plain-field.module.css'

type Props = {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly labelHidden?: boolean
}

/** A box to tick with its label; the whole line is the target. */
export function PlainCheck({ label, checked, onChange, labelHidden = false }: Props) {
  return (
    <label className={classes.check}>
      <input type="checkbox" checked={checked} onChange={event => onChange(event.currentTarget.checked)} />
      <span className={labelHidden ? 'only-read' : undefined}>{label}</span>
    </label>
  )
}
