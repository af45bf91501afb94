import { Link } from '@tanstack/react-router'
import type { TimelinessTable } from '#contract/period/period-routes.ts'
import { REPORT_STATE_WORDS } from '#domain/report/report-state.ts'
import { periodWords } from '../../../i18n/period-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { usePeriodName } from '../../../ui/use-report-name.ts'
import classes from './state-grid.module.css'

/** Units by periods, each cell the state of a report in words. */
export function StateGrid({ table }: { readonly table: TimelinessTable }) {
  const words = useWords(periodWords)
  const nameOf = usePeriodName()
  const shown = table.periods.filter(period => table.reports.some(report => isOf(report, period)))
  return (
    <div className={classes.scroll}>
      <table className={classes.grid}>
        <caption className="only-read">{words.gridHeading}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.unit}</th>
            {shown.map(period => (
              <th key={`${period.kind} ${period.month}`} scope="col">
                {nameOf(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.units.map(unit => (
            <tr key={unit.unitId}>
              <th scope="row">{unit.unitName}</th>
              {shown.map(period => (
                <td key={`${period.kind} ${period.month}`}>
                  <StateCell report={table.reports.find(report => report.unitId === unit.unitId && isOf(report, period))} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Report = TimelinessTable['reports'][number]

function isOf(report: Report, period: TimelinessTable['periods'][number]): boolean {
  return report.kind === period.kind && report.month === period.month
}

function StateCell({ report }: { readonly report: Report | undefined }) {
  const words = useWords(periodWords)
  const language = useLanguage()
  if (report === undefined) return null
  return (
    <Link className={classes.state} data-state={report.state} to="/bao-cao/$reportId" params={{ reportId: report.reportId }} search={{}}>
      {REPORT_STATE_WORDS[report.state][language]}
      {report.late && report.state !== 'submitted_late' && <abbr title={words.late}>*</abbr>}
    </Link>
  )
}
