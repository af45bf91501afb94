import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { daysBetween, formatDay, makeDay, yearOf } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import { stretchOfPhases } from './stretch-of-phases.ts'
import type { DatedPhase, Stretch } from './stretch-of-phases.ts'
import classes from './phase-timeline.module.css'

type Props = { readonly plan: PlanDetail; readonly today: Day }

/** The phases on one line of time, each with its words and days beside the bar, and today across all of them. */
export function PhaseTimeline({ plan, today }: Props) {
  const { plan: words } = useWords(planWords)
  const stretch = stretchOfPhases(plan)
  if (stretch === undefined) return null
  const years = Array.from({ length: yearOf(stretch.last) - yearOf(stretch.first) + 1 }, (_, index) => yearOf(stretch.first) + index)
  const isInside = today >= stretch.first && today <= stretch.last
  return (
    <Panel heading={words.timeline} note={words.today(formatDay(today))}>
      <ol className={classes.phases}>
        {stretch.phases.map(phase => (
          <PhaseRow key={phase.phaseId} phase={phase} stretch={stretch} today={isInside ? today : null} now={today} />
        ))}
      </ol>
      <div className={classes.years} aria-hidden="true">
        <span />
        <div>
          {years.map(year => (
            <span key={year} style={{ left: `${share(stretch, laterOf(makeDay(year, 1, 1), stretch.first))}%` }}>
              {year}
            </span>
          ))}
        </div>
      </div>
    </Panel>
  )
}

function PhaseRow({
  phase,
  stretch,
  today,
  now,
}: {
  readonly phase: DatedPhase
  readonly stretch: Stretch
  readonly today: Day | null
  readonly now: Day
}) {
  const { plan: words, review } = useWords(planWords)
  const { from, to } = phase
  const state = from === null || to === null ? undefined : now > to ? words.pastPhase : now < from ? words.comingPhase : words.nowPhase
  return (
    <li className={classes.phase} aria-current={state === words.nowPhase ? 'step' : undefined}>
      <div className={classes.words}>
        <strong>
          {review.phase(phase.ordinal)}
          {state !== undefined && ` (${state})`}
        </strong>
        <span>{phase.timeText}</span>
        <span className={classes.focus}>{phase.focus}</span>
      </div>
      <div className={classes.track} aria-hidden="true">
        {from !== null && to !== null && (
          <div className={classes.bar} style={{ left: `${share(stretch, from)}%`, right: `${100 - share(stretch, to)}%` }} />
        )}
        {today !== null && <div className={classes.today} style={{ left: `${share(stretch, today)}%` }} />}
      </div>
    </li>
  )
}

function share({ first, last }: Stretch, day: Day): number {
  return (daysBetween(first, day) / Math.max(1, daysBetween(first, last))) * 100
}

function laterOf(left: Day, right: Day): Day {
  return left > right ? left : right
}
