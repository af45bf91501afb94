import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { CLEARS } from '#domain/assignment/six-clears.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './clear-chips.module.css'

type Props = { readonly code: string; readonly missing: PlanDetail['readiness']['tasks'][number]['missing'] }

/** The six clears of a task: filled or missing in words, and what is lacking in sentences. */
export function ClearChips({ code, missing }: Props) {
  const { ready: words, task } = useWords(planWords)
  return (
    <>
      <ul className={classes.chips} aria-label={words.clearsOf(code)}>
        {CLEARS.map(clear => {
          const lacks = missing.some(item => item.clear === clear)
          return (
            <li key={clear} className={lacks ? classes.lacks : classes.has}>
              <span aria-hidden="true">{lacks ? '✗' : '✓'}</span> {task.clears[clear]}: {lacks ? words.lacks : words.has}
            </li>
          )
        })}
      </ul>
      <p className={classes.sentences}>{missing.map(item => item.sentence).join(' ')}</p>
    </>
  )
}
