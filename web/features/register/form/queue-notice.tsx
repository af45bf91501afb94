import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Notice } from '../../../ui/notice.tsx'
import classes from './queue-notice.module.css'
import type { QueueState, RowQueue } from './row-queue.ts'

/** What waits on this machine, said plainly: how many rows, since when, why, and that nothing is lost. */
export function QueueNotice({ queue, state }: { readonly queue: RowQueue; readonly state: QueueState }) {
  const words = useWords(registerWords).queue
  const waiting = state.rows.filter(row => row.refusal === null)
  const refused = state.rows.filter(row => row.refusal !== null)
  return (
    <>
      {waiting.length > 0 && (
        <Notice
          tone="warning"
          heading={words.waiting(waiting.length)}
          actions={
            <ActionButton variant="default" loading={state.isSending} onClick={() => void queue.sendAll()}>
              {words.sendNow}
            </ActionButton>
          }
        >
          <p>{words.waitingWhat}</p>
          <ul className={classes.rows}>
            {waiting.map(row => (
              <li key={row.key}>
                {row.title} · {words.keptAt(formatMoment(row.keptAt))}
                {row.files.length > 0 && ` · ${words.files(row.files.length)}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {refused.map(row => (
        <Notice
          key={row.key}
          tone="error"
          heading={words.refused(row.title)}
          actions={
            <ConfirmButton
              label={words.drop}
              question={words.dropQuestion(row.title)}
              confirmLabel={words.drop}
              onConfirm={() => void queue.drop(row.key)}
            />
          }
        >
          <p>{row.refusal}</p>
          <p>{Object.values(row.body.cells).join(' · ')}</p>
        </Notice>
      ))}
    </>
  )
}
