import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { isFarFromComputed } from '#domain/report/far-from-computed.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import classes from './computed-rate.module.css'

type Props = {
  readonly line: Pick<ReportLineAnswer, 'computedRate' | 'figures'>
  /** Percent as claimed; null while there is none. */
  readonly claimed: number | null
}

/** The ratio counted from the registers, and how far the claimed one lies from it. */
export function ComputedRate({ line, claimed }: Props) {
  const words = useWords(reportWords).figures
  const language = useLanguage()
  const { computedRate } = line
  const asOf = line.figures[0]?.asOf
  if (computedRate === null || asOf === undefined) return <p className={classes.none}>{words.notComputed}</p>
  const gap = claimed === null ? 0 : claimed - computedRate
  return (
    <p className={classes.computed} data-far={(claimed !== null && isFarFromComputed(claimed, computedRate)) || undefined}>
      <span>{words.computed(sayAmount(computedRate, '%', language), formatDay(asOf))}</span>
      {Math.abs(gap) >= 0.05 && <span>{words.gap(sayAmount(Math.abs(gap), '', language), gap > 0)}</span>}
    </p>
  )
}
