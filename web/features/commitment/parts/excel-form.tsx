import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Commitment } from '#contract/commitment/commitment-routes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { downloadFile } from '../../report/api/download-file.ts'
import { useImportCommitment } from '../api/use-commitment-steps.ts'
import classes from './form-actions.module.css'

/** The draft as an Excel form, and the way back in. */
export function ExcelForm({ draft, onDone }: { readonly draft: Commitment; readonly onDone: (saved: Commitment) => void }) {
  const words = useWords(commitmentWords).form
  const bring = useImportCommitment(draft, onDone)
  const input = useRef<HTMLInputElement>(null)
  const take = useMutation({
    mutationFn: () => downloadFile(fileAddress('exportCommitmentForm', { params: { commitmentId: draft.commitmentId } })),
  })
  const error = take.error ?? bring.error
  return (
    <Panel heading={words.excel} note={words.excelWhat}>
      <div className={`${classes.buttons} no-print`}>
        <ActionButton variant="default" loading={take.isPending} onClick={() => take.mutate()}>
          {words.excelForm}
        </ActionButton>
        <ActionButton variant="default" loading={bring.isPending} onClick={() => input.current?.click()}>
          {words.excelBring}
        </ActionButton>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={words.excelBring}
          onChange={event => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file !== undefined) bring.mutate(file)
          }}
        />
        {bring.isSuccess && <span role="status">{words.excelDone}</span>}
      </div>
      {error !== null && <ProblemMessage error={error} />}
    </Panel>
  )
}
