import { useState } from 'react'
import type { Verification, VerificationDraw } from '#contract/verification/verification-routes.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { verificationWords } from '../../../i18n/verification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import { DrawForm } from './draw-form.tsx'
import classes from './month-draws.module.css'
import { SampleRecordView } from './sample-record.tsx'

type Props = { readonly planId: string; readonly month: Verification['months'][number]; readonly mayDraw: boolean }

/** What was drawn in a month, how far it is checked, and the record of each draw. */
export function MonthDraws({ planId, month, mayDraw }: Props) {
  const words = useWords(verificationWords)
  const [isDrawing, setIsDrawing] = useState(false)
  const open = (
    <ActionButton variant={month.draws.length === 0 ? 'filled' : 'default'} onClick={() => setIsDrawing(true)}>
      {month.draws.length === 0 ? words.months.draw : words.months.add}
    </ActionButton>
  )
  return (
    <Panel heading={words.months.heading(formatMonth(month.month))} {...(mayDraw && !isDrawing && { action: open })}>
      <p className={classes.counts}>
        <span>{words.months.accepted(month.accepted)}</span>
        {month.pending > 0 && <span>{words.months.pending(month.pending)}</span>}
      </p>
      {isDrawing && <DrawForm planId={planId} month={month.month} onClose={() => setIsDrawing(false)} />}
      {month.draws.length === 0 && !isDrawing && <p>{words.months.notDrawn}</p>}
      {month.draws.map(draw => (
        <Draw key={draw.drawId} draw={draw} seesAll={mayDraw} />
      ))}
    </Panel>
  )
}

function Draw({ draw, seesAll }: { readonly draw: VerificationDraw; readonly seesAll: boolean }) {
  const { months: words, record } = useWords(verificationWords)
  const [isOpen, setIsOpen] = useState(false)
  const progress = words.progress(draw.checked, draw.size)
  return (
    <div className={classes.draw}>
      <p className={classes.name}>{words.ordinal(draw.ordinal)}</p>
      <p>{words.drawn(draw.size, draw.drawnByName, formatMoment(draw.drawnAt))}</p>
      {draw.reason !== '' && (
        <p>
          {words.reason}: {draw.reason}
        </p>
      )}
      <p>
        <progress value={draw.checked} max={draw.size} aria-label={progress} /> {progress}
      </p>
      <p>
        {words.seal}: <span className={classes.seal}>{draw.seal}</span>
      </p>
      <p className={classes.note}>{words.sealWhat}</p>
      {seesAll || draw.checked === draw.size ? (
        <details onToggle={event => setIsOpen(event.currentTarget.open)}>
          <summary>{record.open}</summary>
          {isOpen && <SampleRecordView drawId={draw.drawId} />}
        </details>
      ) : (
        <p className={classes.note}>{record.closed}</p>
      )}
    </div>
  )
}
