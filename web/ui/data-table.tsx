import type { ReactNode } from 'react'
import classes from './data-table.module.css'

export type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly render: (row: Row) => ReactNode
  /** The head of the row, and of the card on the phone. Exactly one column. */
  readonly head?: true
  /** Buttons: its header is only read out, and the card shows no label. */
  readonly actions?: true
  readonly align?: 'right'
  readonly width?: string
}

type Props<Row> = {
  /** Read out before the table; shown only when `captionShown`. */
  readonly caption: string
  readonly captionShown?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** A real table on the desktop, one card a row on the phone. */
export function DataTable<Row>({ caption, captionShown = false, columns, rows, keyOf }: Props<Row>) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={captionShown ? classes.caption : 'only-read'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.key} scope="col" style={{ width: column.width, textAlign: column.align }}>
                <span className={column.actions === true ? 'only-read' : undefined}>{column.header}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={keyOf(row)}>
              {columns.map(column => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  if (column.head === true) return <th scope="row">{column.render(row)}</th>
  return (
    <td style={{ textAlign: column.align }}>
      {column.actions !== true && (
        <span className={classes.label} aria-hidden="true">
          {column.header}
        </span>
      )}
      <div className={classes.value}>{column.render(row)}</div>
    </td>
  )
}
