import { memo, useEffect, useState } from 'react'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { rowsInSight, ROW_HEIGHT } from '../sheet/sheet-window.ts'
import { useSheetView } from '../sheet/use-sheet-view.ts'
import classes from './paste-table.module.css'
import { isBad } from './paste-rows.ts'
import type { PasteRow } from './paste-rows.ts'

type Mend = (line: number, column: string, text: string) => void
type Props = {
  readonly columns: readonly RegisterColumn[]
  readonly rows: readonly PasteRow[]
  /** The id of the cell to go to. */
  readonly wanted: string | null
  readonly onMend: Mend
}

const LINE_WIDTH = 76
const CELL_WIDTH = 168

export function pasteCellId(line: number, column: string): string {
  return `paste-${line}-${column}`
}

/** The pasted rows with every cell to be mended in place; only those in sight are drawn. */
export function PasteTable({ columns, rows, wanted, onMend }: Props) {
  const words = useWords(registerWords).paste
  const { scroller, view, onScroll } = useSheetView()
  const [focused, setFocused] = useState('')
  const { first, end } = rowsInSight(view, rows.length)
  const width = LINE_WIDTH + columns.length * CELL_WIDTH

  useEffect(() => {
    const line = Number(/^paste-(\d+)-/.exec(wanted ?? '')?.[1])
    const index = rows.findIndex(row => row.line === line)
    if (wanted === null || index < 0) return
    scroller.current?.scrollTo({ top: Math.max(0, (index - 2) * ROW_HEIGHT) })
    // The row is drawn in the frame after the scroll.
    const waiting = setTimeout(() => document.getElementById(wanted)?.focus(), 60)
    return () => clearTimeout(waiting)
    // Only a new wish moves the table.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted])

  const sentence = rows.flatMap(row =>
    columns.flatMap(column =>
      pasteCellId(row.line, column.code) === focused ? (row.problems[column.code] ?? row.problems[''] ?? []) : [],
    ),
  )
  return (
    <>
      <p className={classes.sentence} role="status">
        {sentence[0] ?? ''}
      </p>
      <div className={classes.scroller} ref={scroller} onScroll={onScroll} tabIndex={-1}>
        {/* Only told which of its fields has the focus. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          role="table"
          aria-label={words.table}
          aria-rowcount={rows.length + 1}
          className={classes.table}
          style={{ width, height: (rows.length + 1) * ROW_HEIGHT }}
          onFocus={event => setFocused(event.target.id)}
        >
          <div role="row" aria-rowindex={1} className={classes.head}>
            <span role="columnheader" className={classes.line}>
              {words.line}
            </span>
            {columns.map(column => (
              <span role="columnheader" key={column.code} className={classes.name} title={column.name}>
                {column.name}
              </span>
            ))}
          </div>
          {rows.slice(first, end).map((row, index) => (
            <TableRow key={row.line} row={row} index={first + index} columns={columns} onMend={onMend} />
          ))}
        </div>
      </div>
    </>
  )
}

type RowProps = { readonly row: PasteRow; readonly index: number; readonly columns: readonly RegisterColumn[]; readonly onMend: Mend }

const TableRow = memo(function TableRow({ row, index, columns, onMend }: RowProps) {
  const words = useWords(registerWords).paste
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      data-bad={isBad(row) || undefined}
      style={{ transform: `translateY(${(index + 1) * ROW_HEIGHT}px)` }}
    >
      <span role="rowheader" className={classes.line} title={row.problems['']}>
        {isBad(row) ? '✗ ' : ''}
        {row.line}
      </span>
      {columns.map(column => {
        const problem = row.problems[column.code]
        return (
          <span role="cell" key={column.code} className={classes.cell}>
            <input
              id={pasteCellId(row.line, column.code)}
              className={classes.input}
              value={row.typed[column.code] ?? ''}
              aria-label={words.at(row.line, column.name)}
              aria-invalid={problem !== undefined || undefined}
              title={problem}
              autoComplete="off"
              onChange={event => onMend(row.line, column.code, event.currentTarget.value)}
            />
          </span>
        )
      })}
    </div>
  )
})
