import type { TaskSummary } from '#contract/plan/plan-routes.ts'
import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import classes from './reason-list.module.css'

const AT_ONCE = 2

/** Why a light is as it is: the first reasons at once, the rest one press away. */
export function ReasonList({ reasons }: { readonly reasons: TaskSummary['reasons'] }) {
  const words = useWords(sharedWords)
  const sentences = [...new Set(reasons.map(reason => reason.sentence))]
  const first = sentences.slice(0, AT_ONCE)
  const rest = sentences.slice(AT_ONCE)
  return (
    <>
      {first.map(sentence => (
        <p key={sentence} className={classes.reason}>
          {sentence}
        </p>
      ))}
      {rest.length > 0 && (
        <details className={classes.rest}>
          <summary>{words.moreReasons(rest.length)}</summary>
          {rest.map(sentence => (
            <p key={sentence} className={classes.reason}>
              {sentence}
            </p>
          ))}
        </details>
      )}
    </>
  )
}
