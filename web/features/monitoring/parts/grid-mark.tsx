import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import IconChecks from '@tabler/icons-react/dist/esm/icons/IconChecks.mjs'
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import IconClockExclamation from '@tabler/icons-react/dist/esm/icons/IconClockExclamation.mjs'
import IconMinus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs'
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs'
import IconPoint from '@tabler/icons-react/dist/esm/icons/IconPoint.mjs'
import { Link } from '@tanstack/react-router'
import { GRID_STATES } from '#domain/monitoring/report-grid.ts'
import type { GridState } from '#domain/monitoring/report-grid.ts'
import type { ReportListSearch } from '../../../routes/report-search.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './grid-mark.module.css'

const ICONS = {
  not_expected: IconMinus,
  not_due: IconPoint,
  due_soon: IconClock,
  draft: IconPencil,
  on_time: IconCheck,
  late: IconClockExclamation,
  missing: IconAlertTriangle,
  returned: IconArrowBackUp,
  accepted: IconChecks,
} as const

type Props = {
  readonly state: GridState
  /** First sent after the deadline, whatever followed. */
  readonly late: boolean
  /** The whole sentence, under the pointer. */
  readonly name?: string
  /** The report that a press on the mark opens, or the list of reports in which it is found. */
  readonly opens?: string | ReportListSearch | undefined
}

/** One state of a report as icon, short word and colour. The icons are drawn once, by `GridMarkIcons`: a ward's grid has hundreds of marks. */
export function GridMark({ state, late, name, opens }: Props) {
  const words = useWords(monitoringWords)
  const mark = (
    <>
      <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
        <use href={`#mark-${state}`} />
      </svg>
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

/** What the marks of the page point at. */
export function GridMarkIcons() {
  return (
    <svg className={classes.icons} aria-hidden="true">
      {GRID_STATES.map(state => {
        const Icon = ICONS[state]
        return (
          <g key={state} id={`mark-${state}`}>
            <Icon size={24} stroke={2.2} />
          </g>
        )
      })}
    </svg>
  )
}
