import { RISKY } from '#domain/review/line-risk.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './risk-badge.module.css'

/** Above this a line is called highly risky on the screen. */
const HIGH = 70

/** Score and level of a risk: never by colour alone. */
export function RiskBadge({ score }: { readonly score: number }) {
  const words = useWords(reviewWords).risk
  const level = score >= HIGH ? 'high' : score >= RISKY ? 'middle' : 'low'
  return (
    <span className={classes.badge} data-level={level} title={words.heading(score)}>
      <span className="only-read">{words.heading(score)}</span>
      <span aria-hidden="true">
        {words.levels[level]} {score}
      </span>
    </span>
  )
}
