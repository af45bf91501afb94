import { Link } from '@tanstack/react-router'
import type { RegisterDetail, RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { namesIn, sayCell } from '../parts/say-cell.ts'
import { valueOf } from './row-draft.ts'
import type { RowDraft } from './row-draft.ts'
import classes from './sheet.module.css'
import type { SheetColumn } from './sheet-columns.ts'

type Props = {
  readonly register: RegisterDetail
  readonly column: SheetColumn
  readonly row: RegisterRowAnswer | undefined
  readonly draft: RowDraft | undefined
  /** The empty row at the end. */
  readonly isBlank: boolean
}

/** What stands in one cell of the sheet. */
export function SheetCell({ register, column, row, draft, isBlank }: Props) {
  const words = useWords(registerWords)
  const language = useLanguage()
  const change = draft?.changes[column.key]
  if (change !== undefined) return change.text
  if (row === undefined)
    return isBlank || draft !== undefined ? blankText(column, register, isBlank, words) : column.kind === 'ordinal' ? '…' : ''
  switch (column.kind) {
    case 'ordinal':
      return (
        <Link
          className={classes.ordinal}
          tabIndex={-1}
          to="/so/$registerId/dong/$rowId"
          params={{ registerId: register.registerId, rowId: row.rowId }}
          aria-label={`${words.sheet.openRow} ${row.ordinal}`}
        >
          {row.ordinal}
        </Link>
      )
    case 'unit':
      return namesIn(register, row.titles).unitName(row.unitId)
    case 'evidence':
      return <EvidenceText row={row} />
    case 'changed':
      return `${formatMoment(row.changedAt)}, ${row.changedByName}`
    case 'cell': {
      const value = valueOf(row, column.key)
      if (value === null) return ''
      if (!row.masked.includes(column.key)) return sayCell(column.column, value, namesIn(register, row.titles), language)
      return (
        <span className={classes.masked} title={words.maskedMark}>
          {String(value)}
          <span className="only-read"> ({words.maskedMark})</span>
        </span>
      )
    }
  }
}

function EvidenceText({ row }: { readonly row: RegisterRowAnswer }) {
  const words = useWords(registerWords).sheet
  if (row.owesEvidence) return <strong className={classes.owes}>{words.owes}</strong>
  return row.evidenceCount === 0 ? '' : words.files(row.evidenceCount)
}

function blankText(column: SheetColumn, register: RegisterDetail, isBlank: boolean, words: (typeof registerWords)['vi']): string {
  if (column.kind === 'ordinal') return isBlank ? '+' : '•'
  return isBlank && column.key === register.definition.title ? words.sheet.newRow : ''
}
