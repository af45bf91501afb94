import { useState } from 'react'
import type { PeriodLock } from '#contract/lock/lock-routes.ts'
import { OPEN_REPORT_WORDS } from '#domain/words/lock-words.ts'
import { lockWords } from '../../../i18n/lock-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import type { PeriodPlace } from '../api/lock-queries.ts'
import { useLockPeriod } from '../api/use-lock-period.ts'
import classes from '../pages/period-lock-page.module.css'

type Props = { readonly place: PeriodPlace; readonly view: PeriodLock }

/** Who locked the period and what was unfinished then; or what stands in the way, to be confirmed unit by unit. */
export function LockPanel({ place, view }: Props) {
  const words = useWords(lockWords)
  const { lock, open } = view
  if (lock === null) {
    return (
      <Panel heading={words.notLocked} note={view.isOver ? words.what : words.notOver}>
        {view.allowedActions.includes('lock') ? <LockForm place={place} open={open} /> : <OpenList open={open} />}
      </Panel>
    )
  }
  return (
    <Panel heading={words.locked} note={words.what}>
      <p>{words.lockedBy(lock.lockedByName, formatMoment(lock.lockedAt))}</p>
      <p>{words.counts(view.reportCount, lock.unreviewed, lock.missing)}</p>
      {lock.note !== '' && <p>{lock.note}</p>}
      {open.length > 0 && (
        <>
          <h3>{words.leftOpen}</h3>
          <OpenList open={open} />
        </>
      )}
    </Panel>
  )
}

function OpenList({ open }: Pick<PeriodLock, 'open'>) {
  const words = useWords(lockWords)
  const language = useLanguage()
  return (
    <ul>
      {open.map(({ reportId, unitName, reason }) => (
        <li key={reportId}>{words.leftOne(unitName, OPEN_REPORT_WORDS[reason][language])}</li>
      ))}
    </ul>
  )
}

function LockForm({ place, open }: Pick<PeriodLock, 'open'> & { readonly place: PeriodPlace }) {
  const words = useWords(lockWords)
  const language = useLanguage()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [note, setNote] = useState('')
  const lock = useLockPeriod(place)
  const confirmed = open.map(report => report.reportId).filter(reportId => ticked.includes(reportId))
  const left = open.length - confirmed.length
  const tick = (reportId: string, isTicked: boolean) =>
    setTicked(before => (isTicked ? [...before, reportId] : before.filter(item => item !== reportId)))
  return (
    <div className={`${classes.form} no-print`}>
      {open.length > 0 && (
        <fieldset>
          <legend>{words.unfinished}</legend>
          <p>{words.unfinishedNote}</p>
          {open.map(({ reportId, unitName, reason }) => (
            <PlainCheck
              key={reportId}
              label={words.leftOne(unitName, OPEN_REPORT_WORDS[reason][language])}
              checked={ticked.includes(reportId)}
              onChange={isTicked => tick(reportId, isTicked)}
            />
          ))}
        </fieldset>
      )}
      <PlainArea id="lock-note" label={words.note} hint={words.noteHint} value={note} maxLength={1000} onChange={setNote} />
      {left > 0 && <p role="status">{words.confirmFirst(left)}</p>}
      <ConfirmButton
        label={words.lock}
        question={words.lockQuestion}
        confirmLabel={words.lock}
        variant="filled"
        disabled={left > 0}
        loading={lock.isPending}
        onConfirm={() => lock.mutate({ confirmed, note })}
      />
      {lock.error !== null && <ProblemMessage error={lock.error} />}
    </div>
  )
}
