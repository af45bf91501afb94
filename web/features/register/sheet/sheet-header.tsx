import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { sayColumn } from '../parts/say-cell.ts'
import classes from './sheet.module.css'
import { frozenWidth, orderOf } from './sheet-columns.ts'
import type { SheetColumn } from './sheet-columns.ts'
import { cellId } from './sheet-row.tsx'

type Props = {
  readonly title: string
  readonly columns: readonly SheetColumn[]
  readonly shown: readonly SheetColumn[]
  readonly active: number | undefined
  readonly order: string
  readonly isDescending: boolean
}

/** Names of the columns; a press orders the rows by one. */
export function SheetHeader({ title, columns, shown, active, order, isDescending }: Props) {
  const words = useWords(registerWords)
  const firstMoving = shown.find(column => !column.frozen)
  return (
    <div role="row" aria-rowindex={1} className={classes.header}>
      {shown.map(column => {
        const at = columns.indexOf(column)
        const key = orderOf(column, title)
        const isOrder = key !== undefined && key === order
        return (
          <div
            key={column.key}
            id={cellId(-1, at)}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={isOrder ? (isDescending ? 'descending' : 'ascending') : undefined}
            className={classes.head}
            data-row={-1}
            data-column={at}
            data-active={active === at || undefined}
            data-frozen={column.frozen || undefined}
            data-orders={key !== undefined || undefined}
            title={key === undefined ? undefined : words.sheet.sortHint}
            style={{
              width: column.width,
              left: column.frozen ? column.left : undefined,
              marginLeft: column === firstMoving ? column.left - frozenWidth(columns) : undefined,
            }}
          >
            <span className={classes.name}>
              {nameOf(column, words)}
              {column.kind === 'cell' && column.column.required && <span aria-hidden="true"> *</span>}
            </span>
            {isOrder && <span aria-hidden="true">{isDescending ? '▼' : '▲'}</span>}
          </div>
        )
      })}
    </div>
  )
}

function nameOf(column: SheetColumn, words: (typeof registerWords)['vi']): string {
  switch (column.kind) {
    case 'cell':
      return sayColumn(column.column)
    case 'unit':
      return words.unit
    case 'ordinal':
    case 'evidence':
    case 'changed':
      return words.sheet[column.kind]
  }
}
