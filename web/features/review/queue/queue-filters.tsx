import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { PERIOD_KINDS, PERIOD_KIND_WORDS } from '#domain/report/period-kind.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { readReviewSearch } from '../../../routes/review-search.ts'
import type { ReviewSearch } from '../../../routes/review-search.ts'
import { ChoiceRow } from '../../../ui/choice-row.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { unitsQuery } from '../../organisation/api/units-query.ts'
import { tasksQuery } from '../../plan/api/tasks-query.ts'
import { useReportMonths } from '../../report/parts/use-report-months.ts'
import classes from './queue-filters.module.css'

/** How the queue is seen, in which order, and what of it. */
export function QueueFilters({ search }: { readonly search: ReviewSearch }) {
  const words = useWords(reviewWords).filters
  const language = useLanguage()
  const navigate = useNavigate()
  const { activePlanId } = useMe()
  const months = useReportMonths(search.thang)
  const units = useQuery(unitsQuery)
  const tasks = useQuery({ ...tasksQuery(activePlanId ?? ''), enabled: activePlanId !== null })
  const choose = (part: { readonly [Key in keyof ReviewSearch]?: string | undefined }) =>
    void navigate({ to: '/duyet', search: readReviewSearch({ ...search, ...part }), replace: true })
  const all = <option value="">{words.all}</option>
  return (
    <div className={`${classes.filters} no-print`} role="search">
      <div className={classes.choices}>
        <ChoiceRow
          label={words.view}
          value={search.xem ?? 'baocao'}
          options={[
            { value: 'baocao', text: words.reports },
            { value: 'dong', text: words.lines },
          ]}
          onChange={xem => choose({ xem })}
        />
        <ChoiceRow
          label={words.sort}
          value={search.xep ?? 'cho'}
          options={[
            { value: 'cho', text: words.age },
            { value: 'ruiro', text: words.risk },
          ]}
          onChange={xep => choose({ xep })}
        />
        <PlainCheck label={words.risky} checked={search.cankiem === 'co'} onChange={on => choose({ cankiem: on ? 'co' : undefined })} />
      </div>
      <div className={classes.selects}>
        <PlainSelect id="kind" label={words.kind} value={search.ky ?? ''} onChange={ky => choose({ ky })}>
          {all}
          {PERIOD_KINDS.map(kind => (
            <option key={kind} value={kind}>
              {PERIOD_KIND_WORDS[kind][language]}
            </option>
          ))}
        </PlainSelect>
        <PlainSelect id="month" label={words.month} value={search.thang ?? ''} onChange={thang => choose({ thang })}>
          {all}
          {months.map(month => (
            <option key={month} value={month}>
              {formatMonth(month)}
            </option>
          ))}
        </PlainSelect>
        <PlainSelect id="unit" label={words.unit} value={search.donvi ?? ''} onChange={donvi => choose({ donvi })}>
          {all}
          {units.data?.items.map(unit => (
            <option key={unit.unitId} value={unit.unitId}>
              {unit.name}
            </option>
          ))}
        </PlainSelect>
        <PlainSelect id="task" label={words.task} value={search.nhiemvu ?? ''} onChange={nhiemvu => choose({ nhiemvu })}>
          {all}
          {tasks.data?.items.map(task => (
            <option key={task.taskId} value={task.taskId}>
              {task.code}. {task.title}
            </option>
          ))}
        </PlainSelect>
      </div>
    </div>
  )
}
