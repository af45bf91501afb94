import { useState } from 'react'
import type { AlertDetail } from '#contract/alert/alert-routes.ts'
import { snoozeRefusals } from '#domain/alert/snooze.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { alertWords } from '../../../i18n/alert-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import classes from '../../../ui/form.module.css'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { useFormErrors } from '../../../ui/use-form-errors.ts'
import { useHushAlert } from '../api/use-hush-alert.ts'

type Props = { readonly alert: AlertDetail; readonly onClose: () => void }

/** Nobody is told until the end of a day; the reason is read by everybody who sees the alert. */
export function SnoozeForm({ alert, onClose }: Props) {
  const { page } = useWords(alertWords)
  const language = useLanguage()
  const [until, setUntil] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const errors = useFormErrors()
  const hush = useHushAlert(alert, onClose)

  function send(): void {
    const refused =
      until === null
        ? [{ fieldId: 'alert-until', text: page.untilMissing }]
        : snoozeRefusals(alert, { until, reason }, todayOfWard()).map(item => ({
            fieldId: `alert-${item.at}`,
            text: refusalSentence(item, language),
          }))
    if (errors.check(refused) && until !== null) hush.mutate({ until, reason })
  }

  return (
    <form
      className={classes.form}
      aria-label={page.snooze}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {hush.error !== null && <ProblemMessage error={hush.error} />}
      <p>{page.snoozeWhat}</p>
      <DayField id="alert-until" label={page.until} value={until} error={errors.at('alert-until')} required onChange={setUntil} />
      <PlainArea
        id="alert-reason"
        label={page.reason}
        maxLength={500}
        value={reason}
        error={errors.at('alert-reason')}
        required
        onChange={setReason}
      />
      <FormButtons send={page.snooze} isSending={hush.isPending} onCancel={onClose} />
    </form>
  )
}
