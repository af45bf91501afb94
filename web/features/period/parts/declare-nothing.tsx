import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportDetail } from '#contract/report/report-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { periodWords } from '../../../i18n/period-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { StepForm } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'

type Props = { readonly report: ReportDetail; readonly flush: () => Promise<number>; readonly onDeclared: () => void }

/** "Không phát sinh" for the whole report, with one reason; never an empty form. */
export function DeclareNothing({ report, flush, onDeclared }: Props) {
  const { nothing: words } = useWords(periodWords)
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const declare = useMutation({
    // What is still being typed goes first, so that a line with words in it is not declared empty.
    mutationFn: async () => {
      await flush()
      return callApi('declareNothing', { params: { reportId: report.reportId }, ifMatch: report.version, body: { reason } })
    },
    onSuccess: () => {
      setIsOpen(false)
      onDeclared()
    },
  })
  const at = (place: string) => fieldErrorsOf(declare.error).find(item => item.fieldId === fieldIdOf(place))?.text
  if (report.lines.every(line => !line.editable || line.result.trim() !== '' || line.noActivityReason.trim() !== '')) return null
  if (!isOpen) {
    return (
      <ActionButton variant="default" onClick={() => setIsOpen(true)}>
        {words.open}
      </ActionButton>
    )
  }
  return (
    <StepForm error={declare.error} isSending={declare.isPending} onClose={() => setIsOpen(false)} onSubmit={() => declare.mutate()}>
      <p>{words.note}</p>
      <PlainArea id={fieldIdOf('reason')} label={words.reason} value={reason} required error={at('reason')} onChange={setReason} />
      <FormButtons send={words.send} isSending={declare.isPending} onCancel={() => setIsOpen(false)} />
    </StepForm>
  )
}
