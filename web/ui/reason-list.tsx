import type { Reason } from '#contract/plan/plan-routes.ts'
import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import { ReasonSentence } from './reason-sentence.tsx'
import classes from './reason-list.module.css'

const AT_ONCE = 2

type Props = { readonly reasons: readonly Reason[]; readonly taskId?: string }

/** Why a light is as it is: the first reasons at once, the rest one press away. */
export function ReasonList({ reasons, taskId }: Props) {
  const words = useWords(sharedWords)
  const told = [...new Map(reasons.map(reason => [reason.sentence, reason])).values()]
  const rest = told.slice(AT_ONCE)
  const say = (reason: Reason) => (
    <p key={reason.sentence} className={classes.reason}>
      <ReasonSentence reason={reason} taskId={taskId} />
    </p>
  )
  return (
    <>
      {told.slice(0, AT_ONCE).map(say)}
      {rest.length > 0 && (
        <details className={classes.rest}>
          <summary>{words.moreReasons(rest.length)}</summary>
          {rest.map(say)}
        </details>
      )}
    </>
  )
}
