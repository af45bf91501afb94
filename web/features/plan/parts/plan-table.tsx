import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { PlanDetail, TaskSummary } from '#contract/plan/plan-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { MilestoneState, stateOfCell } from './milestone-state.tsx'
import { groupTasks } from './group-tasks.ts'
import classes from './plan-table.module.css'

type Props = { readonly plan: PlanDetail; readonly tasks: readonly TaskSummary[] }

/** Table 2 as the office knows it, with today's state in each cell. Number and task stay in sight while one scrolls. */
export function PlanTable({ plan, tasks }: Props) {
  const { plan: words } = useWords(planWords)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by the keyboard (axe: scrollable-region-focusable)
    <div className={classes.scroll} role="region" aria-label={words.tableScroll} tabIndex={0}>
      <table className={classes.table}>
        <caption className="only-read">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.code}>
              {words.ordinal}
            </th>
            <th scope="col" className={classes.task}>
              {words.task}
            </th>
            <th scope="col" className={classes.implementers}>
              {words.implementers}
            </th>
            <th scope="col">{words.target}</th>
            {plan.milestones.map(milestone => (
              <th key={milestone.milestoneId} scope="col">
                {milestone.header}
                {milestone.due !== null && !milestone.header.includes('/') && (
                  <span className={classes.due}>{formatDay(milestone.due)}</span>
                )}
              </th>
            ))}
            <th scope="col">{words.assignment}</th>
          </tr>
        </thead>
        <tbody>
          {groupTasks(tasks, plan.groups).map(group => (
            <Fragment key={group.code}>
              {group.title !== '' && (
                <tr className={classes.group}>
                  <th scope="colgroup" colSpan={plan.milestones.length + 5}>
                    <span className={classes.groupTitle}>
                      {group.code}. {group.title}
                    </span>
                  </th>
                </tr>
              )}
              {group.tasks.map(task => (
                <TaskRow key={task.taskId} task={task} plan={plan} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TaskRow({ task, plan }: { readonly task: TaskSummary; readonly plan: PlanDetail }) {
  const { plan: words } = useWords(planWords)
  return (
    <tr>
      <td className={classes.code}>{task.code}</td>
      <th scope="row" className={classes.task}>
        <Link to="/nhiem-vu/$taskId" params={{ taskId: task.taskId }}>
          {task.title}
        </Link>
        <div className={classes.light}>
          <LightBadge light={task.light} />
        </div>
      </th>
      <td className={classes.implementers}>
        {task.implementersText === '' ? task.leadUnits.map(unit => unit.unitName).join(', ') : task.implementersText}
      </td>
      <td>{task.targetText}</td>
      {plan.milestones.map(({ milestoneId }) => {
        const cell = task.milestones.find(item => item.milestoneId === milestoneId)
        if (cell === undefined)
          return (
            <td key={milestoneId}>
              <span className="only-read">{words.noCell}</span>
            </td>
          )
        return (
          <td key={milestoneId} className={classes.cell}>
            <MilestoneState state={stateOfCell(cell, task.reasons)} />
            <p>{cell.content}</p>
          </td>
        )
      })}
      <td>{task.assignmentText}</td>
    </tr>
  )
}
