import { Link } from '@tanstack/react-router'
import type { Duties } from '#contract/monitoring/monitoring-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { dutiesWords } from '../../../i18n/duties-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from './unit-tasks.module.css'

/** Milestones of the tasks the unit leads, with what is still to be made: overdue ones and the next day at once, the later years one press away. */
export function ComingMilestones({ milestones }: { readonly milestones: Duties['milestones'] }) {
  const words = useWords(dutiesWords)
  const next = milestones.find(milestone => milestone.daysLeft >= 0)?.due
  const now = milestones.filter(milestone => next === undefined || milestone.due <= next)
  const later = milestones.slice(now.length)
  return (
    <Panel heading={words.milestones}>
      <MilestoneItems milestones={now} />
      {later.length > 0 && (
        <details className={classes.later}>
          <summary>{words.laterMilestones(later.length)}</summary>
          <MilestoneItems milestones={later} />
        </details>
      )}
    </Panel>
  )
}

function MilestoneItems({ milestones }: { readonly milestones: Duties['milestones'] }) {
  const words = useWords(dutiesWords)
  return (
    <ul className={classes.list}>
      {milestones.map(milestone => (
        <li key={`${milestone.taskId} ${milestone.header}`} className={classes.item}>
          <p className={classes.due}>
            {formatDay(milestone.due)} ({milestone.daysLeft < 0 ? words.daysOver(-milestone.daysLeft) : words.daysLeft(milestone.daysLeft)})
          </p>
          <Link to="/nhiem-vu/$taskId" params={{ taskId: milestone.taskId }} className={classes.title}>
            {milestone.taskCode}. {milestone.taskTitle}
          </Link>
          {milestone.openDeliverables.length > 0 && (
            <p>
              {words.openDeliverables(milestone.openDeliverables.length)}: {milestone.openDeliverables.join('; ')}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
