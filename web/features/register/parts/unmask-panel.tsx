import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import { callApi } from '../../../api/call-api.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import classes from './unmask-panel.module.css'

type Props = {
  readonly registerId: string
  /** Asked when the button is pressed: the rows on the screen then. */
  readonly rowIds: () => readonly string[]
  readonly onShown: (rows: readonly RegisterRowAnswer[]) => void
  readonly onClose: () => void
}

const MOST_ROWS = 500

/** Asks for the reason, then shows the personal cells of the rows on the screen; the server writes who looked and why. */
export function UnmaskPanel({ registerId, rowIds, onShown, onClose }: Props) {
  const words = useWords(registerWords).unmask
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState(false)
  const showing = useMutation({
    mutationFn: () =>
      callApi('unmaskRegisterRows', { params: { registerId }, body: { rowIds: rowIds().slice(0, MOST_ROWS), reason: reason.trim() } }),
    onSuccess: answer => onShown(answer.items),
  })
  return (
    <div className={classes.panel}>
      <Panel heading={words.heading} note={words.what}>
        <form
          className={classes.form}
          noValidate
          onSubmit={event => {
            event.preventDefault()
            setWrong(reason.trim() === '')
            if (reason.trim() !== '') showing.mutate()
          }}
        >
          {showing.error !== null && <ProblemMessage error={showing.error} />}
          <PlainText
            id="unmask-reason"
            label={words.reason}
            hint={words.reasonHint}
            required
            // One has just asked for this field.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            maxLength={500}
            value={reason}
            error={wrong ? words.reasonMissing : undefined}
            onChange={setReason}
          />
          <FormButtons send={words.show} isSending={showing.isPending} onCancel={onClose} />
        </form>
      </Panel>
    </div>
  )
}
