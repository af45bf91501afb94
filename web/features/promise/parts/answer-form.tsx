import { useId, useState } from 'react'
import type { LinePromise } from '#contract/promise/promise-routes.ts'
import { PROMISE_ANSWERS } from '#domain/promise/promise.ts'
import type { PromiseAnswerKind } from '#domain/promise/promise.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { ApiProblem } from '../../../api/api-problem.ts'
import { promiseWords } from '../../../i18n/promise-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { useAnswerPromise } from '../api/use-answer-promise.ts'
import type { PromiseReport } from '../api/use-answer-promise.ts'
import classes from './promise-note.module.css'

type Props = { readonly report: PromiseReport; readonly promise: LinePromise; readonly onDone: () => void }

/** Kept, moved or broken: three choices, then a day where one is asked and a sentence. */
export function AnswerForm({ report, promise, onDone }: Props) {
  const words = useWords(promiseWords)
  const id = useId()
  const before = promise.draft ?? promise.answered
  const [kind, setKind] = useState<PromiseAnswerKind | null>(before?.answer ?? null)
  const [day, setDay] = useState<Day | null>(before?.day ?? null)
  const [note, setNote] = useState(before?.note ?? '')
  const save = useAnswerPromise(report, promise, onDone)
  const at = (place: string) => refusalAt(save.error, place)

  function choose(next: PromiseAnswerKind): void {
    setKind(next)
    setDay(next === 'kept' ? todayOfWard() : null)
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (kind !== null) save.mutate({ answer: kind, day: kind === 'broken' ? null : day, note })
      }}
    >
      <fieldset className={classes.choices}>
        <legend>{words.question}</legend>
        {PROMISE_ANSWERS.map(answer => (
          <label key={answer} className={classes.choice}>
            <input type="radio" name={id} value={answer} checked={kind === answer} onChange={() => choose(answer)} />
            {words.answers[answer]}
          </label>
        ))}
      </fieldset>
      {kind !== null && (
        <>
          {kind !== 'broken' && (
            <DayField
              id={`${id}-day`}
              label={kind === 'kept' ? words.doneDay : words.newDay}
              value={day}
              required
              error={at('day')}
              onChange={setDay}
            />
          )}
          <PlainArea
            id={`${id}-note`}
            label={kind === 'kept' ? words.shown : words.reason}
            hint={kind === 'kept' ? words.shownHint : words.reasonHint}
            value={note}
            error={at('note')}
            maxLength={1000}
            required
            onChange={setNote}
          />
          <ActionButton type="submit" loading={save.isPending}>
            {words.save}
          </ActionButton>
        </>
      )}
      {save.error !== null && at('day') === undefined && at('note') === undefined && <ProblemMessage error={save.error} />}
    </form>
  )
}

function refusalAt(error: unknown, place: string): string | undefined {
  return error instanceof ApiProblem ? error.refusals.find(refusal => refusal.at === place)?.sentence : undefined
}
