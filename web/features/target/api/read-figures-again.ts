import type { QueryClient } from '@tanstack/react-query'

/** After a formula or a typed figure changed: the target, the plan's figures and what lights are made from them. */
export async function readFiguresAgain(queries: QueryClient, targetId: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['target', targetId] }),
    queries.invalidateQueries({ queryKey: ['figures'] }),
    queries.invalidateQueries({ queryKey: ['task'] }),
  ])
}
