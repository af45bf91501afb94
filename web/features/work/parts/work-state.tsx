import IconCircle from '@tabler/icons-react/dist/esm/icons/IconCircle.mjs'
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs'
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs'
import IconHourglass from '@tabler/icons-react/dist/esm/icons/IconHourglass.mjs'
import IconProgress from '@tabler/icons-react/dist/esm/icons/IconProgress.mjs'
import type { WorkItemSummary } from '#contract/work/work-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { workBriefWords } from '../../../i18n/work-brief-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './work-state.module.css'

type Words = (typeof workBriefWords)['vi']

const ICONS = {
  proposed: IconCircleDashed,
  not_started: IconCircle,
  in_progress: IconProgress,
  submitted: IconHourglass,
  done: IconCircleCheck,
  cancelled: IconCircleX,
}
const TONES = {
  proposed: 'soon',
  not_started: 'calm',
  in_progress: 'waiting',
  submitted: 'waiting',
  done: 'good',
  cancelled: 'calm',
} as const

/** The state as icon and word together. */
export function WorkState({ state }: Pick<WorkItemSummary, 'state'>) {
  const Icon = ICONS[state]
  return (
    <span className={classes.state} data-tone={TONES[state]}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      {useWords(workBriefWords).states[state]}
    </span>
  )
}

/** The day, and in words how far it is. */
export function WorkDue({ item }: { readonly item: Pick<WorkItemSummary, 'due' | 'dueState' | 'daysLeft' | 'askedDue'> }) {
  const words = useWords(workBriefWords)
  return (
    <span className={classes.due} data-late={item.dueState === 'overdue' || item.dueState === 'done_late' || undefined}>
      {sayWorkDue(item, words)}
      {item.askedDue !== null && <span className={classes.asks}>{words.due.asks(formatDay(item.askedDue))}</span>}
    </span>
  )
}

/** `20/11/2026 (còn 3 ngày)`, `20/10/2026 (quá 5 ngày)`, `20/10/2026 (xong quá hạn)`. */
function sayWorkDue({ due, dueState, daysLeft }: Pick<WorkItemSummary, 'due' | 'dueState' | 'daysLeft'>, words: Words): string {
  if (due === null) return words.due.none
  if (daysLeft === null) return dueState === 'none' ? formatDay(due) : `${formatDay(due)} (${words.dues[dueState].toLowerCase()})`
  return `${formatDay(due)} (${daysLeft < 0 ? words.due.over(-daysLeft) : words.due.left(daysLeft)})`
}
