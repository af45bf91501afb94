import { useState } from 'react'
import type { BadCell } from '#contract/register/register-shapes.ts'
import { registerImportWords } from '../../../../i18n/register-import-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import type { Column } from '../../../../ui/data-table.tsx'
import { badCellsCsv } from '../bad-cells-csv.ts'
import classes from './import-parts.module.css'

const AT_ONCE = 50

/** The wrong cells with row, column and reason; some at once, all of them as a file. */
export function BadCellList({ cells, count }: { readonly cells: readonly BadCell[]; readonly count: number }) {
  const { check: words, csvName } = useWords(registerImportWords)
  const [shown, setShown] = useState(AT_ONCE)
  const columns: readonly Column<BadCell>[] = [
    { key: 'row', header: words.row, head: true, width: '6rem', render: cell => cell.row },
    { key: 'column', header: words.column, width: '16rem', render: cell => (cell.columnName === '' ? words.wholeRow : cell.columnName) },
    { key: 'reason', header: words.reason, render: cell => cell.sentence },
  ]
  return (
    <>
      <div className={classes.row}>
        <ActionButton variant="default" onClick={() => saveText(badCellsCsv(cells, words), csvName)}>
          {words.download}
        </ActionButton>
        <span role="status">{words.shown(Math.min(shown, cells.length), cells.length)}</span>
      </div>
      {count > cells.length && <p className={classes.note}>{words.firstOnly(cells.length, count)}</p>}
      <DataTable
        caption={words.list}
        columns={columns}
        rows={cells.slice(0, shown)}
        keyOf={cell => `${cell.row} ${cell.column} ${cell.code} ${cell.sentence}`}
      />
      {shown < cells.length && (
        <div className={classes.row}>
          <ActionButton variant="default" onClick={() => setShown(shown + AT_ONCE)}>
            {words.more}
          </ActionButton>
        </div>
      )}
    </>
  )
}

function saveText(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
