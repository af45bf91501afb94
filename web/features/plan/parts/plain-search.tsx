import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './plain-field.module.css'

/** Search as one types, without diacritics; the browser's own field with its own way to clear. */
export function PlainSearch({ id, value, onChange }: { readonly id: string; readonly value: string; readonly onChange: (text: string) => void }) {
  const words = useWords(sharedWords)
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{words.search}</label>
      <input id={id} type="search" className={classes.input} value={value} autoComplete="off" maxLength={100} onChange={event => onChange(event.currentTarget.value)} />
    </div>
  )
}
