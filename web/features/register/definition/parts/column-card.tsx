import IconDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs'
import IconUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs'
import { useId } from 'react'
import type { KeyboardEvent } from 'react'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { sharedWords } from '../../../../i18n/shared-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../../ui/confirm-button.tsx'
import classes from './column-card.module.css'
import { ColumnFields } from './column-fields.tsx'
import type { ColumnEditing } from './column-fields.tsx'

type Props = ColumnEditing & {
  readonly place: number
  readonly count: number
  readonly isOpen: boolean
  readonly isWrong: boolean
  readonly onToggle: () => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** One column: its line with the order buttons, and its fields when it is open. */
export function ColumnCard({ place, count, isOpen, isWrong, onToggle, onMove, onRemove, ...editing }: Props) {
  const { columns: words } = useWords(registerDefinitionWords)
  const inside = useId()
  const { column, saved } = editing
  const name = column.name === '' ? words.card(place, '') : column.name
  const moveByKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.opener}
          aria-expanded={isOpen}
          aria-controls={inside}
          onClick={onToggle}
          onKeyDown={moveByKey}
        >
          <span className={classes.place}>{place}.</span>
          <ColumnLine {...editing} isWrong={isWrong} />
        </button>
        <button
          type="button"
          className={classes.icon}
          aria-label={words.upOf(name)}
          title={words.up}
          disabled={place === 1}
          onClick={() => onMove(-1)}
        >
          <IconUp size={20} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={classes.icon}
          aria-label={words.downOf(name)}
          title={words.down}
          disabled={place === count}
          onClick={() => onMove(1)}
        >
          <IconDown size={20} aria-hidden="true" />
        </button>
      </div>
      <div id={inside} className={classes.open} hidden={!isOpen}>
        {isOpen && (
          <>
            <ColumnFields {...editing} />
            <div>
              {saved === undefined ? (
                <ActionButton variant="default" aria-label={words.removeOf(name)} onClick={onRemove}>
                  {words.remove}
                </ActionButton>
              ) : (
                <ConfirmButton
                  label={words.remove}
                  question={words.removeQuestion(name)}
                  confirmLabel={words.remove}
                  onConfirm={onRemove}
                />
              )}
            </div>
          </>
        )}
      </div>
    </li>
  )
}

/** Name, type and marks in one line. */
function ColumnLine({ column, isWrong }: Pick<ColumnEditing, 'column'> & { readonly isWrong: boolean }) {
  const { columns: words, types, privacy } = useWords(registerDefinitionWords)
  const { errorPrefix } = useWords(sharedWords)
  const marks = [
    types[column.type],
    column.required && words.requiredShort,
    column.evidence && words.evidenceShort,
    privacy.short[column.privacy],
  ].filter(mark => mark !== false && mark !== '')
  return (
    <>
      <span className={classes.name}>
        {isWrong && <span className={classes.wrong}>{errorPrefix}</span>}
        {column.name === '' ? '…' : column.name}
      </span>
      <span className={classes.marks}>{marks.join(' · ')}</span>
    </>
  )
}
