import type { ReportDetail } from '#contract/report/report-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { EventList } from '../../../ui/event-list.tsx'
import { Panel } from '../../../ui/panel.tsx'

/** Who did what with the report, in order; what is being written now stands last. */
export function EventHistory({ report: { events, lines, status } }: { readonly report: ReportDetail }) {
  const words = useWords(reportWords).check
  const isBeingWritten = status === 'draft' || status === 'returned'
  const savedAt = lines
    .flatMap(line => line.savedAt ?? [])
    .toSorted()
    .at(-1)
  if (events.length === 0) return null
  return (
    <Panel heading={words.history}>
      <EventList
        events={[
          ...events.map(({ at, kind, byName, onBehalfOf, note, moved }) => ({
            key: `${at} ${kind}`,
            at,
            byName,
            what: words.events[kind],
            notes: [
              onBehalfOf === null ? '' : words.onBehalfOf(onBehalfOf),
              moved === null ? '' : words.moved(formatDay(moved.from), formatDay(moved.to)),
              note,
            ],
          })),
          ...(savedAt === undefined || !isBeingWritten
            ? []
            : [{ key: 'saved', at: savedAt, byName: '', what: words.events.saved, notes: [] }]),
        ]}
      />
    </Panel>
  )
}
