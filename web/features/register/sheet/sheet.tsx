import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { RegisterDetail, RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import { cellText } from '#domain/register/cell-text.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { copyText } from '../../../ui/copy-text.ts'
import type { RowsFilter } from '../api/rows-query.ts'
import type { PastedRow } from '../paste/parse-pasted-table.ts'
import { namesIn } from '../parts/say-cell.ts'
import type { Place } from './move-cell.ts'
import { valueOf } from './row-draft.ts'
import type { CellChange } from './row-draft.ts'
import type { SheetDesk } from './sheet-desk.ts'
import { SheetHeader } from './sheet-header.tsx'
import { SheetInput } from './sheet-input.tsx'
import type { Box } from './sheet-input.tsx'
import { sheetLines } from './sheet-lines.ts'
import type { SheetLine } from './sheet-lines.ts'
import { cellId, SheetRow } from './sheet-row.tsx'
import { SheetStatus } from './sheet-status.tsx'
import classes from './sheet.module.css'
import { columnsInSight, frozenWidth, orderOf, sheetColumns, widthOf } from './sheet-columns.ts'
import type { SheetColumn } from './sheet-columns.ts'
import { HEADER_HEIGHT, ROW_HEIGHT, rowsAScreen, rowsInSight, scrollToShow } from './sheet-window.ts'
import type { View } from './sheet-window.ts'
import { useCellEditing } from './use-cell-editing.ts'
import { useDeskState } from './use-sheet-desk.ts'
import { useSheetKeys } from './use-sheet-keys.ts'
import { useSheetRows } from './use-sheet-rows.ts'
import { useSheetView } from './use-sheet-view.ts'

type Props = {
  readonly register: RegisterDetail
  readonly filter: RowsFilter
  readonly desk: SheetDesk
  /** Rows may be added and cells written: not as of an earlier day, not of an archived register. */
  readonly mayWrite: boolean
  /** Rows whose personal cells are shown for this view. */
  readonly unmasked: ReadonlyMap<string, RegisterRowAnswer>
  /** Told the rows on the screen, for whoever asks to see their personal cells. */
  readonly onSight: (rowIds: readonly string[]) => void
  readonly onOrder: (order: string, isDescending: boolean) => void
  readonly onPaste: (rows: readonly PastedRow[], column: string) => void
}

/** The register as a grid (WAI-ARIA): one stop for the keyboard, rows fetched as they come into sight, cells written in place. */
export function Sheet({ register, filter, desk, mayWrite, unmasked, onSight, onOrder, onPaste }: Props) {
  const words = useWords(registerWords)
  const navigate = useNavigate()
  const gridId = useId()
  const shell = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => sheetColumns(register.definition, words.neighbourhood), [register.definition, words.neighbourhood])
  const { scroller, view, onScroll, scrollTo } = useSheetView()
  const state = useDeskState(desk)
  const [wanted, setPlace] = useState<Place>({ row: 0, column: 1 })
  const [isRefused, setIsRefused] = useState(false)

  const rows = useSheetRows(register.registerId, filter, rowsInSight(view, Number.POSITIVE_INFINITY))
  const rowAt = (index: number) => {
    const row = rows.rowAt(index)
    const shown = row && unmasked.get(row.rowId)
    return shown?.rowVersion === row?.rowVersion ? (shown ?? row) : row
  }
  const lines = sheetLines({ total: rows.total ?? 0, rowAt }, state, mayWrite)
  const place = { ...wanted, row: Math.min(wanted.row, lines.count - 1) }
  const shown = columnsInSight(columns, view.left, view.width)
  const column = columns[place.column]
  const line = lines.at(place.row)
  const canWrite = mayWrite && place.row >= 0 && mayWriteCell(line, column)

  const input = useRef<HTMLInputElement>(null)
  const cell = useCellEditing(input, register, column?.kind === 'cell' ? column.column : undefined, change => write(change))

  function write(change: CellChange): void {
    if (line.key !== undefined && column !== undefined) desk.write(line.key, line.draft?.row ?? line.row ?? null, column.key, change)
  }

  function go(to: Place): void {
    setPlace(to)
    setIsRefused(false)
    if (to.row !== place.row) void desk.saveAllBut(lines.at(to.row).key)
    const target = columns[to.column]
    if (target === undefined) return
    const shownAt = scrollToShow(view, to.row, target, frozenWidth(columns))
    if (shownAt.top !== view.top || shownAt.left !== view.left) scrollTo(shownAt)
  }

  function open(): void {
    if (column === undefined) return
    const order = orderOf(column, register.definition.title)
    if (place.row < 0) {
      if (order !== undefined) onOrder(order, filter.order === order && filter.descending !== 'true')
    } else if (line.row !== undefined && (column.kind !== 'cell' || !mayWrite)) {
      void navigate({ to: '/so/$registerId/dong/$rowId', params: { registerId: register.registerId, rowId: line.row.rowId } })
    } else setIsRefused(true)
  }

  const keys = useSheetKeys({
    place,
    size: { rows: lines.count, columns: columns.length, page: rowsAScreen(view.height) },
    cell,
    canWrite,
    isWriting: line.draft !== undefined,
    isFlag: column?.kind === 'cell' && column.column.type === 'flag',
    text: () => textOf(line, column, register),
    go,
    open,
    clear: () => write({ typed: null, text: '' }),
    toggle: () => {
      const isYes = (line.draft?.changes[column?.key ?? '']?.typed ?? line.row?.cells[column?.key ?? '']) === true
      write({ typed: !isYes, text: isYes ? words.no : words.yes })
    },
    saveRow: () => line.key !== undefined && void desk.save(line.key),
    undo: () => void desk.undo(),
    copy: () => void copyText(textOf(line, column, register)).then(() => input.current?.focus({ preventScroll: true })),
    refuse: () => setIsRefused(true),
    pasteTable: pasted => onPaste(pasted, column?.key ?? ''),
  })

  function press(event: MouseEvent<HTMLDivElement>): void {
    const at = placeOf(event.target)
    if (at === undefined || event.target instanceof HTMLAnchorElement) return
    event.preventDefault()
    cell.commit()
    go(at)
    input.current?.focus({ preventScroll: true })
    if (at.row < 0) {
      const pressed = columns[at.column]
      const order = pressed && orderOf(pressed, register.definition.title)
      if (order !== undefined) onOrder(order, filter.order === order && filter.descending !== 'true')
    }
  }

  const { order: _order, descending: _descending, ...narrowing } = filter
  const narrowed = JSON.stringify(narrowing)
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [scroller, narrowed])

  const drawn = rowsInSight(view, lines.count)
  const indexes = Array.from({ length: Math.max(0, drawn.end - drawn.first) }, (_, index) => drawn.first + index)
  useEffect(() => {
    onSight(indexes.flatMap(index => lines.at(index).row?.rowId ?? []))
  })

  return (
    // Leaving the sheet and its line of buttons saves the row one was in.
    <div
      ref={shell}
      onBlur={event => {
        if (event.relatedTarget instanceof Node && shell.current?.contains(event.relatedTarget) === true) return
        cell.commit()
        void desk.saveAllBut(undefined)
      }}
    >
      <div className={classes.wrap} aria-busy={rows.isOld}>
        <div ref={scroller} className={classes.scroller} onScroll={onScroll}>
          {/* The keys are the input's; the mouse only chooses and, twice, writes. */}
          {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
          <div
            id={gridId}
            role="grid"
            aria-label={words.sheet.label(register.name)}
            aria-rowcount={lines.count + 1}
            aria-colcount={columns.length}
            aria-readonly={!mayWrite}
            className={classes.grid}
            style={{ width: widthOf(columns), height: HEADER_HEIGHT + lines.count * ROW_HEIGHT }}
            onMouseDown={press}
            onDoubleClick={() => canWrite && cell.begin(textOf(line, column, register))}
          >
            <SheetHeader
              title={register.definition.title}
              columns={columns}
              shown={shown}
              active={place.row < 0 ? place.column : undefined}
              order={filter.order ?? 'ordinal'}
              isDescending={filter.descending === 'true'}
            />
            {indexes.map(index => {
              const { row, draft, isBlank } = lines.at(index)
              return (
                <SheetRow
                  key={index}
                  register={register}
                  columns={columns}
                  shown={shown}
                  index={index}
                  row={row}
                  draft={draft}
                  isBlank={isBlank}
                  active={index === place.row ? place.column : undefined}
                  isReadOnly={!mayWrite}
                />
              )
            })}
          </div>
        </div>
        <SheetInput
          inputRef={input}
          cell={cell}
          box={boxOf(view, place, column, columns)}
          columnName={column?.kind === 'cell' ? column.column.name : words.sheet.ordinal}
          gridId={gridId}
          activeId={cellId(place.row, place.column)}
          problem={line.draft?.problems[column?.key ?? '']}
          {...keys}
        />
      </div>
      <SheetStatus
        register={register}
        desk={desk}
        line={line}
        mayWrite={mayWrite}
        problem={isRefused ? words.sheet.readOnlyCell : line.draft?.problems[column?.key ?? '']}
        error={rows.error}
        onRetry={rows.retry}
      />
    </div>
  )
}

