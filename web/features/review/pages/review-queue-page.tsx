import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dayAt, daysBetween, monthOf } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { isFiltered, readReviewSearch } from '../../../routes/review-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { useMe } from '../../access/api/use-me.ts'
import { keepReviewMark } from '../../report/review/use-review-marks.ts'
import { useReviewKeys } from '../../report/review/use-review-keys.ts'
import { reviewLinesQuery, reviewQueueQuery } from '../api/review-queue-query.ts'
import { KeyHelp } from '../parts/key-help.tsx'
import { WhoHasActed } from '../parts/who-has-acted.tsx'
import { AcceptSeen } from '../queue/accept-seen.tsx'
import { MoreButton } from '../queue/more-button.tsx'
import { QueueFilters } from '../queue/queue-filters.tsx'
import { chosenInQueue, moveInQueue } from '../queue/queue-items.ts'
import { QueueLineCard, lineKey } from '../queue/queue-line.tsx'
import { QueueReports } from '../queue/queue-reports.tsx'
import { useSeenLines } from '../seen/use-seen-lines.ts'
import classes from './review-queue-page.module.css'

/** What the units have sent and nobody has reviewed: whole reports or line by line, by age or by risk; driven by keys throughout. */
export function ReviewQueuePage() {
  const words = useWords(reviewWords)
  const navigate = useNavigate()
  const { memberId } = useMe()
  const search = useAddressSearch(readReviewSearch)
  const ofLines = search.xem === 'dong'
  const queue = useInfiniteQuery(reviewQueueQuery(search))
  const single = useInfiniteQuery({ ...reviewLinesQuery(search), enabled: ofLines })
  const query = ofLines ? single : queue
  const reports = queue.data?.pages.flatMap(page => page.items) ?? []
  const lines = ofLines ? (single.data?.pages.flatMap(page => page.items) ?? []) : []
  const counts = query.data?.pages[0]?.counts
  const { markSeen } = useSeenLines()
  const [help, setHelp] = useState(false)
  const chosenLine = () => lines.find(line => lineKey(line) === chosenInQueue())
  const giveBack = async (line: (typeof lines)[number] | undefined) => {
    if (line === undefined) return
    const { reportId, taskId, version } = line
    await keepReviewMark({ memberId, reportId, version }, taskId, { kind: 'return', reasons: {} })
    void navigate({ to: '/duyet/$reportId', params: { reportId }, search: { dong: taskId } })
  }
  useReviewKeys({
    next: () => moveInQueue(1),
    back: () => moveInQueue(-1),
    accept: () => document.querySelector<HTMLElement>('[data-accept-seen] button')?.click(),
    giveBack: () => void giveBack(chosenLine()),
    markSeen: () => {
      const line = chosenLine()
      if (line !== undefined) markSeen({ reportId: line.reportId, taskId: line.taskId, version: line.lineVersion })
    },
    help: () => setHelp(shown => !shown),
  })
  const isEmpty = query.data !== undefined && (ofLines ? lines : reports).length === 0
  return (
    <div className={classes.page}>
      <PageTitle
        title={words.title}
        subtitle={
          counts === undefined ? undefined : (
            <span className={classes.counts}>
              <span>{words.counts(counts.reports, counts.lines, counts.riskyLines)}</span>
              {counts.oldest !== null && <span>{words.oldest(daysBetween(dayAt(counts.oldest), todayOfWard()))}</span>}
            </span>
          )
        }
      />
      <QueueFilters search={search} />
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {isEmpty && !isFiltered(search) && <EmptyState heading={words.empty}>{words.emptyWhat}</EmptyState>}
      {isEmpty && isFiltered(search) && (
        <EmptyState
          heading={words.nothingFound}
          action={
            <ActionButton variant="default" onClick={() => void navigate({ to: '/duyet', search: {} })}>
              {words.clear}
            </ActionButton>
          }
        />
      )}
      {queue.data !== undefined && <AcceptSeen reports={reports} />}
      <KeyHelp of="queue" open={help} onToggle={() => setHelp(!help)} />
      {!ofLines && reports.length > 0 && <QueueReports reports={reports} />}
      {lines.length > 0 && (
        <section className={classes.lines} aria-label={words.linesCaption}>
          {lines.map(line => (
            <QueueLineCard key={`${lineKey(line)} ${line.lineVersion}`} line={line} onReturn={() => void giveBack(line)} />
          ))}
        </section>
      )}
      <MoreButton query={query} className={classes.more} />
      <WhoHasActed period={{ kind: search.ky ?? 'month', month: search.thang ?? newestOf(reports) }} />
    </div>
  )
}

/** The newest month that waits; the running one when nothing does. */
function newestOf(reports: readonly { readonly month: Month }[]): Month {
  return (
    reports
      .map(report => report.month)
      .toSorted()
      .at(-1) ?? monthOf(todayOfWard())
  )
}
