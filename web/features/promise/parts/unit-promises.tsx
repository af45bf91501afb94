import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { addDays, formatDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { promiseWords } from '../../../i18n/promise-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import { promisesOfUnitQuery } from '../api/promises-query.ts'
import classes from './unit-promises.module.css'
import { PromiseState } from './promise-state.tsx'

/** What falls due soon enough to be named among the unit's duties. */
const DAYS_AHEAD = 14

/** On the unit's page of duties: promises that are past their day and unanswered, or fall due within two weeks. Nothing while there are none. */
export function UnitPromises({ unitId, today }: { readonly unitId: string; readonly today: Day }) {
  const words = useWords(promiseWords)
  const owed = useQuery(promisesOfUnitQuery(unitId, 'owed')).data?.items ?? []
  const open = useQuery(promisesOfUnitQuery(unitId, 'open')).data?.items ?? []
  const items = [...owed, ...open.filter(promise => promise.due <= addDays(today, DAYS_AHEAD))]
  if (items.length === 0) return null
  return (
    <Panel heading={words.dutiesHeading(items.length)}>
      <ul className={classes.items}>
        {items.map(promise => (
          <li key={promise.promiseId}>
            <p className={classes.facts}>
              <strong>{formatDay(promise.due)}</strong>
              <PromiseState {...promise} />
              <Link to="/nhiem-vu/$taskId" params={{ taskId: promise.taskId }}>
                {promise.taskCode}
              </Link>
            </p>
            <p className={classes.text}>{promise.proposal === '' ? promise.difficulty : promise.proposal}</p>
          </li>
        ))}
      </ul>
      <Link to="/loi-hua" search={{ donvi: unitId }} className={classes.all}>
        {words.all}
      </Link>
    </Panel>
  )
}
