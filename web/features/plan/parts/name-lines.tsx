import { Textarea } from '@mantine/core'
import { useState } from 'react'

type Props = {
  readonly id: string
  readonly label: string
  readonly names: readonly string[]
  readonly onChange: (names: readonly string[]) => void
}

/** Names one a line. Empty lines stay while one types; they are no names. */
export function NameLines({ id, label, names, onChange }: Props) {
  const [text, setText] = useState(names.join('\n'))
  const shown = sameNames(namesIn(text), names) ? text : names.join('\n')

  function change(typed: string): void {
    setText(typed)
    onChange(namesIn(typed))
  }

  return <Textarea id={id} label={label} value={shown} rows={3} onChange={event => change(event.currentTarget.value)} />
}

function namesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

function sameNames(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name, index) => name === right[index])
}
