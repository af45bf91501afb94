import type { QueryClient } from '@tanstack/react-query'

/** Everything that a draw or a visit changes is read anew. */
export function readVerificationAgain(queries: QueryClient): void {
  for (const key of ['verification', 'verification-lines', 'verification-line', 'verification-preview', 'sample-record'])
    void queries.invalidateQueries({ queryKey: [key] })
}
