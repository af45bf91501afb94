import { Link } from '@tanstack/react-router'
import type { TaskSummary } from '#contract/plan/plan-routes.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import { TaskFacts } from './task-facts.tsx'
import classes from './task-lights.module.css'

type Props = { readonly heading: string; readonly tasks: readonly TaskSummary[]; /** Told further down the page. */ readonly below: number }

/** The first tasks with their light and why, late first as the server orders them. */
export function TaskLights({ heading, tasks, below }: Props) {
  const words = useWords(monitoringWords)
  return (
    <Panel heading={heading}>
      {tasks.length === 0 && <p>{words.nothingUrgent}</p>}
      <ul className={classes.list}>
        {tasks.map(task => (
          <TaskLight key={task.taskId} task={task} />
        ))}
      </ul>
      <div className={`${classes.more} no-print`}>
        {below > 0 && (
          <a href="#other-tasks" className={classes.open}>
            {words.tasksBelow(below)}
          </a>
        )}
        <Link to="/nhiem-vu" className={classes.open}>
          {words.allTasks}
        </Link>
      </div>
    </Panel>
  )
}

function TaskLight({ task }: { readonly task: TaskSummary }) {
  return (
    <li className={classes.task}>
      <div className={classes.head}>
        <Link to="/nhiem-vu/$taskId" params={{ taskId: task.taskId }} className={classes.title}>
          {task.code}. {task.title}
        </Link>
        <LightBadge light={task.light} />
      </div>
      <ReasonList reasons={task.reasons} taskId={task.taskId} />
      <TaskFacts task={task} />
    </li>
  )
}
