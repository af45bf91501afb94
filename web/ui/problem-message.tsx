import { ApiProblem, isChangedMeanwhile, OFFLINE, UNREADABLE_ANSWER } from '../api/api-problem.ts'
import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import { ActionButton } from './action-button.tsx'
import { Notice } from './notice.tsx'

type Props = {
  readonly error: unknown
  /** Asks again; for a changed version, loads the new one and keeps what was typed. */
  readonly onRetry?: () => void
  /** The same for a changed version alone: whatever else was refused is mended by hand. */
  readonly onLoadNew?: () => void
}
type Shared = (typeof sharedWords)['vi']

/** Any failed call in words: what happened, every refusal, what to do. */
export function ProblemMessage({ error, onRetry, onLoadNew }: Props) {
  const words = useWords(sharedWords)
  const { heading, detail } = describeProblem(error, words)
  const refusals = error instanceof ApiProblem ? error.refusals : []
  const isChanged = isChangedMeanwhile(error)
  const onAgain = isChanged ? (onLoadNew ?? onRetry) : onRetry
  const requestId = error instanceof ApiProblem ? error.requestId : undefined
  return (
    <Notice
      tone="error"
      heading={heading}
      actions={
        onAgain && (
          <ActionButton variant="default" onClick={onAgain}>
            {isChanged ? words.reload : words.tryAgain}
          </ActionButton>
        )
      }
    >
      {detail !== '' && <p>{detail}</p>}
      {refusals.length > 1 && (
        <ul>
          {refusals.map(refusal => (
            <li key={`${refusal.code} ${refusal.at} ${refusal.sentence}`}>{refusal.sentence}</li>
          ))}
        </ul>
      )}
      {requestId !== undefined && error instanceof ApiProblem && error.status >= 500 && <p>{words.problem.request(requestId)}</p>}
    </Notice>
  )
}

export function describeProblem(error: unknown, words: Shared): { readonly heading: string; readonly detail: string } {
  if (!(error instanceof ApiProblem)) return { heading: words.problem.page, detail: words.problem.pageWhat }
  if (error.code === OFFLINE) return { heading: words.problem.offline, detail: words.problem.offlineWhat }
  if (error.code === UNREADABLE_ANSWER) return { heading: words.problem.unreadable, detail: words.problem.unreadableWhat }
  if (isChangedMeanwhile(error)) return { heading: words.problem.changed, detail: words.problem.changedWhat }
  return { heading: error.title, detail: error.detail ?? '' }
}
