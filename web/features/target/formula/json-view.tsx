import { useState } from 'react'
import type { TargetFormula } from '#domain/target/target-formula.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './formula-fields.module.css'

type Props = { readonly formula: TargetFormula; readonly onChange: (formula: TargetFormula) => void }

/** The formula as text, for what the builder cannot say. Its shape is the contract's own, fetched when somebody types here. */
export function JsonView({ formula, onChange }: Props) {
  const { editor: words } = useWords(targetWords)
  const written = JSON.stringify(formula, null, 2)
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: string } | null>(null)
  const [fault, setFault] = useState('')
  // A change in the builder is newer than what was typed here.
  const text = typed === null || typed.of !== written ? written : typed.text

  async function read(next: string): Promise<void> {
    setTyped({ text: next, of: written })
    const value = parse(next)
    if (value === undefined) return setFault(words.notJson)
    const { targetFormula } = await import('#contract/target/formula-shape.ts')
    const parsed = targetFormula.safeParse(value)
    if (!parsed.success) return setFault(words.wrongShape(parsed.error.issues[0]?.path.join('.') ?? ''))
    setFault('')
    setTyped({ text: next, of: JSON.stringify(parsed.data, null, 2) })
    onChange(parsed.data)
  }

  return (
    <details className={classes.advanced}>
      <summary>{words.advanced}</summary>
      <label className={classes.label} htmlFor="formula-json">
        {words.json}
      </label>
      <textarea
        id="formula-json"
        className={classes.json}
        spellCheck={false}
        value={text}
        aria-invalid={fault === '' ? undefined : true}
        onChange={event => void read(event.currentTarget.value)}
      />
      <p className={classes.wrong} role="status">
        {fault}
      </p>
    </details>
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
