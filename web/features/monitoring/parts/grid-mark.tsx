import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import IconChecks from '@tabler/icons-react/dist/esm/icons/IconChecks.mjs'
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import IconClockExclamation from '@tabler/icons-react/dist/esm/icons/IconClockExclamation.mjs'
import IconMinus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs'
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs'
import IconPoint from '@tabler/icons-react/dist/esm/icons/IconPoint.mjs'
import type { GridState } from '#domain/monitoring/report-grid.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './grid-mark.module.css'

const ICONS = {
  not_expected: IconMinus, not_due: IconPoint, due_soon: IconClock, draft: IconPencil, on_time: IconCheck, late: IconClockExclamation,
  missing: IconAlertTriangle, returned: IconArrowBackUp, accepted: IconChecks,
} as const

type Props = { readonly state: GridState; /** First sent after the deadline, whatever followed. */ readonly late: boolean; /** The whole sentence, under the pointer. */ readonly name?: string }

/** One state of a report as icon, short word and colour. */
export function GridMark({ state, late, name }: Props) {
  const words = useWords(monitoringWords)
  const Icon = ICONS[state]
  return (
    <span className={`${classes.mark} ${classes[state]}`} title={name}>
      <Icon size={16} stroke={2.2} aria-hidden="true" />
      <span>{words.marks[state]}{late && state !== 'late' ? ` (${words.lateMark})` : ''}</span>
    </span>
  )
}
