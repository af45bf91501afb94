import type { QueueLine } from '#contract/review/review-routes.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { RiskBadge } from './risk-badge.tsx'
import classes from './risk-reasons.module.css'

type Props = { readonly score: number; readonly reasons: QueueLine['riskReasons'] }

/** What makes a line worth a closer look, the heaviest reason first, each with its weight. */
export function RiskReasons({ score, reasons }: Props) {
  const words = useWords(reviewWords).risk
  return (
    <section className={classes.risk} aria-label={words.why}>
      <RiskBadge score={score} />
      {reasons.length === 0 ? (
        <span className={classes.none}>{words.none}</span>
      ) : (
        <ol className={classes.reasons}>
          {reasons.map(({ code, points, sentence }) => (
            <li key={code}>
              <span className={classes.points}>{words.points(points)}</span> {sentence}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
