import IconCalendarDue from '@tabler/icons-react/dist/esm/icons/IconCalendarDue.mjs'
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import IconCircleMinus from '@tabler/icons-react/dist/esm/icons/IconCircleMinus.mjs'
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs'
import IconClockCheck from '@tabler/icons-react/dist/esm/icons/IconClockCheck.mjs'
import type { PromiseAnswerView } from '#contract/promise/promise-routes.ts'
import { promiseWords } from '../../../i18n/promise-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './promise-state.module.css'

const ICONS = { open: IconCalendarDue, kept: IconCircleCheck, keptLate: IconClockCheck, broken: IconCircleX, withdrawn: IconCircleMinus }
const TONES = { open: 'calm', kept: 'good', keptLate: 'soon', broken: 'late', withdrawn: 'calm' } as const

/** The state as icon and word together; a broken promise says who said so. */
export function PromiseState({ state, brokenBy }: Pick<PromiseAnswerView, 'state' | 'brokenBy'>) {
  const words = useWords(promiseWords)
  const Icon = ICONS[state]
  return (
    <span className={classes.state} data-tone={TONES[state]}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      {brokenBy === null ? words.states[state] : words.brokenBy[brokenBy]}
    </span>
  )
}
