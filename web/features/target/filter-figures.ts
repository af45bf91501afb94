import type { FigureAnswer } from '#contract/target/figure-shapes.ts'
import type { TargetFilter } from '../../routes/target-search.ts'

type Judged = Pick<FigureAnswer, 'state' | 'kind'>

export function isShown({ state, kind }: Judged, filter: TargetFilter | undefined): boolean {
  switch (filter) {
    case undefined:
      return true
    case 'behind':
      return state === 'behind' || state === 'missed'
    case 'nodata':
      return state === 'no_data'
    case 'typed':
      return kind === 'typed'
    case 'met':
      return state === 'met'
  }
}

/** The figures under their tasks, in the order they come. */
export function groupByTask(
  figures: readonly FigureAnswer[],
): readonly { readonly taskId: string; readonly taskCode: string; readonly figures: readonly FigureAnswer[] }[] {
  const codes = new Map(figures.map(figure => [figure.taskId, figure.taskCode]))
  return [...codes].map(([taskId, taskCode]) => ({ taskId, taskCode, figures: figures.filter(figure => figure.taskId === taskId) }))
}
