import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DrawPreview } from '#contract/verification/verification-routes.ts'
import { type Month, formatMonth } from '#domain/shared/calendar.ts'
import { drawRefusals } from '#domain/verification/decide-draw.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { ApiProblem } from '../../../api/api-problem.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { verificationWords } from '../../../i18n/verification-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useFormErrors } from '../../../ui/use-form-errors.ts'
import { useDrawSample } from '../api/use-draw-sample.ts'
import { drawPreviewQuery } from '../api/verification-query.ts'
import classes from './draw-form.module.css'

type Props = { readonly planId: string; readonly month: Month; readonly onClose: () => void }

/** Shows what may come up before anybody draws. */
export function DrawForm({ planId, month, onClose }: Props) {
  const { data, error, refetch } = useQuery(drawPreviewQuery(planId, month))
  if (data === undefined) return error === null ? <LoadingState /> : <ProblemMessage error={error} onRetry={() => void refetch()} />
  return <Draw planId={planId} month={month} preview={data} onClose={onClose} />
}

function Draw({ planId, month, preview, onClose }: Props & { readonly preview: DrawPreview }) {
  const { draw: words } = useWords(verificationWords)
  const language = useLanguage()
  const [size, setSize] = useState(String(preview.usualSize))
  const [said, setSaid] = useState('')
  const [reason, setReason] = useState('')
  const errors = useFormErrors()
  const draw = useDrawSample(planId, onClose)
  const isAddition = preview.earlierDraws > 0

  function send(): void {
    const wanted = Number(size)
    const facts = { lineCount: preview.lines.length, earlierDraws: preview.earlierDraws }
    const refused = drawRefusals({ size: wanted, words: said, reason }, facts).map(item => ({
      fieldId: `draw-${item.at}`,
      text: refusalSentence(item, language),
    }))
    const found = Number.isInteger(wanted) ? refused : [{ fieldId: 'draw-size', text: words.notNumber }]
    if (!errors.check(found)) return
    draw.mutate({ month, size: wanted, words: said, reason }, { onError: error => errors.check(fieldErrorsOf(error)) })
  }

  if (preview.lines.length === 0) return <p>{words.none}</p>
  return (
    <form
      className={classes.form}
      aria-label={words.heading(formatMonth(month))}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {draw.error !== null && errors.errors.length === 0 && <ProblemMessage error={draw.error} />}
      <p>{isAddition ? words.addition(preview.earlierDraws) : words.once}</p>
      <PlainText
        id="draw-size"
        label={words.size}
        hint={words.sizeHint(preview.usualSize, preview.lines.length)}
        inputMode="numeric"
        value={size}
        error={errors.at('draw-size')}
        required
        onChange={setSize}
      />
      <PlainText
        id="draw-words"
        label={words.words}
        hint={words.wordsHint}
        maxLength={200}
        value={said}
        error={errors.at('draw-words')}
        required
        onChange={setSaid}
      />
      {isAddition && (
        <PlainArea
          id="draw-reason"
          label={words.reason}
          maxLength={1000}
          value={reason}
          error={errors.at('draw-reason')}
          required
          onChange={setReason}
        />
      )}
      <Population lines={preview.lines} />
      <FormButtons send={words.send} isSending={draw.isPending} onCancel={onClose} />
    </form>
  )
}

function Population({ lines }: Pick<DrawPreview, 'lines'>) {
  const { draw: words, lines: list } = useWords(verificationWords)
  const { percent } = useWords(sharedWords)
  const columns: readonly Column<DrawPreview['lines'][number]>[] = [
    { key: 'task', header: list.task, head: true, width: '34%', render: line => `${line.taskCode} ${line.taskTitle}` },
    { key: 'unit', header: list.unit, render: line => line.unitName },
    { key: 'claimed', header: list.claimed, align: 'right', render: line => (line.rate === null ? '–' : percent(line.rate)) },
    {
      key: 'weight',
      header: words.weight,
      render: line =>
        line.reasons.length === 0 ? (
          `${line.weight} (${words.noReason})`
        ) : (
          <>
            {line.weight}
            <ul className={classes.reasons}>
              {line.reasons.map(reason => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        ),
    },
  ]
  return (
    <details className={classes.lines}>
      <summary>{words.lines(lines.length)}</summary>
      <DataTable caption={words.linesCaption} columns={columns} rows={lines} keyOf={line => `${line.reportId} ${line.taskId}`} />
    </details>
  )
}

/** What the server refused, each at its field; whatever is about the whole stays with the message itself. */
function fieldErrorsOf(error: unknown) {
  if (!(error instanceof ApiProblem)) return []
  return error.refusals.filter(refusal => refusal.at !== '').map(refusal => ({ fieldId: `draw-${refusal.at}`, text: refusal.sentence }))
}
