import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { LinePromise } from '#contract/promise/promise-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { promiseWords } from '../../i18n/promise-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ProblemMessage } from '../../ui/problem-message.tsx'
import { reportPromisesQuery } from './api/promises-query.ts'
import type { PromiseReport } from './api/use-answer-promise.ts'
import { useAnswerPromise } from './api/use-answer-promise.ts'
import { AnswerForm } from './parts/answer-form.tsx'
import { JudgeForm } from './parts/judge-form.tsx'
import { PromiseState } from './parts/promise-state.tsx'
import { PromiseText } from './parts/promise-text.tsx'
import classes from './parts/promise-note.module.css'

type Props = { readonly report: PromiseReport; readonly taskId: string }

/** At the head of a report's line: what was promised of its task before. The unit answers, the reviewer judges the answer. Nothing while there is none. */
export function PromiseNote({ report, taskId }: Props) {
  const words = useWords(promiseWords)
  const { data, error, refetch } = useQuery(reportPromisesQuery(report.reportId))
  const note = useRef<HTMLElement>(null)
  const isThere = data !== undefined
  // Coming from what stops the submission: straight to the promise.
  useEffect(() => {
    if (isThere && location.hash === `#line-${taskId}-promises`) note.current?.focus()
  }, [isThere, taskId])
  if (error !== null) return <ProblemMessage error={error} onRetry={() => void refetch()} />
  const own = data?.items.filter(item => item.taskId === taskId) ?? []
  if (own.length === 0) return null
  return (
    <section ref={note} className={classes.note} id={`line-${taskId}-promises`} tabIndex={-1} aria-label={words.noteHeading(own.length)}>
      <h3 className={classes.heading}>{words.noteHeading(own.length)}</h3>
      <ul className={classes.items}>
        {own.map(promise => (
          <li key={promise.promiseId} data-owed={promise.isOwed || undefined}>
            <p className={classes.facts}>
              <strong>
                {words.due} {formatDay(promise.promisedDue)}
              </strong>
              <PromiseState {...promise} />
            </p>
            <PromiseText promise={promise} />
            <Answered promise={promise} />
            <Answering report={report} promise={promise} />
            {promise.allowedActions.includes('judge') && <JudgeForm report={report} promise={promise} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the report said when it was submitted, and the reviewer of it. */
function Answered({ promise: { answered, draft } }: { readonly promise: LinePromise }) {
  const words = useWords(promiseWords)
  if (answered === null || draft !== null) return null
  return (
    <div className={classes.answered}>
      <p>
        <strong>
          {words.claim}: {words.answers[answered.answer]}
        </strong>
        {answered.day !== null && ` · ${formatDay(answered.day)}`} · {answered.byName}
      </p>
      <p>{answered.note}</p>
      {answered.judgement?.notKept === true && (
        <p className={classes.doubted}>
          <strong>{words.doubted(answered.judgement.byName)}:</strong> {answered.judgement.reason}
        </p>
      )}
    </div>
  )
}

function Answering({ report, promise }: { readonly report: PromiseReport; readonly promise: LinePromise }) {
  const words = useWords(promiseWords)
  const [isChanging, setIsChanging] = useState(false)
  const takeBack = useAnswerPromise(report, promise, () => setIsChanging(false))
  if (!promise.allowedActions.includes('answer')) return null
  const { draft, answered, isOwed } = promise
  if (isChanging || (draft === null && answered === null))
    return (
      <>
        {isOwed && <p className={classes.owed}>{words.owed}</p>}
        <AnswerForm report={report} promise={promise} onDone={() => setIsChanging(false)} />
      </>
    )
  return (
    <div className={classes.answered}>
      {draft !== null && (
        <>
          <p>
            <strong>{words.answers[draft.answer]}</strong>
            {draft.day !== null && ` · ${formatDay(draft.day)}`}
          </p>
          <p>{draft.note}</p>
          <p className={classes.saved}>{words.saved}</p>
        </>
      )}
      <div className={classes.buttons}>
        <ActionButton variant="default" onClick={() => setIsChanging(true)}>
          {words.change}
        </ActionButton>
        {draft !== null && (
          <ActionButton variant="quiet" loading={takeBack.isPending} onClick={() => takeBack.mutate(null)}>
            {words.takeBack}
          </ActionButton>
        )}
      </div>
      {takeBack.error !== null && <ProblemMessage error={takeBack.error} />}
    </div>
  )
}
