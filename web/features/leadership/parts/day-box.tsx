import { Link } from '@tanstack/react-router'
import type { LeaderScreen } from '#contract/leadership/leadership-routes.ts'
import { ALERT_LEVELS } from '#domain/alert/alert-kind.ts'
import { LIGHTS } from '#domain/monitoring/light-words.ts'
import { leadershipWords } from '../../../i18n/leadership-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightIcon } from '../../../ui/light-badge.tsx'
import counts from '../../monitoring/parts/light-counts.module.css'
import classes from './day-box.module.css'

type Props = { readonly screen: Pick<LeaderScreen, 'sentence' | 'campaign' | 'taskLights' | 'unitLights' | 'alerts'> }

/** The day in one sentence, how far the campaign is, and how many tasks have which light; each number opens its tasks. */
export function DayBox({ screen: { sentence, campaign, taskLights, unitLights, alerts } }: Props) {
  return (
    <section className={classes.box}>
      <p className={classes.sentence}>{sentence}</p>
      {campaign !== null && (
        <div className={classes.bar} aria-hidden="true">
          <div style={{ width: `${Math.min(100, (campaign.dayNumber / campaign.dayCount) * 100)}%` }} />
        </div>
      )}
      <TaskLights lights={taskLights} />
      <UnitLights lights={unitLights} />
      <OpenAlerts alerts={alerts} />
    </section>
  )
}

function TaskLights({ lights }: { readonly lights: LeaderScreen['taskLights'] }) {
  const { lights: names } = useWords(sharedWords)
  return (
    <ul className={`${counts.counts} ${classes.lights}`}>
      {LIGHTS.toReversed().map(light => (
        <li key={light}>
          <Link to="/nhiem-vu" search={{ den: light }} className={`${counts.count} ${counts[light]} ${classes.light}`}>
            <LightIcon light={light} size={24} />
            <span className={counts.number}>{lights[light] ?? 0}</span>
            <span>{names[light]}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function UnitLights({ lights }: { readonly lights: LeaderScreen['unitLights'] }) {
  const words = useWords(leadershipWords)
  const said = [
    words.late(lights.late ?? 0),
    words.atRisk(lights.at_risk ?? 0),
    words.onTrack(lights.on_track ?? 0),
    words.done(lights.done ?? 0),
  ]
  return (
    <p className={classes.units}>
      <a href="#units-by-months">{words.units}</a>: {said.join(' · ')}
    </p>
  )
}

/** Nothing while no alert is open. */
function OpenAlerts({ alerts }: { readonly alerts: LeaderScreen['alerts'] }) {
  const words = useWords(leadershipWords)
  const said = ALERT_LEVELS.toReversed().flatMap(level =>
    (alerts[level] ?? 0) === 0 ? [] : [words.alertLevels[level](alerts[level] ?? 0)],
  )
  if (said.length === 0) return null
  return (
    <p className={classes.units}>
      <a href="/canh-bao">{words.alerts}</a>: {said.join(' · ')}
    </p>
  )
}
