import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { workOfUnitQuery } from '../api/work-items-query.ts'
import classes from './line-work.module.css'
import { WorkDue, WorkState } from './work-state.tsx'

type Props = { readonly taskId: string; readonly unitId: string }

/** Beside a report's line: the unit's own work on the task and how it stands. Nothing while there is none or it cannot be read. */
export function LineWork({ taskId, unitId }: Props) {
  const words = useWords(workWords)
  const { data } = useQuery(workOfUnitQuery(taskId, unitId))
  const own = data?.items.filter(item => item.unitId === unitId && item.state !== 'cancelled') ?? []
  if (own.length === 0) return null
  return (
    <details className={classes.work}>
      <summary>{words.panel.heading(own.length)}</summary>
      <ul className={classes.items}>
        {own.map(item => (
          <li key={item.workItemId}>
            <Link to="/viec-cu-the/$workItemId" params={{ workItemId: item.workItemId }}>
              {item.title}
            </Link>
            <WorkState state={item.state} />
            <WorkDue item={item} />
          </li>
        ))}
      </ul>
    </details>
  )
}
