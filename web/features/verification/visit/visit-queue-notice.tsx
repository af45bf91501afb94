import { verificationWords } from '../../../i18n/verification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { QueueState } from '../../register/form/row-queue.ts'
import type { VisitToSend } from './kept-visits.ts'
import type { VisitQueue } from './use-visit-queue.ts'

/** What waits on this device, and what the server refused since. */
export function VisitQueueNotice({ queue, state }: { readonly queue: VisitQueue; readonly state: QueueState<VisitToSend> }) {
  const { visit: words } = useWords(verificationWords)
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
          <ul>
            {waiting.map(row => (
              <li key={row.key}>
                {row.title} · {formatMoment(row.keptAt)}
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
          <p>{row.body.visit.note}</p>
        </Notice>
      ))}
    </>
  )
}
