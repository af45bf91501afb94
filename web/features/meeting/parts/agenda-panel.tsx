import { Link } from '@tanstack/react-router'
import type { MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMoveMeeting } from '../api/use-move-meeting.ts'
import { AddItemForm } from './add-item-form.tsx'
import { ItemSteps } from './item-steps.tsx'
import classes from './meeting.module.css'

/** The agenda in its order; while it is open, moved, dropped with a reason, and added to by hand. */
export function AgendaPanel({ meeting }: { readonly meeting: MeetingDetail }) {
  const words = useWords(meetingWords)
  const { page } = words
  const move = useMoveMeeting(meeting)
  const { agenda, meetingId } = meeting
  const mayChange = meeting.allowedActions.includes('agenda')

  function place(index: number, to: number): void {
    const itemIds = agenda.map(item => item.itemId)
    const [moved] = itemIds.splice(index, 1)
    if (moved !== undefined) move.mutate({ step: 'order', body: { itemIds: itemIds.toSpliced(to, 0, moved) } })
  }

  return (
    <Panel heading={page.agenda} note={page.agendaNote(agenda.filter(item => item.droppedReason === null).length)}>
      {move.error !== null && <ProblemMessage error={move.error} />}
      {agenda.length === 0 && <EmptyState heading={page.noAgenda} />}
      <ol className={classes.agenda}>
        {agenda.map((item, index) => (
          <li key={item.itemId} className={classes.item} data-dropped={item.droppedReason !== null || undefined}>
            <div className={classes.name}>
              <strong>{index + 1}.</strong>
              <span className={classes.kind}>{words.agendaKinds[item.kind]}</span>
              {item.light !== null && <LightBadge light={item.light} />}
              <Link to="/hop/$meetingId/trinh-chieu" params={{ meetingId }} search={{ muc: item.itemId }}>
                {item.title}
              </Link>
            </div>
            {item.question !== '' && (
              <p className={classes.note}>
                {page.question}: {item.question}
              </p>
            )}
            {item.droppedReason !== null && <p className={classes.note}>{page.dropped(item.droppedReason)}</p>}
            {mayChange && (
              <div className={`${classes.buttons} no-print`}>
                <ActionButton
                  variant="default"

                  aria-label={page.up(item.title)}
                  disabled={index === 0 || move.isPending}
                  onClick={() => place(index, index - 1)}
                >
                  ↑ {page.upShort}
                </ActionButton>
                <ActionButton
                  variant="default"

                  aria-label={page.down(item.title)}
                  disabled={index === agenda.length - 1 || move.isPending}
                  onClick={() => place(index, index + 1)}
                >
                  ↓ {page.downShort}
                </ActionButton>
                <ItemSteps meetingId={meetingId} item={item} />
              </div>
            )}
          </li>
        ))}
      </ol>
      {mayChange && <AddItemForm meeting={meeting} />}
    </Panel>
  )
}
