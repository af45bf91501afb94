import type { RegisterRowDetail } from '#contract/register/register-shapes.ts'
import { ROW_NEIGHBOURHOOD } from '#domain/register/register-definition.ts'
import type { CellValue } from '#domain/register/register-row.ts'

type Entry = RegisterRowDetail['history'][number]
export type CellStep = {
  readonly column: string
  readonly before: CellValue | null
  readonly after: CellValue | null
  readonly isMasked: boolean
}

/** What one version of a row changed against the one before it; everything filled, for the first. Masks of both are compared as they are shown. */
export function listRowChanges(entry: Entry, before: Entry | undefined): readonly CellStep[] {
  const cells = withNeighbourhood(entry)
  const old = before === undefined ? {} : withNeighbourhood(before)
  const masked = new Set([...entry.masked, ...(before?.masked ?? [])])
  return [...new Set([...Object.keys(old), ...Object.keys(cells)])]
    .filter(column => JSON.stringify(old[column]) !== JSON.stringify(cells[column]))
    .map(column => ({ column, before: old[column] ?? null, after: cells[column] ?? null, isMasked: masked.has(column) }))
}

function withNeighbourhood({ cells, neighbourhoodId }: Entry): Readonly<Record<string, CellValue>> {
  return neighbourhoodId === null ? cells : { ...cells, [ROW_NEIGHBOURHOOD]: neighbourhoodId }
}
