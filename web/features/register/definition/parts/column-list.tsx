import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { ColumnType, RegisterDefinition } from '#domain/register/register-definition.ts'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import type { DefinitionDraft } from '../definition-draft.ts'
import { columnFieldId } from '../definition-field-ids.ts'
import { COLUMN_TYPES } from '../make-column.ts'
import type { DefinitionDesk } from '../use-definition-desk.ts'
import { ColumnCard } from './column-card.tsx'
import classes from './column-card.module.css'

type Props = { readonly desk: DefinitionDesk; readonly saved: RegisterDefinition | null }

/** All columns in their order, one open at a time. */
export function ColumnList({ desk, saved }: Props) {
  const { columns: words, types } = useWords(registerDefinitionWords)
  const { draft, dispatch } = desk
  const [openKey, setOpenKey] = useState<string | null>(saved === null ? (draft.keys[0] ?? null) : null)
  const [type, setType] = useState<ColumnType>('text')
  const [said, setSaid] = useState('')
  const [seenAttempt, setSeenAttempt] = useState(0)
  const { columns } = draft.definition
  const faulty = desk.faults.find(fault => fault.columnKey !== undefined)?.columnKey
  // A try to save that found a fault in a column opens it, so that the summary's link has a field to go to.
  if (desk.attempt !== seenAttempt) {
    setSeenAttempt(desk.attempt)
    if (faulty !== undefined) setOpenKey(faulty)
  }

  function add(): void {
    const key = `c${draft.nextKey}`
    dispatch({ kind: 'add', type })
    setOpenKey(key)
    requestAnimationFrame(() => document.getElementById(columnFieldId(key, 'name'))?.focus())
  }

  function move(key: string, by: 1 | -1): void {
    const place = draft.keys.indexOf(key) + by
    if (place < 0 || place >= draft.keys.length) return
    dispatch({ kind: 'move', key, by })
    setSaid(words.movedTo(columns[place - by]?.name ?? '', place + 1, draft.keys.length))
  }

  return (
    <Panel heading={words.heading(columns.length)} note={columns.length === 0 ? words.none : words.keys}>
      <ol className={classes.list}>
        {draft.keys.map((key, place) => {
          const column = columns[place]
          if (column === undefined) return null
          return (
            <ColumnCard
              key={key}
              id={key}
              column={column}
              definition={draft.definition}
              saved={savedColumn(draft, saved, key)}
              place={place + 1}
              count={columns.length}
              isOpen={openKey === key}
              isWrong={desk.attempt > 0 && desk.faults.some(fault => fault.columnKey === key)}
              errorAt={field => desk.errorAt(columnFieldId(key, field))}
              onToggle={() => setOpenKey(openKey === key ? null : key)}
              onChange={changed => dispatch({ kind: 'column', key, column: changed })}
              onCode={code => dispatch({ kind: 'columnCode', key, code })}
              onMove={by => move(key, by)}
              onRemove={() => dispatch({ kind: 'remove', key })}
            />
          )
        })}
      </ol>
      <p role="status" className="only-read">
        {said}
      </p>
      <div className={classes.adding}>
        <NativeSelect
          id="definition-add-type"
          label={words.addType}
          value={type}
          data={COLUMN_TYPES.map(value => ({ value, label: types[value] }))}
          onChange={event => {
            const chosen = COLUMN_TYPES.find(known => known === event.currentTarget.value)
            if (chosen !== undefined) setType(chosen)
          }}
        />
        <ActionButton variant="default" onClick={add}>
          {words.add}
        </ActionButton>
      </div>
    </Panel>
  )
}

/** The column of the version in use that this card is about; a new card that happens to bear its code is not. */
function savedColumn(draft: DefinitionDraft, saved: RegisterDefinition | null, key: string) {
  const code = draft.definition.columns[draft.keys.indexOf(key)]?.code
  return draft.following.includes(key) ? undefined : saved?.columns.find(column => column.code === code)
}
