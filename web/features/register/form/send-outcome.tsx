import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import type { QueuedRow, SendResult } from './row-queue.ts'

type Props = {
  readonly registerId: string
  readonly result: SendResult
  /** What is still on this machine: a row that waited may have gone since. */
  readonly queued: readonly QueuedRow[]
  readonly onAnother: () => void
}

/** What became of the row that was just sent. */
export function SendOutcome({ registerId, result, queued, onAnother }: Props) {
  const words = useWords(registerWords)
  if (result.what === 'refused') return <ProblemMessage error={result.error} />
  const another = <ActionButton onClick={onAnother}>{words.form.another}</ActionButton>
  if (result.what === 'sent')
    return (
      <Notice
        tone="good"
        heading={words.form.saved}
        actions={
          <>
            {another}
            <LinkButton variant="default" to="/so/$registerId/dong/$rowId" params={{ registerId, rowId: result.rowId }}>
              {words.sheet.openRow}
            </LinkButton>
          </>
        }
      />
    )
  if (queued.length === 0) return <Notice tone="good" heading={words.form.saved} actions={another} />
  // What the server refused since is told above by the queue.
  if (queued.every(row => row.refusal !== null)) return another
  return (
    <Notice tone="warning" heading={words.form.kept} actions={another}>
      <p>{words.queue.waitingWhat}</p>
    </Notice>
  )
}
