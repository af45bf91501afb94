import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '#domain/shared/calendar.ts'
import { promiseWords } from '../../i18n/promise-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Notice } from '../../ui/notice.tsx'
import { reportPromisesQuery } from './api/promises-query.ts'
import classes from './parts/promise-note.module.css'

/** Before a report is sent: the promises that stop it, each a link to its line. Nothing while there are none. */
export function OwedPromises({ reportId }: { readonly reportId: string }) {
  const words = useWords(promiseWords)
  const owed = useQuery(reportPromisesQuery(reportId)).data?.items.filter(promise => promise.isOwed) ?? []
  if (owed.length === 0) return null
  return (
    <Notice tone="error" heading={words.owedHeading(owed.length)}>
      <ul className={classes.owedList}>
        {owed.map(promise => (
          <li key={promise.promiseId}>
            <Link to="/bao-cao/$reportId" params={{ reportId }} search={{ dong: promise.taskId }} hash={`line-${promise.taskId}-promises`}>
              {promise.taskCode}. {words.due} {formatDay(promise.due)}: {promise.proposal === '' ? promise.difficulty : promise.proposal}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
