import { useQueryClient } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'

/** After somebody else's change: theirs is read beside what was typed here, which stays, and the refusal goes. */
export function useLoadNew(queryKey: QueryKey, save: { readonly reset: () => void }): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey })
    save.reset()
  }
}
