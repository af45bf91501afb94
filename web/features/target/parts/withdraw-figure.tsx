import { useState } from 'react'
import { targetWords } from '../../../i18n/target-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useWithdrawFigure } from '../api/use-withdraw-figure.ts'

/** Takes a typed figure out of the count, with the reason; history keeps both. */
export function WithdrawFigure({ targetId, figureId }: { readonly targetId: string; readonly figureId: string }) {
  const { typed: words } = useWords(targetWords)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const withdraw = useWithdrawFigure(targetId, () => setAsking(false))
  const fieldId = `withdraw-${figureId}`
  if (!asking)
    return (
      <ActionButton variant="default" onClick={() => setAsking(true)}>
        {words.withdraw}
      </ActionButton>
    )
  return (
    <form
      style={{ display: 'grid', gap: 8 }}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (reason.trim() === '') document.getElementById(fieldId)?.focus()
        else withdraw.mutate({ figureId, reason })
      }}
    >
      <PlainText
        id={fieldId}
        label={words.reason}
        value={reason}
        maxLength={500}
        error={tried && reason.trim() === '' ? words.reasonMissing : undefined}
        onChange={setReason}
      />
      {withdraw.error !== null && <ProblemMessage error={withdraw.error} />}
      <FormButtons send={words.confirmWithdraw} isSending={withdraw.isPending} isDangerous onCancel={() => setAsking(false)} />
    </form>
  )
}
