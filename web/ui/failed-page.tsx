import { isNotFound } from '../api/api-problem.ts'
import { frameWords } from '../i18n/frame-words.ts'
import { useWords } from '../i18n/use-words.ts'
import { EmptyState } from './empty-state.tsx'
import { PageTitle } from './page-title.tsx'
import { ProblemMessage } from './problem-message.tsx'

/** Nothing at this address, or nothing within reach: both look alike on purpose. */
export function NotFoundPage() {
  const words = useWords(frameWords)
  return (
    <>
      <PageTitle title={words.notFound} />
      <EmptyState heading={words.notFoundWhat} action={<a href="/">{words.goHome}</a>} />
    </>
  )
}

export function FailedPage({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  if (isNotFound(error)) return <NotFoundPage />
  return <ProblemMessage error={error} onRetry={reset ?? (() => location.reload())} />
}
