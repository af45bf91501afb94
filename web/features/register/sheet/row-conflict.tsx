import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { namesIn, sayCell } from '../parts/say-cell.ts'
import { titleOfRow } from '../parts/title-of-row.ts'
import { valueOf } from './row-draft.ts'
import type { RowDraft } from './row-draft.ts'
import { writtenColumns } from './sheet-columns.ts'
import type { SheetDesk } from './sheet-desk.ts'
import classes from './sheet-status.module.css'

type Props = { readonly register: RegisterDetail; readonly draft: RowDraft; readonly desk: SheetDesk }

/** Two people changed one row: both versions of every cell I changed, and a choice; nothing is written over before it. */
export function RowConflict({ register, draft, desk }: Props) {
  const words = useWords(registerWords)
  const language = useLanguage()
  const { theirs, changes, key } = draft
  if (theirs === null) return null
  const columns = writtenColumns(register.definition, words.neighbourhood).filter(column => changes[column.code] !== undefined)
  const names = namesIn(register, theirs.titles)
  return (
    <Notice
      tone="warning"
      heading={words.sheet.conflictHeading(titleOfRow(register, theirs, language))}
      actions={
        <>
          <ActionButton onClick={() => void desk.takeMine(key)}>{words.sheet.takeMine}</ActionButton>
          <ActionButton variant="default" onClick={() => desk.takeTheirs(key)}>
            {words.sheet.takeTheirs}
          </ActionButton>
        </>
      }
    >
      <p>{words.sheet.conflictWhat}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.sheet.conflictCell}</th>
            <th scope="col">{words.sheet.conflictMine}</th>
            <th scope="col">{words.sheet.conflictTheirs(theirs.changedByName)}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(column => {
            const value = valueOf(theirs, column.code)
            return (
              <tr key={column.code}>
                <th scope="row">{column.name}</th>
                <td>{changes[column.code]?.text || words.empty}</td>
                <td>
                  {value === null
                    ? words.empty
                    : theirs.masked.includes(column.code)
                      ? String(value)
                      : sayCell(column, value, names, language)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Notice>
  )
}
