import type { RegisterDetail, RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import { valueOf } from '../sheet/row-draft.ts'
import { writtenColumns } from '../sheet/sheet-columns.ts'
import classes from './row-reading.module.css'
import { namesIn, sayCell } from './say-cell.ts'

type Props = { readonly register: RegisterDetail; readonly row: RegisterRowAnswer }

/** Every cell with its column's name, unit and privacy, to read and to print. */
export function RowReading({ register, row }: Props) {
  const words = useWords(registerWords)
  const language = useLanguage()
  const names = namesIn(register, row.titles)
  return (
    <Panel heading={words.row.cells}>
      <dl className={classes.cells}>
        {writtenColumns(register.definition, words.neighbourhood).map(column => {
          const value = valueOf(row, column.code)
          const isMasked = row.masked.includes(column.code)
          const unit = 'unit' in column && column.unit !== '' ? ` ${column.unit}` : ''
          return (
            <div key={column.code}>
              <dt>{column.name}</dt>
              <dd>
                {value === null && <span className={classes.blank}>{words.empty}</span>}
                {value !== null && isMasked && (
                  <span className={classes.masked}>
                    {String(value)} ({words.maskedMark})
                  </span>
                )}
                {value !== null && !isMasked && `${sayCell(column, value, names, language)}${unit}`}
              </dd>
            </div>
          )
        })}
        <div>
          <dt>{words.unit}</dt>
          <dd>{names.unitName(row.unitId)}</dd>
        </div>
      </dl>
    </Panel>
  )
}
