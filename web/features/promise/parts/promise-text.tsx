import type { PromiseAnswerView } from '#contract/promise/promise-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { promiseWords } from '../../../i18n/promise-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { usePeriodName } from '../../../ui/use-report-name.ts'
import classes from './promise-text.module.css'

/** What was promised, in which report, and how often its day was put off. */
export function PromiseText({ promise }: { readonly promise: PromiseAnswerView }) {
  const words = useWords(promiseWords)
  const nameOf = usePeriodName()
  const texts = [promise.difficulty, promise.proposal].filter(text => text !== '')
  return (
    <>
      {texts.map(text => (
        <p key={text} className={classes.text}>
          {text}
        </p>
      ))}
      <p className={classes.note}>{words.madeIn(nameOf(promise))}</p>
      {promise.moves.length > 0 && (
        <details className={classes.moves}>
          <summary>{words.moves(promise.moves.length)}</summary>
          <ul>
            {promise.moves.map(move => (
              <li key={move.to}>
                {words.move(formatDay(move.from), formatDay(move.to))}
                {move.reason !== '' && `: ${move.reason}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
