import { Link } from '@tanstack/react-router'
import type { LeaderScreen } from '#contract/leadership/leadership-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { leadershipWords } from '../../../i18n/leadership-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from './targets-ahead.module.css'

type Props = { readonly outlook: LeaderScreen['outlook']; readonly end: Day | null }
const FATES = ['missing', 'onCourse', 'unmeasured', 'met'] as const

/** Where the targets lead at the end of the campaign: how many will be missed, and which first. */
export function TargetsAhead({ outlook, end }: Props) {
  const words = useWords(leadershipWords)
  return (
    <Panel
      heading={end === null ? words.outlookPlain : words.outlook(formatDay(end))}
      action={<Link to="/chi-tieu">{words.allTargets}</Link>}
    >
      <p className={classes.counts}>
        {FATES.map(fate => (
          <span key={fate} data-bad={(fate === 'missing' && outlook.missing > 0) || undefined}>
            <strong>{outlook[fate]}</strong> {words.fates[fate]}
          </span>
        ))}
      </p>
      <ul className={classes.list}>
        {outlook.worst.map(target => (
          <li key={target.targetId}>
            <Link to="/chi-tieu/$targetId" params={{ targetId: target.targetId }}>
              {target.sentence}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
