import type { RegisterDetail, RegisterRowDetail } from '#contract/register/register-shapes.ts'
import type { CellValue } from '#domain/register/register-row.ts'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import { writtenColumns } from '../sheet/sheet-columns.ts'
import { listRowChanges } from './list-row-changes.ts'
import type { CellStep } from './list-row-changes.ts'
import classes from './row-history.module.css'
import { namesIn, sayCell } from './say-cell.ts'

type Props = { readonly register: RegisterDetail; readonly row: RegisterRowDetail }

/** Who changed what, when, why and from which file; the newest first. */
export function RowHistory({ register, row }: Props) {
  const words = useWords(registerWords)
  const columns = writtenColumns(register.definition, words.neighbourhood)
  const versions = row.history.toSorted((one, other) => one.rowVersion - other.rowVersion)
  const steps = versions.map((entry, index) => ({ entry, changes: listRowChanges(entry, versions[index - 1]) }))
  return (
    <Panel heading={words.row.history}>
      <ol className={classes.history}>
        {steps.toReversed().map(({ entry, changes }) => (
          <li key={entry.rowVersion}>
            <p className={classes.who}>
              <strong>{words.row.changes[entry.change]}</strong> · {entry.byName} · {formatMoment(entry.at)}
            </p>
            {entry.importFile !== null && (
              <p className={classes.why}>{entry.importFile === '' ? words.row.pasted : words.row.fromFile(entry.importFile)}</p>
            )}
            {entry.reason !== '' && <p className={classes.why}>{words.row.reason(entry.reason)}</p>}
            {entry.change !== 'removed' && entry.change !== 'restored' && (
              <ul className={classes.changes}>
                {changes.map(step => (
                  <li key={step.column}>
                    <Step step={step} column={columns.find(item => item.code === step.column)} register={register} row={row} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

type StepProps = Props & { readonly step: CellStep; readonly column: RegisterColumn | undefined }

function Step({ step, column, register, row }: StepProps) {
  const words = useWords(registerWords)
  const language = useLanguage()
  const names = namesIn(register, row.titles)
  const say = (value: CellValue | null) => {
    if (value === null) return words.empty
    return column === undefined || step.isMasked ? String(value) : sayCell(column, value, names, language)
  }
  const mark = step.isMasked ? ` (${words.maskedMark})` : ''
  return (
    <>
      {column?.name ?? step.column}: {step.before !== null && <del>{say(step.before)}</del>} {step.before !== null && '→ '}
      {say(step.after)}
      {mark}
    </>
  )
}
