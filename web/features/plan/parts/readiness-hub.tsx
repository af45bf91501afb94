import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './readiness-hub.module.css'

/** The parts of the check with the state of each. */
export function ReadinessHub({ plan }: { readonly plan: PlanDetail }) {
  const { ready: words } = useWords(planWords)
  const { tasks, openDiscrepancies, ready } = plan.readiness
  const withReason = tasks.filter(task => task.recordedReason !== null).length
  const complete = words.complete(plan.taskCount - tasks.length, plan.taskCount)
  const doubts = plan.discrepancies.length
  const steps = [
    {
      id: 'doubts',
      name: words.steps.doubts,
      state: doubts === 0 ? words.noDoubts : words.settled(doubts - openDiscrepancies, doubts),
      isDone: openDiscrepancies === 0,
    },
    {
      id: 'clears',
      name: words.steps.clears,
      state: withReason === 0 ? complete : `${complete}; ${words.withReason(withReason)}`,
      isDone: tasks.length === withReason && plan.taskCount > 0,
    },
    {
      id: 'activate',
      name: words.steps.activate,
      state: plan.status === 'draft' ? (ready ? words.canActivate : words.cannotActivate) : words.isActive,
      isDone: plan.status !== 'draft',
    },
  ]
  return (
    <ol className={classes.hub}>
      {steps.map(step => (
        <li key={step.id} className={step.isDone ? classes.done : undefined}>
          <a href={`#${step.id}`}>{step.name}</a>
          <p>{step.state}</p>
          <span className={classes.mark}>{step.isDone ? `✓ ${words.done}` : words.notDone}</span>
        </li>
      ))}
    </ol>
  )
}
