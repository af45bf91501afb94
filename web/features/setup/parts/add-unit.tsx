import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { setupWords } from '../../../i18n/setup-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { UnitRow } from './unit-choice.ts'
import classes from './units-step.module.css'

type Props = { readonly rows: readonly UnitRow[]; readonly onAdd: (parentKey: string, name: string) => void }

/** A unit that the pattern lacks: below which, and its name. Enter adds it instead of going on. */
export function AddUnit({ rows, onAdd }: Props) {
  const words = useWords(setupWords)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState('')
  const parentKey = rows.find(row => row.key === chosen)?.key ?? rows[0]?.key
  function add(): void {
    if (name.trim() === '' || parentKey === undefined) return
    onAdd(parentKey, name.trim())
    setName('')
  }
  return (
    <fieldset className={classes.add}>
      <legend>{words.addUnit}</legend>
      <TextInput
        id="own-unit"
        label={words.ownUnitName}
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={event => setName(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            event.preventDefault()
            add()
          }
        }}
      />
      <NativeSelect
        id="own-unit-parent"
        label={words.ownUnitParent}
        value={parentKey ?? ''}
        data={rows.map(row => ({ value: row.key, label: row.name }))}
        onChange={event => setChosen(event.currentTarget.value)}
      />
      <Button variant="default" onClick={add}>
        {words.addToTree}
      </Button>
    </fieldset>
  )
}
