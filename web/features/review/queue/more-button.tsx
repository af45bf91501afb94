import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'

type Paged = { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> }

/** The next page of the queue, while there is one. */
export function MoreButton({ query, className }: { readonly query: Paged; readonly className: string | undefined }) {
  const words = useWords(reviewWords)
  if (!query.hasNextPage) return null
  return (
    <ActionButton className={className} variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {words.more}
    </ActionButton>
  )
}
