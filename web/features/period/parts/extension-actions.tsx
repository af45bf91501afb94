import { useState } from 'react'
import type { ExtensionAnswer } from '#contract/period/period-routes.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { periodWords } from '../../../i18n/period-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { StepForm } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'
import { useMoveExtension } from '../api/use-move-extension.ts'

/** Decide in place, or take one's own request back. */
export function ExtensionActions({ extension }: { readonly extension: ExtensionAnswer }) {
  const { extension: words } = useWords(periodWords)
  const [deciding, setDeciding] = useState<'grant' | 'refuse' | null>(null)
  const move = useMoveExtension(extension, () => setDeciding(null))
  if (extension.allowedActions.length === 0) return null
  if (deciding !== null) {
    return (
      <DecisionForm
        extension={extension}
        granted={deciding === 'grant'}
        error={move.error}
        isSending={move.isPending}
        onClose={() => setDeciding(null)}
        onSend={decision => move.mutate(decision)}
      />
    )
  }
  return (
    <div className="no-print">
      {extension.allowedActions.includes('decide') && (
        <>
          <ActionButton onClick={() => setDeciding('grant')}>{words.grant}</ActionButton>{' '}
          <ActionButton variant="default" onClick={() => setDeciding('refuse')}>
            {words.refuse}
          </ActionButton>
        </>
      )}
      {extension.allowedActions.includes('withdraw') && (
        <ConfirmButton
          label={words.withdraw}
          question={words.withdrawQuestion}
          confirmLabel={words.withdraw}
          loading={move.isPending}
          onConfirm={() => move.mutate(null)}
        />
      )}
      {move.error !== null && <ProblemMessage error={move.error} />}
    </div>
  )
}

type FormProps = {
  readonly extension: ExtensionAnswer
  readonly granted: boolean
  readonly error: unknown
  readonly isSending: boolean
  readonly onClose: () => void
  readonly onSend: (decision: { granted: boolean; day: Day | null; note: string }) => void
}

function DecisionForm({ extension, granted, onSend, ...shared }: FormProps) {
  const { extension: words } = useWords(periodWords)
  const [day, setDay] = useState<Day | null>(extension.wantedDay)
  const [note, setNote] = useState('')
  const at = (place: string) => fieldErrorsOf(shared.error).find(item => item.fieldId === fieldIdOf(place))?.text
  return (
    <StepForm {...shared} onSubmit={() => onSend({ granted, day: granted ? day : null, note })}>
      {granted && <DayField id={fieldIdOf('day')} label={words.day} value={day} required error={at('day')} onChange={setDay} />}
      <PlainArea
        id={fieldIdOf('note')}
        label={words.decisionNote}
        value={note}
        error={at('note')}
        maxLength={1000}
        required={!granted}
        onChange={setNote}
      />
      <FormButtons send={granted ? words.grant : words.refuse} isSending={shared.isSending} onCancel={shared.onClose} />
    </StepForm>
  )
}
