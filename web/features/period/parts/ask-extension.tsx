import { useState } from 'react'
import type { ReportDetail } from '#contract/report/report-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { periodWords } from '../../../i18n/period-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'
import { useAskExtension } from '../api/use-ask-extension.ts'

/** More time, asked for on the report itself while its deadline has not passed. */
export function AskExtension({ report, onAsked }: { readonly report: ReportDetail; readonly onAsked: () => void }) {
  const { extension: words } = useWords(periodWords)
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [wantedDay, setWantedDay] = useState<Day | null>(null)
  const ask = useAskExtension(report.reportId, () => {
    setIsOpen(false)
    onAsked()
  })
  const at = (place: string) => fieldErrorsOf(ask.error).find(item => item.fieldId === fieldIdOf(place))?.text
  const isOver = todayOfWard() > report.lastDay
  if (report.firstSubmittedAt !== null || isOver) return null
  if (!isOpen) {
    return (
      <ActionButton variant="default" onClick={() => setIsOpen(true)}>
        {words.ask}
      </ActionButton>
    )
  }
  return (
    <StepForm
      error={ask.error}
      isSending={ask.isPending}
      onClose={() => setIsOpen(false)}
      onSubmit={() => wantedDay !== null && ask.mutate({ reason, wantedDay })}
    >
      <p>{words.askNote(formatDay(report.lastDay))}</p>
      <DayField
        id={fieldIdOf('wantedDay')}
        label={words.wantedDay}
        value={wantedDay}
        required
        error={at('wantedDay')}
        onChange={setWantedDay}
      />
      <PlainArea
        id={fieldIdOf('reason')}
        label={words.reason}
        value={reason}
        required
        maxLength={1000}
        error={at('reason')}
        onChange={setReason}
      />
      <FormButtons send={words.send} isSending={ask.isPending} onCancel={() => setIsOpen(false)} />
    </StepForm>
  )
}
