import type { TaskSummary } from '#contract/plan/plan-routes.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { sayCompletion } from '../../../ui/say-completion.ts'
import { sayDue } from '../../../ui/say-due.ts'
import { sayUnits } from '../../../ui/say-units.ts'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import classes from './task-lights.module.css'

/** Whose a task is, how far it is and what is due next, in one line. */
export function TaskFacts({ task }: { readonly task: TaskSummary }) {
  const words = useWords(monitoringWords)
  const shared = useWords(sharedWords)
  const leads = sayUnits(task.leadUnits, shared)
  const said = sayCompletion(task, shared)
  const facts = [
    leads === '' ? undefined : `${words.lead}: ${leads}`,
    said === null ? shared.noRatio : `${shared.ratio}: ${said}`,
    task.nextDue === null ? undefined : sayDue(task.nextDue, todayOfWard(), shared),
  ]
  return <p className={classes.facts}>{facts.filter(part => part !== undefined).join(' · ')}</p>
}
