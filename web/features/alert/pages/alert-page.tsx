import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AlertDetail } from '#contract/alert/alert-routes.ts'
import { ALERT_LEVELS } from '#domain/alert/alert-kind.ts'
import { formatDay, isDay } from '#domain/shared/calendar.ts'
import { alertWords } from '../../../i18n/alert-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { EventList } from '../../../ui/event-list.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { DraftPaperButton } from '../../paper/parts/draft-paper-button.tsx'
import { DirectiveLink } from '../../work/directive/directive-link.tsx'
import classes from '../../work/pages/work-item-page.module.css'
import { alertQuery } from '../api/alerts-query.ts'
import { useHushAlert } from '../api/use-hush-alert.ts'
import { AlertLevel } from '../parts/alert-level.tsx'
import { SnoozeForm } from '../parts/snooze-form.tsx'
import { ToldTable } from '../parts/told-table.tsx'

/** One alert: its cause in words, where it comes from, what is next, and everything that was done. */
export function AlertPage() {
  const alertId = useAddressId('alertId')
  const { data, error, refetch } = useQuery(alertQuery(alertId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <OpenAlert key={alertId} alert={data} />
}

function OpenAlert({ alert }: { readonly alert: AlertDetail }) {
  const words = useWords(alertWords)
  const { page } = words
  const status = (
    <div className={classes.status}>
      <AlertLevel level={alert.level} isOpen={alert.isOpen} /> <span>{words.kinds[alert.kind]}</span>{' '}
      <span>{alert.unitNames.join(', ')}</span>{' '}
      <span>{alert.closedOn === null ? page.opened(formatDay(alert.openedOn)) : page.closedOn(formatDay(alert.closedOn))}</span>
    </div>
  )
  return (
    <>
      <PageTitle title={alert.sentence} subtitle={status} actions={<Links alert={alert} />} />
      <div className={classes.columns}>
        <div className={classes.column}>
          {alert.isOpen && <Next alert={alert} />}
          <Panel heading={page.told}>
            <ToldTable told={alert.told} />
          </Panel>
        </div>
        <div className={classes.column}>
          <Panel heading={page.history}>
            <History alert={alert} />
          </Panel>
        </div>
      </div>
    </>
  )
}

function Links({ alert }: { readonly alert: AlertDetail }) {
  const { page } = useWords(alertWords)
  return (
    <>
      <Link to="/canh-bao" className={classes.link}>
        {page.toList}
      </Link>
      <a href={alert.link} className={classes.link}>
        {page.open}
      </a>
      {alert.taskId !== null && (
        <Link to="/nhiem-vu/$taskId" params={{ taskId: alert.taskId }} className={classes.link}>
          {page.toTask(alert.taskCode)}
        </Link>
      )}
      {alert.taskId !== null && <DirectiveLink source={{ kind: 'alert', id: alert.alertId }} what={alert.sentence} />}
      {alert.isOpen && <DraftPaperButton about={{ alertIds: [alert.alertId] }} what={alert.sentence} />}
    </>
  )
}

/** Who is told next, and the way to hush it for a while. */
function Next({ alert }: { readonly alert: AlertDetail }) {
  const words = useWords(alertWords)
  const { page } = words
  const [isSnoozing, setIsSnoozing] = useState(false)
  const hush = useHushAlert(alert, () => setIsSnoozing(false))
  const { next, snoozedUntil } = alert
  return (
    <Panel
      heading={page.next}
      {...(alert.allowedActions.includes('snooze') &&
        !isSnoozing && {
          action: (
            <ActionButton variant="default" onClick={() => setIsSnoozing(true)}>
              {page.snooze}
            </ActionButton>
          ),
        })}
    >
      {hush.error !== null && !isSnoozing && <ProblemMessage error={hush.error} />}
      {snoozedUntil !== null && (
        <>
          <p>
            <strong>{page.hushedBy(alert.snoozedByName, formatDay(snoozedUntil))}</strong> {alert.snoozeReason}
          </p>
          {alert.allowedActions.includes('wake') && (
            <ConfirmButton
              label={page.wake}
              question={page.wakeAsk}
              confirmLabel={page.wake}
              confirmVariant="filled"
              loading={hush.isPending}
              onConfirm={() => hush.mutate(undefined)}
            />
          )}
        </>
      )}
      {snoozedUntil === null && (
        <p>
          {next !== null && page.nextRung(words.rungs[next.rung], formatDay(next.day))}
          {next === null && (alert.level === 'blue' ? page.nextBlue : page.nextNone)}
        </p>
      )}
      {isSnoozing && <SnoozeForm alert={alert} onClose={() => setIsSnoozing(false)} />}
    </Panel>
  )
}

function History({ alert }: { readonly alert: AlertDetail }) {
  const words = useWords(alertWords)
  const { page } = words
  const said = (text: string | null | undefined) => {
    const level = ALERT_LEVELS.find(item => item === text)
    return level === undefined ? (text !== null && text !== undefined && isDay(text) ? formatDay(text) : '–') : words.levels[level]
  }
  return (
    <EventList
      events={alert.events.map(({ kind, at, byName, note, details: { from, to, daysBefore, rung, until, told } }, index) => ({
        key: String(index),
        at,
        byName,
        what: page.events[kind],
        notes: [
          kind === 'raised' || kind === 'eased' ? page.levelChange(said(from), said(to)) : '',
          kind === 'moved' ? page.dueMoved(said(from), said(to)) : '',
          daysBefore === undefined ? '' : page.before(daysBefore),
          rung === undefined ? '' : words.rungs[rung],
          until === undefined ? '' : page.untilDay(formatDay(until)),
          told === undefined ? '' : page.reached(told),
          note,
        ],
      }))}
    />
  )
}
