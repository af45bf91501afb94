import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TaskSummary } from '#contract/plan/plan-routes.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import classes from './other-tasks.module.css'
import { TaskFacts } from './task-facts.tsx'
import { usePrinting } from '../../../ui/use-printing.ts'

/** The tasks after the first ones, a line each; a press tells why. On paper all of them are told in full. */
export function OtherTasks({ tasks }: { readonly tasks: readonly TaskSummary[] }) {
  const words = useWords(monitoringWords)
  const printing = usePrinting()
  if (tasks.length === 0) return null
  return (
    <div id="other-tasks" className={classes.place}>
      <Panel heading={words.otherTasks(tasks.length)}>
        <ul className={classes.list}>
          {tasks.map(task => (
            <TaskLine key={task.taskId} task={task} printing={printing} />
          ))}
        </ul>
      </Panel>
    </div>
  )
}

function TaskLine({ task, printing }: { readonly task: TaskSummary; readonly printing: boolean }) {
  const words = useWords(monitoringWords)
  const shared = useWords(sharedWords)
  const [open, setOpen] = useState(false)
  const shown = open || printing
  return (
    <li>
      <details open={shown} onToggle={event => !printing && setOpen(event.currentTarget.open)}>
        <summary className={classes.line}>
          <span className={classes.title}>
            {task.code}. {task.title}
          </span>
          <LightBadge light={task.light} />
          <span className={classes.ratio}>{task.completionRate === null ? '—' : shared.percent(task.completionRate)}</span>
        </summary>
        {shown && (
          <div className={classes.more}>
            <ReasonList reasons={task.reasons} taskId={task.taskId} />
            <TaskFacts task={task} />
            <Link to="/nhiem-vu/$taskId" params={{ taskId: task.taskId }} className={`${classes.open} no-print`}>
              {words.openTask}
            </Link>
          </div>
        )}
      </details>
    </li>
  )
}
