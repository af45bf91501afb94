import { Link } from '@tanstack/react-router'
import type { PlanDetail, TaskSummary } from '#contract/plan/plan-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { sayDue } from '../../../ui/say-due.ts'
import { sayUnits } from '../../../ui/say-units.ts'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { groupTasks } from './group-tasks.ts'
import { MilestoneState, stateOfCell } from './milestone-state.tsx'
import classes from './task-cards.module.css'

/** The plan's table on the phone: one card a task, its milestones below one another. */
export function TaskCards({ plan, tasks }: { readonly plan: PlanDetail; readonly tasks: readonly TaskSummary[] }) {
  return groupTasks(tasks, plan.groups).map(group => (
    <section key={group.code} className={classes.group}>
      {group.title !== '' && (
        <h3>
          {group.code}. {group.title}
        </h3>
      )}
      {group.tasks.map(task => (
        <TaskCard key={task.taskId} task={task} Heading={group.title === '' ? 'h3' : 'h4'} />
      ))}
    </section>
  ))
}

function TaskCard({ task, Heading }: { readonly task: TaskSummary; readonly Heading: 'h3' | 'h4' }) {
  const { plan: words } = useWords(planWords)
  const shared = useWords(sharedWords)
  return (
    <article className={classes.card}>
      <LightBadge light={task.light} />
      <Heading>
        <Link to="/nhiem-vu/$taskId" params={{ taskId: task.taskId }}>
          {task.code}. {task.title}
        </Link>
      </Heading>
      <p>{sayUnits(task.leadUnits, shared)}</p>
      {task.nextDue !== null && <p>{sayDue(task.nextDue, todayOfWard(), shared)}</p>}
      <details>
        <summary>
          {words.milestonesRow} ({task.milestones.length})
        </summary>
        <ul>
          {task.milestones.map(cell => (
            <li key={cell.milestoneId}>
              <strong>{cell.header}</strong> <MilestoneState state={stateOfCell(cell, task.reasons)} />
              <p>{cell.content}</p>
            </li>
          ))}
        </ul>
      </details>
    </article>
  )
}
