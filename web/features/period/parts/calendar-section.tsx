import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CALENDAR_YEARS } from '#domain/period/working-calendar.ts'
import { formatDay, weekdayOf, yearOf } from '#domain/shared/calendar.ts'
import { periodWords } from '../../../i18n/period-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { useMay } from '../../access/api/use-me.ts'
import { calendarQuery, useRemoveDay } from '../api/calendar.ts'
import { CalendarForm } from './calendar-form.tsx'

const YEARS = Array.from({ length: CALENDAR_YEARS.last - CALENDAR_YEARS.first + 1 }, (_none, index) => CALENDAR_YEARS.first + index)

/** The year's days off and worked Saturdays; who may, decides on further days. */
export function CalendarSection() {
  const { calendar: words } = useWords(periodWords)
  const mayDecide = useMay('calendar.manage')
  const [year, setYear] = useState(Math.min(Math.max(yearOf(todayOfWard()), CALENDAR_YEARS.first), CALENDAR_YEARS.last))
  const [isAdding, setIsAdding] = useState(false)
  const [moved, setMoved] = useState<number | null>(null)
  const { data, error, refetch } = useQuery(calendarQuery(year))
  const remove = useRemoveDay(changed => setMoved(changed.movedReports))
  return (
    <Panel
      heading={words.heading(year)}
      note={words.note}
      action={mayDecide && !isAdding && <ActionButton onClick={() => setIsAdding(true)}>{words.add}</ActionButton>}
    >
      <PlainSelect id="calendar-year" label={words.year} value={String(year)} onChange={value => setYear(Number(value))}>
        {YEARS.map(item => (
          <option key={item} value={item}>
            {item}
          </option>
        ))}
      </PlainSelect>
      {isAdding && (
        <CalendarForm
          onClose={() => setIsAdding(false)}
          onDone={changed => {
            setIsAdding(false)
            setMoved(changed.movedReports)
          }}
        />
      )}
      {moved !== null && <Notice tone="good" heading={words.moved(moved)} />}
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {remove.error !== null && <ProblemMessage error={remove.error} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && (
        <DataTable
          caption={words.heading(year)}
          rows={data.days}
          keyOf={item => `${item.day} ${item.kind}`}
          columns={[
            {
              key: 'day',
              header: words.day,
              head: true,
              render: item => `${formatDay(item.day)}, ${words.weekdays[weekdayOf(item.day) - 1] ?? ''}`,
            },
            { key: 'kind', header: words.kind, render: item => words.kinds[item.kind] },
            {
              key: 'what',
              header: words.what,
              render: item => (item.compensates === null ? item.name : `${item.name} (${words.compensates(formatDay(item.compensates))})`),
            },
            { key: 'source', header: words.source, render: item => (item.own ? `${item.source}, ${words.own}` : item.source) },
            {
              key: 'actions',
              header: words.remove,
              actions: true,
              render: item =>
                item.own &&
                mayDecide && (
                  <ConfirmButton
                    label={words.remove}
                    question={words.removeQuestion(formatDay(item.day))}
                    confirmLabel={words.remove}
                    loading={remove.isPending && remove.variables === item.day}
                    onConfirm={() => remove.mutate(item.day)}
                  />
                ),
            },
          ]}
        />
      )}
    </Panel>
  )
}
