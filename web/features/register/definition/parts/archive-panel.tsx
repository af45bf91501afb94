import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../../ui/confirm-button.tsx'
import { formatMoment } from '../../../../ui/format-moment.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { ProblemMessage } from '../../../../ui/problem-message.tsx'
import { useArchiveRegister } from '../api/use-archive-register.ts'
import { definitionFieldId } from '../definition-field-ids.ts'
import classes from './definition-parts.module.css'

/** Puts a register away or opens it again, with the reason. */
export function ArchivePanel({ register }: { readonly register: RegisterDetail }) {
  const { archive: words } = useWords(registerDefinitionWords)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const archive = useArchiveRegister(register, () => {
    setReason('')
    setTried(false)
  })
  const isArchived = register.archivedAt !== null

  function send(): void {
    setTried(true)
    if (reason.trim() === '') document.getElementById(definitionFieldId('archive-reason'))?.focus()
    else archive.mutate({ archived: !isArchived, reason })
  }

  return (
    <Panel heading={isArchived ? words.reopen : words.heading}>
      <div className={classes.fields}>
        <p className={classes.note}>{register.archivedAt === null ? words.explain : words.archivedAt(formatMoment(register.archivedAt))}</p>
        <TextInput
          id={definitionFieldId('archive-reason')}
          label={words.reason}
          value={reason}
          maxLength={500}
          error={tried && reason.trim() === '' ? words.reasonMissing : undefined}
          onChange={event => setReason(event.currentTarget.value)}
        />
        {archive.error !== null && <ProblemMessage error={archive.error} />}
        <div>
          {isArchived ? (
            <ActionButton loading={archive.isPending} onClick={send}>
              {words.reopen}
            </ActionButton>
          ) : (
            <ConfirmButton
              label={words.archive}
              question={words.question}
              confirmLabel={words.archive}
              loading={archive.isPending}
              onConfirm={send}
            />
          )}
        </div>
      </div>
    </Panel>
  )
}
