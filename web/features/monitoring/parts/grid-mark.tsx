import { Link } from '@tanstack/react-router'
import type { GridState } from '#domain/monitoring/report-grid.ts'
import type { ReportListSearch } from '../../../routes/report-search.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './grid-mark.module.css'

type Props = {
  readonly state: GridState
  /** First sent after the deadline, whatever followed. */
  readonly late: boolean
  /** The whole sentence, under the pointer. */
  readonly name?: string
  /** The report that a press on the mark opens, or the list of reports in which it is found. */
  readonly opens?: string | ReportListSearch | undefined
}

/** One state of a report as icon, short word and colour; the icon is the style's, so that a ward's grid stays light. */
export function GridMark({ state, late, name, opens }: Props) {
  const words = useWords(monitoringWords)
  const mark = (
    <>
      {words.marks[state]}
      {late && state !== 'late' ? ` (${words.lateMark})` : ''}
    </>
  )
  const look = `${classes.mark} ${classes[state]}`
  if (opens === undefined)
    return (
      <span className={look} title={name}>
        {mark}
      </span>
    )
  const opening = `${look} ${classes.opens}`
  if (typeof opens !== 'string')
    return (
      <Link to="/bao-cao" search={opens} className={opening} title={name}>
        {mark}
      </Link>
    )
  return (
    <Link to="/bao-cao/$reportId" params={{ reportId: opens }} className={`${look} ${classes.opens}`} title={name}>
      {mark}
    </Link>
  )
}
