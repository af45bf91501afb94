import { memo } from 'react'
import type { RegisterDetail, RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import type { RowDraft } from './row-draft.ts'
import { SheetCell } from './sheet-cell.tsx'
import classes from './sheet.module.css'
import { frozenWidth } from './sheet-columns.ts'
import type { SheetColumn } from './sheet-columns.ts'
import { ROW_HEIGHT } from './sheet-window.ts'

type Props = {
  readonly register: RegisterDetail
  readonly columns: readonly SheetColumn[]
  readonly shown: readonly SheetColumn[]
  readonly index: number
  readonly row: RegisterRowAnswer | undefined
  readonly draft: RowDraft | undefined
  readonly isBlank: boolean
  /** The column that is chosen in this row. */
  readonly active: number | undefined
  readonly isReadOnly: boolean
}

export function cellId(row: number, column: number): string {
  return `sheet-${row}-${column}`
}

const RIGHT = new Set(['integer', 'decimal', 'formula'])

/** One row of the sheet; drawn again only when something of its own changed. */
export const SheetRow = memo(function SheetRow({ register, columns, shown, index, row, draft, isBlank, active, isReadOnly }: Props) {
  const firstMoving = shown.find(column => !column.frozen)
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      data-active={active !== undefined || undefined}
      data-draft={draft?.phase}
      data-removed={row?.removed === true || undefined}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
    >
      {shown.map(column => {
        const at = columns.indexOf(column)
        const problem = draft?.problems[column.key]
        const isRight = column.kind === 'ordinal' || (column.kind === 'cell' && RIGHT.has(column.column.type))
        return (
          <div
            key={column.key}
            id={cellId(index, at)}
            role={column.key === register.definition.title ? 'rowheader' : 'gridcell'}
            aria-colindex={at + 1}
            aria-selected={active === at}
            aria-readonly={isReadOnly || column.kind !== 'cell' || undefined}
            aria-invalid={problem !== undefined || undefined}
            className={classes.cell}
            data-row={index}
            data-column={at}
            data-frozen={column.frozen || undefined}
            data-right={isRight || undefined}
            data-changed={draft?.changes[column.key] !== undefined || undefined}
            data-problem={problem !== undefined || undefined}
            data-blank={isBlank || undefined}
            title={problem}
            style={{
              width: column.width,
              left: column.frozen ? column.left : undefined,
              marginLeft: column === firstMoving ? column.left - frozenWidth(columns) : undefined,
            }}
          >
            <SheetCell register={register} column={column} row={row} draft={draft} isBlank={isBlank} />
          </div>
        )
      })}
    </div>
  )
})
