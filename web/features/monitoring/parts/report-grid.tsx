import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import { GRID_STATES, GRID_WORDS } from '#domain/monitoring/report-grid.ts'
import { formatMonth, monthNumberOf, yearOf } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import { GridMark } from './grid-mark.tsx'
import classes from './report-grid.module.css'

type Grid = Overview['grid']
type Cell = Grid['rows'][number]['cells'][number]

/** Units by months as a real table: every cell has an icon, a short word and a colour, and opens its report. */
export function ReportGrid({ grid, hint }: { readonly grid: Grid; /** Of what a press on a cell opens. */ readonly hint?: string }) {
  const words = useWords(monitoringWords)
  if (grid.months.length === 0)
    return (
      <Panel heading={words.grid}>
        <p>{words.noReports}</p>
      </Panel>
    )
  return (
    <Panel heading={words.grid} note={hint ?? words.gridHint}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reachable by the keyboard (axe: scrollable-region-focusable) */}
      <div ref={showLatest} className={classes.scroll} role="region" aria-label={words.gridScroll} tabIndex={0}>
        <table className={classes.table}>
          <caption className="only-read">{words.grid}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.first}>
                {words.unit}
              </th>
              {grid.months.map((month, index) => (
                <th key={month} scope="col">
                  <abbr title={formatMonth(month)}>{shortMonth(month, grid.months[index - 1], words)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map(row => (
              <tr key={row.unitId}>
                <th scope="row" className={classes.first}>
                  {row.unitName}
                </th>
                {row.cells.map(cell => (
                  <td key={cell.month}>
                    <GridCell cell={cell} row={row} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend />
    </Panel>
  )
}

function GridCell({ cell, row: { unitId, unitName } }: { readonly cell: Cell; readonly row: Grid['rows'][number] }) {
  const words = useWords(monitoringWords)
  const state = GRID_WORDS[cell.state][useLanguage()]
  const name = words.cellOf(
    unitName,
    formatMonth(cell.month),
    cell.late && cell.state !== 'late' ? `${state}, ${words.afterDeadline}` : state,
  )
  const opens = cell.reportId ?? (cell.state === 'not_expected' ? undefined : { donvi: unitId, thang: cell.month })
  return <GridMark state={cell.state} late={cell.late} name={name} opens={opens} />
}

/** Where the months do not all fit, the latest ones stand in view. */
function showLatest(box: HTMLDivElement | null): void {
  if (box !== null) box.scrollLeft = box.scrollWidth
}

function Legend() {
  const words = useWords(monitoringWords)
  const language = useLanguage()
  return (
    <div className={classes.legend}>
      <h3>{words.legend}</h3>
      <ul>
        {GRID_STATES.map(state => (
          <li key={state}>
            <GridMark state={state} late={false} />
            {GRID_WORDS[state][language]}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `T5`; the year stands with the first month of each year. */
function shortMonth(month: Month, before: Month | undefined, words: (typeof monitoringWords)['vi']): string {
  const name = words.monthShort(monthNumberOf(month))
  return before === undefined || yearOf(before) !== yearOf(month) ? `${name}/${yearOf(month)}` : name
}
