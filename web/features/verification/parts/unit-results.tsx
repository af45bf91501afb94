import type { Verification } from '#contract/verification/verification-routes.ts'
import { type Month, formatMonth } from '#domain/shared/calendar.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { verificationWords } from '../../../i18n/verification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from './unit-results.module.css'

type Units = Verification['units']
type Row = Units[number]['months'][number] & { readonly unitId: string; readonly unitName: string }

/** Who is to be looked at closely, and why. */
export function VerificationAlarms({ units }: { readonly units: Units }) {
  const { results: words } = useWords(verificationWords)
  const alarmed = units.filter(unit => unit.alarms.length > 0)
  if (alarmed.length === 0) return null
  return (
    <Notice tone="warning" heading={words.alarms(alarmed.length)}>
      <ul className={classes.alarms}>
        {alarmed.flatMap(unit =>
          unit.alarms.map(alarm => (
            <li key={`${unit.unitId} ${alarm.code}`}>
              <strong>{unit.unitName}:</strong> {alarm.sentence}
            </li>
          )),
        )}
      </ul>
    </Notice>
  )
}

/** Claimed and confirmed by unit and month: the bars of the ward (or of the one unit), and the same as a table. */
export function UnitResults({ units, months }: Pick<Verification, 'units' | 'months'>) {
  const { results: words } = useWords(verificationWords)
  const rows: readonly Row[] = units.flatMap(({ unitId, unitName, months: own }) => own.map(month => ({ ...month, unitId, unitName })))
  const [only] = units
  if (only === undefined) {
    return (
      <Panel heading={words.heading}>
        <p>{words.none}</p>
      </Panel>
    )
  }
  const isOne = units.length === 1
  const drawn = isOne ? only.months : months.flatMap(wardMonth)
  return (
    <Panel heading={words.heading} note={words.what}>
      <Bars of={isOne ? only.unitName : words.ward} months={drawn} />
      <ResultTable rows={rows} />
    </Panel>
  )
}

function wardMonth({ month, claimed, share }: Verification['months'][number]) {
  if (claimed === null || share === null) return []
  return [{ month, claimed, confirmed: Math.round(claimed * share) / 100 }]
}

type BarMonth = { readonly month: Month; readonly claimed: number | null; readonly confirmed: number | null }

/** Says nothing that the table below does not say. */
function Bars({ of, months }: { readonly of: string; readonly months: readonly BarMonth[] }) {
  const { results: words } = useWords(verificationWords)
  return (
    <div role="img" aria-label={words.chart(of)}>
      <ul className={classes.bars}>
        {months.map(({ month, claimed, confirmed }) => (
          <li key={month} className={classes.month}>
            <div className={classes.pair}>
              <Bar kind="claimed" percent={claimed} />
              <Bar kind="confirmed" percent={confirmed} />
            </div>
            <span>{formatMonth(month)}</span>
          </li>
        ))}
      </ul>
      <ul className={classes.legend}>
        <li data-kind="claimed">
          <i />
          {words.claimed}
        </li>
        <li data-kind="confirmed">
          <i />
          {words.confirmed}
        </li>
      </ul>
    </div>
  )
}

const FULL_PIXELS = 110

function Bar({ kind, percent }: { readonly kind: 'claimed' | 'confirmed'; readonly percent: number | null }) {
  return (
    <span className={classes.bar} data-kind={kind}>
      {percent === null ? '–' : Math.round(percent)}
      <i style={{ height: `${((percent ?? 0) * FULL_PIXELS) / 100}px` }} />
    </span>
  )
}

function ResultTable({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords(verificationWords)
  const { percent } = useWords(sharedWords)
  const { results } = words
  const say = (value: number | null) => (value === null ? words.noFigure : percent(value))
  const columns: readonly Column<Row>[] = [
    { key: 'unit', header: results.unit, head: true, render: row => row.unitName },
    { key: 'month', header: results.month, render: row => formatMonth(row.month) },
    { key: 'checked', header: results.checked, render: row => results.checkedOf(row.found, row.partly, row.notFound) },
    { key: 'claimed', header: results.claimed, align: 'right', render: row => say(row.claimed) },
    { key: 'share', header: results.share, align: 'right', render: row => say(row.share) },
    { key: 'confirmed', header: results.confirmed, align: 'right', render: row => say(row.confirmed) },
  ]
  return <DataTable caption={results.table} columns={columns} rows={rows} keyOf={row => `${row.unitId} ${row.month}`} />
}
