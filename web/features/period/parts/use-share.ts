import { periodWords } from '../../../i18n/period-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'

/** A share of 0 … 1 as a percentage in tenths; of nothing there is no figure. */
export function useShare(): (share: number | null) => string {
  const { percent } = useWords(sharedWords)
  const { noFigure } = useWords(periodWords)
  return share => (share === null ? noFigure : percent(Math.round(share * 1000) / 10))
}
