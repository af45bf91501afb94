import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { EventList } from '../../../ui/event-list.tsx'
import { Panel } from '../../../ui/panel.tsx'

/** Who did what with the item, in order. */
export function WorkHistory({ events }: Pick<WorkItemDetail, 'events'>) {
  const { item: words } = useWords(workWords)
  const day = (value: Day | null) => (value === null ? words.withoutDay : formatDay(value))
  return (
    <Panel heading={words.history}>
      <EventList
        events={events.map(({ at, kind, byName, fields, dueBefore, dueAfter, note }) => ({
          key: `${at} ${kind}`,
          at,
          byName,
          what: words.events[kind],
          notes: [fields.join(', '), dueBefore === null && dueAfter === null ? '' : words.fromTo(day(dueBefore), day(dueAfter)), note],
        }))}
      />
    </Panel>
  )
}