function mayWriteCell(line: SheetLine, column: SheetColumn | undefined): boolean {
  if (column?.kind !== 'cell' || column.column.type === 'formula') return false
  if (line.row === undefined) return line.key !== undefined
  return line.row.allowedActions.includes('edit')
}

/** What Enter goes on writing: nothing where the cell is masked. */
function textOf(line: SheetLine, column: SheetColumn | undefined, register: RegisterDetail): string {
  if (column?.kind !== 'cell') return ''
  const change = line.draft?.changes[column.key]
  if (change !== undefined) return change.text
  const { row } = line
  const value = row === undefined ? null : valueOf(row, column.key)
  if (row === undefined || value === null || row.masked.includes(column.key)) return ''
  return cellText(column.column, value, namesIn(register, row.titles))
}

function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest('[data-column]') : null
  if (!(cell instanceof HTMLElement)) return undefined
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}

/** Where the chosen cell lies in the part that is seen. */
function boxOf(view: View, place: Place, column: SheetColumn | undefined, columns: readonly SheetColumn[]): Box {
  const top = place.row < 0 ? 0 : HEADER_HEIGHT + place.row * ROW_HEIGHT - view.top
  const left = column === undefined || column.frozen ? (column?.left ?? 0) : Math.max(frozenWidth(columns), column.left - view.left)
  const width = column?.width ?? 0
  return {
    left,
    top,
    width,
    height: place.row < 0 ? HEADER_HEIGHT : ROW_HEIGHT,
    isLow: top > view.height / 2,
    isRight: left > view.width / 2,
    right: Math.max(0, view.width - left - width),
  }
}
