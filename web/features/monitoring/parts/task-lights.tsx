import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TaskSummary } from '#contract/plan/plan-routes.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import { sayCompletion } from '../../../ui/say-completion.ts'
import { sayUnits } from '../../../ui/say-units.ts'
import classes from './task-lights.module.css'

const NEEDS_ATTENTION: readonly string[] = ['late', 'at_risk']

/** The tasks with their light and why, late first as the server orders them; all of one light when one is chosen. */
export function TaskLights({ tasks, lightShown }: { readonly tasks: readonly TaskSummary[]; readonly lightShown: Light | null }) {
  const words = useWords(monitoringWords)
  const { lights } = useWords(sharedWords)
  const [all, setAll] = useState(false)
  const urgent = tasks.filter(task => NEEDS_ATTENTION.includes(task.light))
  const shown = lightShown !== null ? tasks.filter(task => task.light === lightShown) : all ? tasks : urgent
  const heading = lightShown === null ? (all ? words.tasksWithLights : words.attention) : lights[lightShown]
  return (
    <Panel heading={`${heading} (${shown.length})`}>
      {shown.length === 0 && <p>{words.nothingUrgent}</p>}
      <ul className={classes.list}>{shown.map(task => <TaskLight key={task.taskId} task={task} />)}</ul>
      {lightShown === null && (
        <div className={`${classes.more} no-print`}>
          <ActionButton variant="default" onClick={() => setAll(!all)}>{all ? words.showFirst : words.showAll(tasks.length)}</ActionButton>
          <Link to="/nhiem-vu" className={classes.open}>{words.allTasks}</Link>
        </div>
      )}
    </Panel>
  )
}

function TaskLight({ task }: { readonly task: TaskSummary }) {
  const words = useWords(monitoringWords)
  const next = task.nextDue === null ? undefined : `${words.next}: ${formatDay(task.nextDue)}`
  const shared = useWords(sharedWords)
  const said = sayCompletion(task, shared)
  const ratio = said === null ? words.noRatio : `${words.ratio}: ${said}`
  const leads = sayUnits(task.leadUnits, shared)
  return (
    <li className={classes.task}>
      <div className={classes.head}>
        <Link to="/nhiem-vu/$taskId" params={{ taskId: task.taskId }} className={classes.title}>{task.code}. {task.title}</Link>
        <LightBadge light={task.light} />
      </div>
      <ReasonList reasons={task.reasons} />
      <p className={classes.facts}>{[leads === '' ? undefined : `${words.lead}: ${leads}`, ratio, next].filter(part => part !== undefined).join(' · ')}</p>
    </li>
  )
}
