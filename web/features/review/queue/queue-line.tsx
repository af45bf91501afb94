import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { QueueLine as Line } from '#contract/review/review-routes.ts'
import { dayAt, daysBetween, formatDay } from '#domain/shared/calendar.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { useReportName } from '../../../ui/use-report-name.ts'
import { writeRate } from '../../report/drafts/line-draft.ts'
import { TimelinessWord } from '../../report/parts/status-word.tsx'
import { RiskReasons } from '../parts/risk-reasons.tsx'
import { isSeen } from '../seen/seen-lines.ts'
import { useOnScreen } from '../seen/use-on-screen.ts'
import { useSeenLines } from '../seen/use-seen-lines.ts'
import classes from './queue-line.module.css'

type Props = { readonly line: Line; readonly onReturn: () => void }

/** One waiting line with what the unit sent and why to look at it; whole on the screen for a moment, it counts as seen. */
export function QueueLineCard({ line, onReturn }: Props) {
  const words = useWords(reviewWords)
  const nameOf = useReportName()
  const end = useRef<HTMLDivElement>(null)
  const { seen, markSeen } = useSeenLines()
  const key = { reportId: line.reportId, taskId: line.taskId, version: line.lineVersion }
  const isDone = isSeen(seen, key)
  useOnScreen(end, () => markSeen(key))
  return (
    <article className={classes.card} data-queue-item={lineKey(line)} data-seen={isDone || undefined}>
      <header className={classes.top}>
        <Link className={classes.title} to="/duyet/$reportId" params={{ reportId: line.reportId }} search={{ dong: line.taskId }}>
          {line.taskCode}. {line.taskTitle}
        </Link>
        <p className={classes.facts}>
          <strong>{line.unitName}</strong>
          <span>{nameOf(line)}</span>
          <TimelinessWord timeliness={line.timeliness} />
          <span>
            {words.columns.waiting} {words.waitingDays(daysBetween(dayAt(line.submittedAt), todayOfWard()))}
          </span>
        </p>
      </header>
      <RiskReasons score={line.riskScore} reasons={line.riskReasons} />
      <p className={classes.claim}>
        <span>
          {words.line.claimed} <strong>{line.completionRate === null ? words.line.noRate : `${writeRate(line.completionRate)}%`}</strong>
        </span>
        <span>{words.line.evidence(line.evidenceCount)}</span>
      </p>
      <p className={classes.text}>{line.noActivityReason === '' ? line.result : words.line.noActivity(line.noActivityReason)}</p>
      <Said label={words.line.difficulty} text={line.difficulty} />
      <Said label={words.line.proposal} text={line.proposal} />
      {line.nextActionDue !== null && <Said label={words.line.next} text={formatDay(line.nextActionDue)} />}
      <div className={`${classes.actions} no-print`} ref={end}>
        <ActionButton variant={isDone ? 'good' : 'default'} aria-pressed={isDone} onClick={() => markSeen(key)}>
          {isDone ? words.seen.done : words.seen.mark}
        </ActionButton>
        <ActionButton variant="default" onClick={onReturn}>
          {words.line.return}
        </ActionButton>
      </div>
    </article>
  )
}

function Said({ label, text }: { readonly label: string; readonly text: string }) {
  if (text.trim() === '') return null
  return (
    <p className={classes.said}>
      <strong>{label}:</strong> {text}
    </p>
  )
}

export function lineKey({ reportId, taskId }: Pick<Line, 'reportId' | 'taskId'>): string {
  return `${reportId} ${taskId}`
}
