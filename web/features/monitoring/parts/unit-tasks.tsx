import { Link } from '@tanstack/react-router'
import type { Duties } from '#contract/monitoring/monitoring-routes.ts'
import { dutiesWords } from '../../../i18n/duties-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import { sayCompletion } from '../../../ui/say-completion.ts'
import classes from './unit-tasks.module.css'

export function UnitTasks({ tasks }: { readonly tasks: Duties['tasks'] }) {
  const words = useWords(dutiesWords)
  const shared = useWords(sharedWords)
  const ratioOf = (task: Duties['tasks'][number]) => {
    const said = sayCompletion(task, shared)
    return said === null ? shared.noRatio : `${shared.ratio}: ${said}`
  }
  return (
    <Panel heading={`${words.tasks} (${tasks.length})`}>
      <ul className={classes.list}>
        {tasks.map(task => (
          <li key={task.taskId} className={classes.item}>
            <div className={classes.head}>
              <Link to="/nhiem-vu/$taskId" params={{ taskId: task.taskId }} className={classes.title}>
                {task.code}. {task.title}
              </Link>
              <LightBadge light={task.light} />
            </div>
            <p>
              {words.roles[task.role]} · {ratioOf(task)}
            </p>
            <ReasonList reasons={task.reasons} taskId={task.taskId} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
