import { Link } from '@tanstack/react-router'
import type { Reason } from '#contract/plan/plan-routes.ts'
import { isMonth } from '#domain/shared/calendar.ts'
import classes from './reason-sentence.module.css'

type Props = { readonly reason: Reason; /** The task that the light is of, where it is one. */ readonly taskId?: string | undefined }

/** One reason of a light, opening to the figures it names: the report, the milestone, the target or the work behind it. */
export function ReasonSentence({ reason, taskId }: Props) {
  const { about, sentence, facts } = reason
  switch (about?.kind) {
    case 'reports': {
      const [only, another] = about.reports
      if (only === undefined) return <>{sentence}</>
      if (another === undefined)
        return (
          <Link to="/bao-cao/$reportId" params={{ reportId: only.reportId }} search={{}} className={classes.reason}>
            {sentence}
          </Link>
        )
      const month = facts['month']
      return (
        <Link to="/bao-cao" search={typeof month === 'string' && isMonth(month) ? { thang: month } : {}} className={classes.reason}>
          {sentence}
        </Link>
      )
    }
    case 'milestone':
      return taskId === undefined ? (
        <>{sentence}</>
      ) : (
        <Link to="/nhiem-vu/$taskId" params={{ taskId }} hash={`moc-${about.milestoneId}`} className={classes.reason}>
          {sentence}
        </Link>
      )
    case 'target':
      return (
        <Link to="/chi-tieu/$targetId" params={{ targetId: about.targetId }} className={classes.reason}>
          {sentence}
        </Link>
      )
    case 'tasks': {
      const [only, another] = about.taskIds
      if (only !== undefined && another === undefined)
        return (
          <Link to="/nhiem-vu/$taskId" params={{ taskId: only }} className={classes.reason}>
            {sentence}
          </Link>
        )
      return (
        <Link to="/nhiem-vu" className={classes.reason}>
          {sentence}
        </Link>
      )
    }
    case 'work':
      return (
        <Link to="/viec-cu-the" search={{ donvi: about.unitId, han: 'overdue' }} className={classes.reason}>
          {sentence}
        </Link>
      )
    case undefined:
      return <>{sentence}</>
  }
}
