import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import type { AgendaLine, MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readScreenSearch } from '../../../routes/meeting-search.ts'
import { useAddressId, useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { agendaItemQuery, meetingQuery } from '../api/meetings-query.ts'
import { ItemMinutes } from '../minutes/item-minutes.tsx'
import { ItemFacts } from '../parts/item-facts.tsx'
import classes from '../parts/screen.module.css'

/** One item a screen for a projector, arrows to go on, the minutes beside it. */
export function MeetingScreenPage() {
  const meetingId = useAddressId('meetingId')
  // Somebody else may write on another machine: what they wrote appears while the meeting runs.
  const { data, error, refetch } = useQuery({
    ...meetingQuery(meetingId),
    refetchInterval: query => (query.state.data?.state === 'running' ? 10_000 : false),
  })
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <Screen meeting={data} />
}

function Screen({ meeting }: { readonly meeting: MeetingDetail }) {
  const words = useWords(meetingWords)
  const { screen } = words
  const { muc } = useAddressSearch(readScreenSearch)
  const navigate = useNavigate()
  const [withMinutes, setMinutes] = useState(meeting.state === 'running' || meeting.state === 'concluded')
  const { meetingId } = meeting
  const items = meeting.agenda.filter(item => item.droppedReason === null || item.itemId === muc)
  const index = Math.max(
    0,
    items.findIndex(item => item.itemId === muc),
  )
  const item = items[index]
  const leave = useCallback(() => void navigate({ to: '/hop/$meetingId', params: { meetingId } }), [navigate, meetingId])
  const show = useCallback(
    (to: AgendaLine | undefined) => {
      if (to === undefined) return
      void navigate({ to: '/hop/$meetingId/trinh-chieu', params: { meetingId }, search: { muc: to.itemId }, replace: true })
    },
    [navigate, meetingId],
  )
  useScreenKeys({ onPrevious: () => show(items[index - 1]), onNext: () => show(items[index + 1]), onLeave: leave })

  return (
    <div className={classes.screen}>
      <div className={classes.bar}>
        <ActionButton variant="default" disabled={index === 0} onClick={() => show(items[index - 1])}>
          ← {screen.previous}
        </ActionButton>
        <span aria-live="polite">{screen.position(items.length === 0 ? 0 : index + 1, items.length)}</span>
        <ActionButton variant="default" disabled={index >= items.length - 1} onClick={() => show(items[index + 1])}>
          {screen.next} →
        </ActionButton>
        <p>{screen.keys}</p>
        <ActionButton variant="default" aria-pressed={withMinutes} onClick={() => setMinutes(!withMinutes)}>
          {withMinutes ? screen.hideMinutes : screen.showMinutes}
        </ActionButton>
        <ActionButton variant="default" onClick={leave}>
          {screen.exit}
        </ActionButton>
      </div>
      <div className={classes.body} data-minutes={withMinutes || undefined}>
        <div className={classes.main}>
          {item === undefined ? <EmptyState heading={words.page.noAgenda} /> : <Item meetingId={meetingId} line={item} />}
        </div>
        {withMinutes && item !== undefined && (
          <section className={classes.side} aria-label={screen.minutes}>
            <h2>{screen.minutes}</h2>
            <ItemMinutes key={item.itemId} meeting={meeting} item={item} />
          </section>
        )}
      </div>
    </div>
  )
}

function Item({ meetingId, line }: { readonly meetingId: string; readonly line: AgendaLine }) {
  const words = useWords(meetingWords)
  const { data, error, refetch } = useQuery(agendaItemQuery(meetingId, line.itemId))
  useEffect(() => {
    document.title = `${line.title} · Sáu Rõ`
  }, [line.title])
  return (
    <>
      <p className={classes.kind}>{words.agendaKinds[line.kind]}</p>
      <h1>{line.title}</h1>
      {line.droppedReason !== null && <p className={classes.line}>{words.page.dropped(line.droppedReason)}</p>}
      {line.question !== '' && <p className={classes.question}>{line.question}</p>}
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && <ItemFacts item={data} />}
    </>
  )
}

type Keys = { readonly onPrevious: () => void; readonly onNext: () => void; readonly onLeave: () => void }

/** Arrows and page keys, as a presenter sends them; what is typed into a field stays there. */
function useScreenKeys({ onPrevious, onNext, onLeave }: Keys): void {
  useEffect(() => {
    const onKey = ({ key, target, isComposing }: KeyboardEvent) => {
      const isTyping = target instanceof HTMLElement && target.closest('input, textarea, select, summary') !== null
      if (isTyping || isComposing) return
      if (key === 'ArrowLeft' || key === 'PageUp') onPrevious()
      if (key === 'ArrowRight' || key === 'PageDown') onNext()
      if (key === 'Escape') onLeave()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onPrevious, onNext, onLeave])
}
