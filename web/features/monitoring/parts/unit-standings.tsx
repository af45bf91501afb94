import type { Duties } from '#contract/monitoring/monitoring-routes.ts'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import classes from './unit-standings.module.css'

/** How the unit itself stands, with why; the plan is named where there are several. */
export function UnitStandings({ standings }: Pick<Duties, 'standings'>) {
  return (
    <ul className={classes.list}>
      {standings.map(({ planId, planTitle, light, reasons }) => (
        <li key={planId} className={classes.item}>
          <LightBadge light={light} />
          {standings.length > 1 && <strong>{planTitle}</strong>}
          <div>
            <ReasonList reasons={reasons} />
          </div>
        </li>
      ))}
    </ul>
  )
}
