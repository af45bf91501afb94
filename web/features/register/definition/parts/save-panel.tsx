import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { decideDefinitionChange } from '#domain/register/change-definition.ts'
import type { ChoiceMoves } from '#domain/register/change-definition.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { ProblemMessage } from '../../../../ui/problem-message.tsx'
import { bodyOfDefinition } from '../body-of-definition.ts'
import { useSaveDefinition } from '../api/use-save-definition.ts'
import { listGoneChoices, standingMoves } from '../choice-moves.ts'
import type { GoneChoice } from '../choice-moves.ts'
import { definitionFieldId } from '../definition-field-ids.ts'
import { listDefinitionChanges } from '../list-definition-changes.ts'
import type { DefinitionDesk } from '../use-definition-desk.ts'
import { ChangeList } from './change-list.tsx'
import classes from './definition-parts.module.css'

type Props = {
  readonly desk: DefinitionDesk
  readonly register: RegisterDetail | null
  readonly onSaved: (saved: RegisterDetail) => void
}

/** What the save will do, the note of a new version, where the rows of choices taken away go, and the button. */
export function SavePanel({ desk, register, onSaved }: Props) {
  const { save: words } = useWords(registerDefinitionWords)
  const [note, setNote] = useState('')
  const [noteTried, setNoteTried] = useState(false)
  const [chosen, setChosen] = useState<ChoiceMoves>({})
  const save = useSaveDefinition(register, saved => {
    setNote('')
    setNoteTried(false)
    setChosen({})
    onSaved(saved)
  })
  const { definition } = desk.draft
  const changes = register === null ? [] : listDefinitionChanges(register.definition, definition)
  const gone = register === null ? [] : listGoneChoices(register.definition, definition)
  const moves = standingMoves(gone, chosen)
  const noteMissing = register !== null && note.trim() === ''
  const isSame = register !== null && changes.length === 0

  function send(): void {
    setNoteTried(true)
    if (!desk.check()) return
    if (noteMissing) document.getElementById(definitionFieldId('note'))?.focus()
    else save.mutate({ definition: bodyOfDefinition(definition), note, choiceMoves: moves })
  }

  return (
    <Panel heading={words.heading}>
      <div className={classes.fields}>
        {isSame && <p className={classes.note}>{words.noChange}</p>}
        {changes.length > 0 && (
          <div>
            <strong>{words.changes}</strong>
            <ChangeList changes={changes} />
          </div>
        )}
        {register !== null && changes.length > 0 && (
          <p className={classes.note}>{words.migrates(rowsToMigrate(register, definition, moves))}</p>
        )}
        {gone.length > 0 && <MoveFields gone={gone} moves={moves} onChange={setChosen} />}
        {register !== null && (
          <Textarea
            id={definitionFieldId('note')}
            label={words.note}
            description={words.noteHint}
            value={note}
            rows={2}
            maxLength={500}
            error={noteTried && noteMissing ? words.noteMissing : undefined}
            onChange={event => setNote(event.currentTarget.value)}
          />
        )}
        {save.error !== null && <ProblemMessage error={save.error} />}
        <p className={classes.note} role="status">
          {desk.faults.length === 0 ? words.looksGood : words.faultCount(desk.faults.length)}
        </p>
        <div>
          <ActionButton size="lg" loading={save.isPending} disabled={isSame} onClick={send}>
            {register === null ? words.create : words.change}
          </ActionButton>
        </div>
      </div>
    </Panel>
  )
}

/** Rows that get a new version by this change; 0 where it touches none. */
function rowsToMigrate(register: RegisterDetail, after: RegisterDefinition, moves: ChoiceMoves): number {
  const decided = decideDefinitionChange(register.definition, after, moves)
  return decided.ok && decided.value.rows === 'none' ? 0 : register.rows
}

type MoveProps = { readonly gone: readonly GoneChoice[]; readonly moves: ChoiceMoves; readonly onChange: (moves: ChoiceMoves) => void }

function MoveFields({ gone, moves, onChange }: MoveProps) {
  const { save: words } = useWords(registerDefinitionWords)
  return (
    <fieldset className={classes.choice}>
      <legend>{words.moves}</legend>
      {gone.map(({ column, choice, offered }) => (
        <NativeSelect
          key={`${column.code} ${choice.code}`}
          label={words.moveOf(column.name, choice.name)}
          value={moves[column.code]?.[choice.code] ?? ''}
          data={[{ value: '', label: words.moveNowhere }, ...offered.map(({ code, name }) => ({ value: code, label: name }))]}
          onChange={event =>
            onChange({ ...moves, [column.code]: withMove(moves[column.code] ?? {}, choice.code, event.currentTarget.value) })
          }
        />
      ))}
    </fieldset>
  )
}

function withMove(moves: Readonly<Record<string, string>>, from: string, to: string): Readonly<Record<string, string>> {
  const others = Object.fromEntries(Object.entries(moves).filter(([code]) => code !== from))
  return to === '' ? others : { ...others, [from]: to }
}
