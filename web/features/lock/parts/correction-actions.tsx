import { useState } from 'react'
import type { Correction } from '#contract/lock/correction-shape.ts'
import { lockWords } from '../../../i18n/lock-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { StepForm } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'
import { useMoveCorrection } from '../api/use-move-correction.ts'

/** Approve or refuse in place, or take one's own request back. */
export function CorrectionActions({ correction }: { readonly correction: Correction }) {
  const words = useWords(lockWords)
  const [deciding, setDeciding] = useState<'approve' | 'refuse' | null>(null)
  const [note, setNote] = useState('')
  const move = useMoveCorrection(correction, () => setDeciding(null))
  const { allowedActions } = correction
  if (allowedActions.length === 0) return null
  if (deciding !== null) {
    return (
      <StepForm
        error={move.error}
        isSending={move.isPending}
        onClose={() => setDeciding(null)}
        onSubmit={() => move.mutate({ step: deciding, note })}
      >
        <PlainArea
          id={fieldIdOf('note')}
          label={words.decisionNote}
          value={note}
          error={fieldErrorsOf(move.error).find(item => item.fieldId === fieldIdOf('note'))?.text}
          maxLength={1000}
          required={deciding === 'refuse'}
          onChange={setNote}
        />
        <FormButtons
          send={deciding === 'approve' ? words.approve : words.refuse}
          isSending={move.isPending}
          onCancel={() => setDeciding(null)}
        />
      </StepForm>
    )
  }
  return (
    <div className="no-print">
      {allowedActions.includes('approve') && (
        <>
          <ActionButton onClick={() => setDeciding('approve')}>{words.approve}</ActionButton>{' '}
          <ActionButton variant="default" onClick={() => setDeciding('refuse')}>
            {words.refuse}
          </ActionButton>
        </>
      )}
      {allowedActions.includes('withdraw') && (
        <ConfirmButton
          label={words.withdraw}
          question={words.withdrawQuestion}
          confirmLabel={words.withdraw}
          loading={move.isPending}
          onConfirm={() => move.mutate({ step: 'withdraw', note: '' })}
        />
      )}
      {move.error !== null && <ProblemMessage error={move.error} />}
    </div>
  )
}
