import { useEffect, useRef, useState } from 'react'
import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import classes from './plain-field.module.css'

type Props = { readonly id: string; readonly value: string; readonly onChange: (text: string) => void }

const REST_MILLISECONDS = 250

/**
 * Search as one types, without diacritics. What is typed stands in the field itself and is told after a short rest: written back late
 * through the address, it would take letters from under a Vietnamese keyboard.
 */
export function PlainSearch({ id, value, onChange }: Props) {
  const words = useWords(sharedWords)
  const field = useRef<HTMLInputElement>(null)
  const rest = useRef<number>(undefined)
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(value)
  }, [value])
  useEffect(() => () => clearTimeout(rest.current), [])

  function type(text: string): void {
    setTyped(text)
    clearTimeout(rest.current)
    rest.current = window.setTimeout(() => onChange(text), REST_MILLISECONDS)
  }

  return (
    <div className={classes.field}>
      <label htmlFor={id}>{words.search}</label>
      <input
        ref={field}
        id={id}
        type="search"
        className={classes.input}
        value={typed}
        autoComplete="off"
        maxLength={100}
        onChange={event => type(event.currentTarget.value)}
      />
    </div>
  )
}
