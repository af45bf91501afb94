import { setupWords } from '../../../i18n/setup-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { AddUnit } from './add-unit.tsx'
import { errorAt } from './step-props.ts'
import type { StepProps } from './step-props.ts'
import { KEPT_UNIT, listUnitRows, tickUnit } from './unit-choice.ts'
import type { UnitRow } from './unit-choice.ts'
import classes from './units-step.module.css'

type Branch = { readonly rows: readonly UnitRow[]; readonly parentKey: string | null } & Pick<StepProps, 'errors'> & {
    readonly onTick: (key: string, taken: boolean) => void
    readonly onName: (key: string, name: string) => void
  }

/** The tree that will be made: each unit with a tick and its name to write over, and units that the pattern lacks. */
export function UnitsStep({ form, errors, onChange }: StepProps) {
  const words = useWords(setupWords)
  const rows = listUnitRows(form)
  const onTick = (key: string, taken: boolean) => onChange({ units: tickUnit(rows, form.units, key, taken) })
  const onName = (key: string, name: string) => onChange({ units: { ...form.units, names: { ...form.units.names, [key]: name } } })
  return (
    <>
      <p className={classes.what}>{words.unitsWhat}</p>
      <p className={classes.count} role="status">
        {words.unitsTaken(rows.filter(row => row.taken).length, rows.length)}
      </p>
      <UnitBranch rows={rows} parentKey={null} errors={errors} onTick={onTick} onName={onName} />
      <AddUnit
        rows={rows.filter(row => row.taken)}
        onAdd={(parentKey, name) =>
          onChange({ units: { ...form.units, own: [...form.units.own, { key: `own-${form.units.own.length + 1}`, parentKey, name }] } })
        }
      />
    </>
  )
}

function UnitBranch({ rows, parentKey, ...rest }: Branch) {
  const children = rows.filter(row => row.parentKey === parentKey)
  if (children.length === 0) return null
  return (
    <ul className={parentKey === null ? classes.tree : classes.branch}>
      {children.map(row => (
        <li key={row.key}>
          <UnitLine row={row} {...rest} />
          <UnitBranch rows={rows} parentKey={row.key} {...rest} />
        </li>
      ))}
    </ul>
  )
}

function UnitLine({ row, errors, onTick, onName }: { readonly row: UnitRow } & Omit<Branch, 'rows' | 'parentKey'>) {
  const words = useWords(setupWords)
  const error = errorAt(errors, `unit-${row.key}`)
  return (
    <div className={classes.line}>
      <label className={classes.tick}>
        <input
          type="checkbox"
          checked={row.taken}
          disabled={row.key === KEPT_UNIT}
          onChange={event => onTick(row.key, event.currentTarget.checked)}
        />
        <span className="only-read">{words.takeUnit(row.name)}</span>
      </label>
      <input
        id={`unit-${row.key}`}
        className={classes.name}
        aria-label={words.unitName(row.name)}
        value={row.name}
        disabled={!row.taken}
        maxLength={200}
        autoComplete="off"
        aria-invalid={error !== undefined}
        title={error}
        onChange={event => onName(row.key, event.currentTarget.value)}
      />
    </div>
  )
}
