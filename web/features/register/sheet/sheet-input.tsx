import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './sheet.module.css'
import type { CellEditing } from './use-cell-editing.ts'

export type Box = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly isLow: boolean
  /** Nearer to the sheet's right edge. */
  readonly isRight: boolean
  /** Pixels from the cell's right edge to the sheet's. */
  readonly right: number
}

type Props = {
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly cell: CellEditing
  readonly box: Box
  readonly columnName: string
  readonly gridId: string
  readonly activeId: string
  readonly problem: string | undefined
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
  readonly onType: (text: string) => void
}

const OPTIONS_ID = 'sheet-options'
const WIDEST = 480

/** The sheet's only stop for the keyboard: rests unseen over the chosen cell, shows itself once one writes. */
export function SheetInput({ inputRef, cell, box, columnName, gridId, activeId, problem, onKeyDown, onPaste, onType }: Props) {
  const words = useWords(registerWords).sheet
  const { editing, options } = cell
  const isChoosing = editing !== null && options !== undefined
  const option = editing?.option ?? -1
  const width = editing === null ? box.width : Math.min(WIDEST, Math.max(box.width, editing.text.length * 8.5 + 30))
  return (
    <>
      <input
        ref={inputRef}
        type="text"
        className={classes.input}
        style={{ left: box.left, top: box.top, width, height: box.height }}
        data-resting={editing === null || undefined}
        role="combobox"
        aria-label={editing === null ? words.input : words.inputOf(columnName)}
        aria-haspopup={editing === null ? 'grid' : 'listbox'}
        aria-expanded={editing === null || isChoosing}
        aria-controls={isChoosing ? OPTIONS_ID : gridId}
        aria-activedescendant={editing === null ? activeId : isChoosing && option >= 0 ? `${OPTIONS_ID}-${option}` : undefined}
        aria-autocomplete={isChoosing ? 'list' : undefined}
        aria-invalid={problem !== undefined || undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onInput={event => onType(event.currentTarget.value)}
      />
      {isChoosing && (
        <div
          id={OPTIONS_ID}
          role="listbox"
          aria-label={words.choicesOf(columnName)}
          className={classes.options}
          style={{
            ...(box.isLow ? { bottom: `calc(100% - ${box.top}px)` } : { top: box.top + box.height }),
            ...(box.isRight ? { right: box.right } : { left: box.left }),
          }}
        >
          {options.map(({ value, name }, index) => (
            // The input does the keys; the mouse chooses before the input loses the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={String(value)}
              id={`${OPTIONS_ID}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === option}
              className={classes.option}
              onMouseDown={event => {
                event.preventDefault()
                cell.choose({ value, name })
              }}
            >
              {name}
            </div>
          ))}
          {options.length === 0 && (
            <div className={classes.nothing} role="option" aria-selected="false" aria-disabled="true">
              {words.noChoice}
            </div>
          )}
        </div>
      )}
    </>
  )
}
