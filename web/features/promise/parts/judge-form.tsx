import { useId, useState } from 'react'
import type { LinePromise } from '#contract/promise/promise-routes.ts'
import { promiseWords } from '../../../i18n/promise-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useJudgePromise } from '../api/use-answer-promise.ts'
import type { PromiseReport } from '../api/use-answer-promise.ts'
import classes from './promise-note.module.css'

type Props = { readonly report: PromiseReport; readonly promise: LinePromise }

/** The reviewer does not believe that it was kept, with the reason, or takes that back. */
export function JudgeForm({ report, promise }: Props) {
  const words = useWords(promiseWords)
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const judge = useJudgePromise(report, promise, () => setIsOpen(false))
  const isDoubted = promise.answered?.judgement?.notKept === true
  if (isDoubted)
    return (
      <>
        <ActionButton variant="default" loading={judge.isPending} onClick={() => judge.mutate({ notKept: false })}>
          {words.doubtBack}
        </ActionButton>
        {judge.error !== null && <ProblemMessage error={judge.error} />}
      </>
    )
  if (!isOpen)
    return (
      <ActionButton variant="default" onClick={() => setIsOpen(true)}>
        {words.doubt}
      </ActionButton>
    )
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        judge.mutate({ notKept: true, reason })
      }}
    >
      <PlainArea
        id={`${id}-reason`}
        label={words.doubtReason}
        hint={words.reasonHint}
        value={reason}
        maxLength={1000}
        required
        onChange={setReason}
      />
      {judge.error !== null && <ProblemMessage error={judge.error} />}
      <FormButtons send={words.doubt} isSending={judge.isPending} onCancel={() => setIsOpen(false)} />
    </form>
  )
}
