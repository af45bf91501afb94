import type { CountedFormula } from '#application/ports/figure-queries.ts'

/** The largest number of results kept; each is a few numbers. */
const MOST = 5000

/**
 * What statements over registers answered. The key names the revision of every register that was read, which grows with each
 * change of rows or evidence: a result is found again only while nothing it was counted from has changed.
 */
export type FigureMemo = {
  recall(key: string): readonly CountedFormula[] | undefined
  keep(key: string, rows: readonly CountedFormula[]): void
}

/** One a process; the result that was asked for longest ago goes first. */
export function createFigureMemo(): FigureMemo {
  const results = new Map<string, readonly CountedFormula[]>()
  return {
    recall(key) {
      const rows = results.get(key)
      if (rows === undefined) return undefined
      results.delete(key)
      results.set(key, rows)
      return rows
    },
    keep(key, rows) {
      results.set(key, rows)
      const [oldest] = results.keys()
      if (results.size > MOST && oldest !== undefined) results.delete(oldest)
    },
  }
}
