import IconArrowUpCircle from '@tabler/icons-react/dist/esm/icons/IconArrowUpCircle.mjs'
import IconCircle from '@tabler/icons-react/dist/esm/icons/IconCircle.mjs'
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs'
import IconMessageCircle from '@tabler/icons-react/dist/esm/icons/IconMessageCircle.mjs'
import IconProgress from '@tabler/icons-react/dist/esm/icons/IconProgress.mjs'
import IconUserCheck from '@tabler/icons-react/dist/esm/icons/IconUserCheck.mjs'
import type { CaseSummary } from '#contract/case/case-routes.ts'
import { daysBetween, formatDay } from '#domain/shared/calendar.ts'
import { caseWords } from '../../../i18n/case-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import classes from './case-state.module.css'

const ICONS = {
  new: IconCircle,
  assigned: IconUserCheck,
  in_progress: IconProgress,
  sent_up: IconArrowUpCircle,
  answered: IconMessageCircle,
  closed: IconCircleCheck,
  rejected: IconCircleX,
}
const TONES = {
  new: 'soon',
  assigned: 'waiting',
  in_progress: 'waiting',
  sent_up: 'waiting',
  answered: 'good',
  closed: 'good',
  rejected: 'calm',
} as const

/** The state as icon and word together. */
export function CaseState({ state }: Pick<CaseSummary, 'state'>) {
  const Icon = ICONS[state]
  return (
    <span className={classes.state} data-tone={TONES[state]}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      {useWords(caseWords).states[state]}
    </span>
  )
}

/** The deadline, and in words how it stands against it: `20/07/2026 (quá hạn 3 ngày)`. */
export function CaseDue({ file }: { readonly file: Pick<CaseSummary, 'deadline' | 'dueState'> }) {
  const words = useWords(caseWords)
  const { deadline, dueState } = file
  if (deadline === null) return <span className={classes.none}>{words.noDeadline}</span>
  const said = dueState === 'overdue' ? words.over(daysBetween(deadline, todayOfWard())) : words.dues[dueState].toLowerCase()
  return (
    <span className={classes.due} data-late={dueState === 'overdue' || dueState === 'late' || undefined}>
      {formatDay(deadline)}
      {dueState !== 'none' && dueState !== 'not_due' && ` (${said})`}
    </span>
  )
}
