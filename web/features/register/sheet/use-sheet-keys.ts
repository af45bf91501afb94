import type { ClipboardEvent, KeyboardEvent } from 'react'
import { parsePastedTable } from '../paste/parse-pasted-table.ts'
import type { PastedRow } from '../paste/parse-pasted-table.ts'
import { moveCell, nextCell } from './move-cell.ts'
import type { Place, SheetSize } from './move-cell.ts'
import type { CellEditing } from './use-cell-editing.ts'

type Outlet = {
  readonly place: Place
  readonly size: SheetSize
  readonly cell: CellEditing
  readonly canWrite: boolean
  /** The row has unsaved cells: Tab goes on inside it. */
  readonly isWriting: boolean
  readonly isFlag: boolean
  /** The cell's text, for writing on and for copying. */
  readonly text: () => string
  readonly go: (place: Place) => void
  /** Enter on a cell that is not written: order by the column, open the row. */
  readonly open: () => void
  readonly clear: () => void
  readonly toggle: () => void
  readonly saveRow: () => void
  readonly undo: () => void
  readonly copy: () => void
  /** Letters came into a cell that cannot be written. */
  readonly refuse: () => void
  readonly pasteTable: (rows: readonly PastedRow[]) => void
}

export type SheetKeys = {
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
  readonly onType: (text: string) => void
}

type Press = { readonly key: string; readonly ctrl: boolean; readonly shift: boolean }

/** What the keys of the sheet do, while one goes about and while one writes; a key that is none of them stays the browser's. */
export function useSheetKeys(outlet: Outlet): SheetKeys {
  const { place, size, cell, canWrite } = outlet

  /** @returns whether the key was one of ours. */
  function whileGoing(press: Press): boolean {
    const to = moveCell(place, press, size)
    if (to !== undefined) return done(outlet.go(to))
    if (press.ctrl) return withCtrl(press.key.toLowerCase())
    switch (press.key) {
      case 'Tab':
        return outlet.isWriting && goOn(press.shift)
      case 'Enter':
      case 'F2':
        return done(canWrite ? cell.begin(outlet.text()) : outlet.open())
      case 'Delete':
      case 'Backspace':
        return done(canWrite ? outlet.clear() : outlet.refuse())
      case ' ':
        return canWrite && outlet.isFlag && done(outlet.toggle())
      default:
        return false
    }
  }

  function withCtrl(key: string): boolean {
    if (key === 'enter') return done(outlet.saveRow())
    if (key === 'z') return done(outlet.undo())
    if (key === 'c') return done(outlet.copy())
    return false
  }

  function whileWriting(press: Press): boolean {
    const isChoosing = cell.options !== undefined
    switch (press.key) {
      case 'Escape':
        return done(cell.cancel())
      case 'Enter':
        cell.commit()
        if (press.ctrl) outlet.saveRow()
        else outlet.go({ row: Math.min(size.rows - 1, place.row + 1), column: place.column })
        return true
      case 'Tab':
        cell.commit()
        return goOn(press.shift)
      case 'ArrowUp':
      case 'ArrowDown':
        if (isChoosing) return done(cell.moveOption(press.key === 'ArrowDown' ? 1 : -1))
        return cell.editing?.isQuick === true && leaveBy(press)
      case 'ArrowLeft':
      case 'ArrowRight':
        return cell.editing?.isQuick === true && !isChoosing && leaveBy(press)
      default:
        return false
    }
  }

  function leaveBy(press: Press): boolean {
    cell.commit()
    const to = moveCell(place, press, size)
    if (to !== undefined) outlet.go(to)
    return true
  }

  function goOn(backwards: boolean): boolean {
    const to = nextCell(place, backwards, size)
    if (to === undefined) return false
    outlet.go(to)
    return true
  }

  return {
    onKeyDown: event => {
      // The keys of a Vietnamese keyboard that is still composing are its own.
      if (event.nativeEvent.isComposing) return
      const press = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey }
      if (cell.editing === null ? whileGoing(press) : whileWriting(press)) event.preventDefault()
    },
    onPaste: event => {
      const rows = parsePastedTable(event.clipboardData.getData('text/plain'))
      const isTable = rows.length > 1 || (rows[0]?.cells.length ?? 0) > 1
      if (cell.editing !== null || rows.length === 0) return
      event.preventDefault()
      if (isTable) outlet.pasteTable(rows)
      else if (canWrite) cell.begin(rows[0]?.cells[0] ?? '')
      else outlet.refuse()
    },
    onType: text => {
      if (canWrite) cell.type(text)
      else {
        cell.cancel()
        outlet.refuse()
      }
    },
  }
}

function done(_nothing: void): true {
  return true
}
