import { useState } from 'react'
import { evidenceLedgerWords } from '../../../../i18n/evidence-ledger-words.ts'
import { sharedWords } from '../../../../i18n/shared-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { PlainArea } from '../../../../ui/plain-area.tsx'
import classes from './reject-form.module.css'

type Props = {
  readonly label: string
  readonly loading: boolean
  readonly onReject: (reason: string) => void
  readonly onCancel: () => void
}

/** Why files are rejected: common reasons at a press, or words of one's own. */
export function RejectForm({ label, loading, onReject, onCancel }: Props) {
  const words = useWords(evidenceLedgerWords)
  const shared = useWords(sharedWords)
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  return (
    <form
      className={classes.form}
      aria-label={label}
      onSubmit={event => {
        event.preventDefault()
        setIsMissing(reason.trim() === '')
        if (reason.trim() === '') document.getElementById('reject-reason')?.focus()
        else onReject(reason.trim())
      }}
    >
      <div className={classes.common}>
        {words.reasons.map(common => (
          <ActionButton key={common} variant="quiet" onClick={() => setReason(`${reason} ${common}`.trim())}>
            {common}
          </ActionButton>
        ))}
      </div>
      <PlainArea
        id="reject-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        maxLength={1000}
        required
        error={isMissing ? words.reasonMissing : undefined}
        onChange={setReason}
      />
      <div className={classes.buttons}>
        <ActionButton type="submit" variant="danger" loading={loading}>
          {label}
        </ActionButton>
        <ActionButton variant="default" onClick={onCancel}>
          {shared.cancel}
        </ActionButton>
      </div>
    </form>
  )
}
