import type { Commitment } from '#contract/commitment/commitment-routes.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useDiscardCommitment } from '../api/use-commitment-steps.ts'
import type { TypedState } from '../drafts/use-typed-commitment.ts'
import classes from './form-actions.module.css'

type Props = {
  readonly draft: Commitment
  readonly state: TypedState
  readonly toDo: number
  readonly isBusy: boolean
  readonly onSend: (sign: boolean) => void
}

/** Save, sign, discard, and how far the draft is. */
export function FormActions({ draft, state, toDo, isBusy, onSend }: Props) {
  const words = useWords(commitmentWords).form
  const discard = useDiscardCommitment(draft)
  const maySign = draft.allowedActions.includes('sign')
  return (
    <div className={`${classes.bar} no-print`}>
      <p className={classes.state} role="status">
        {toDo === 0 ? words.ready : words.toDo(toDo)} {state.isChanged && <strong>{words.unsaved}</strong>}
      </p>
      <div className={classes.buttons}>
        <ActionButton variant="default" loading={isBusy} disabled={!state.isChanged} onClick={() => onSend(false)}>
          {words.save}
        </ActionButton>
        {maySign ? (
          <ConfirmButton
            label={words.sign}
            question={words.signQuestion}
            confirmLabel={words.signYes}
            variant="filled"
            confirmVariant="filled"
            loading={isBusy}
            onConfirm={() => onSend(true)}
          />
        ) : (
          <span className={classes.state}>{words.signByHead}</span>
        )}
        <ConfirmButton
          label={words.discard}
          question={words.discardQuestion}
          confirmLabel={words.discardYes}
          variant="quiet"
          loading={discard.isPending}
          onConfirm={() => discard.mutate(undefined, { onSuccess: () => state.settle(draft) })}
        />
      </div>
      {discard.error !== null && <ProblemMessage error={discard.error} />}
    </div>
  )
}
