import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisterRowDetail } from '#contract/register/register-shapes.ts'
import { callApi } from '../../../api/call-api.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import classes from './unmask-panel.module.css'

type Props = { readonly row: RegisterRowDetail; readonly onErased: (row: RegisterRowDetail) => void; readonly onClose: () => void }

/** Erases a person's data out of every version of the row; asks for a reason, then once more. */
export function ErasePanel({ row, onErased, onClose }: Props) {
  const words = useWords(registerWords).erase
  const shared = useWords(sharedWords)
  const [reason, setReason] = useState('')
  const erasing = useMutation({
    mutationFn: () =>
      callApi('eraseRegisterRow', {
        params: { registerId: row.registerId, rowId: row.rowId },
        ifMatch: row.rowVersion,
        body: { reason: reason.trim() },
      }),
    onSuccess: onErased,
  })
  return (
    <div className={classes.panel}>
      <Panel heading={words.open} note={words.what}>
        {erasing.error !== null && <ProblemMessage error={erasing.error} />}
        <PlainText
          id="erase-reason"
          label={words.reason}
          hint={words.reasonHint}
          required
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <div className={classes.buttons}>
          <ConfirmButton
            label={words.erase}
            question={words.question}
            confirmLabel={words.erase}
            variant="danger"
            disabled={reason.trim() === ''}
            loading={erasing.isPending}
            onConfirm={() => erasing.mutate()}
          />
          <ActionButton variant="default" onClick={onClose}>
            {shared.cancel}
          </ActionButton>
        </div>
      </Panel>
    </div>
  )
}
