import { useState } from 'react'
import type { Commitment } from '#contract/commitment/commitment-routes.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useDecideCommitment } from '../api/use-commitment-steps.ts'
import classes from './form-actions.module.css'

/** Approve, or return with what is wrong. */
export function DecidePanel({ version }: { readonly version: Commitment }) {
  const words = useWords(commitmentWords).decide
  const decide = useDecideCommitment(version)
  const [reason, setReason] = useState<string | null>(null)
  return (
    <Panel heading={words.heading}>
      {reason === null ? (
        <div className={classes.buttons}>
          <ConfirmButton
            label={words.approve}
            question={words.approveQuestion}
            confirmLabel={words.approveYes}
            variant="good"
            confirmVariant="good"
            loading={decide.isPending}
            onConfirm={() => decide.mutate(null)}
          />
          <ActionButton variant="default" disabled={decide.isPending} onClick={() => setReason('')}>
            {words.giveBack}
          </ActionButton>
        </div>
      ) : (
        <form
          className={classes.form}
          onSubmit={event => {
            event.preventDefault()
            decide.mutate(reason)
          }}
        >
          <PlainArea id="return-reason" label={words.reason} hint={words.reasonHint} value={reason} required onChange={setReason} />
          <div className={classes.buttons}>
            <ActionButton type="submit" variant="danger" loading={decide.isPending}>
              {words.send}
            </ActionButton>
            <ActionButton variant="default" onClick={() => setReason(null)}>
              {words.cancel}
            </ActionButton>
          </div>
        </form>
      )}
      {decide.error !== null && <ProblemMessage error={decide.error} />}
    </Panel>
  )
}
