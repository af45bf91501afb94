import { Link } from '@tanstack/react-router'
import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Fold } from '../../../ui/fold.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import classes from './unit-lights.module.css'

/** The worst of them; the others are a press away. */
const SHOWN = 6

type Props = Pick<Overview, 'standing' | 'units'>

/** The light of every unit with why, late first, under that of the plan; units with which nothing is wrong stay behind a press. */
export function UnitLights({ standing, units }: Props) {
  const words = useWords(monitoringWords)
  if (units.length === 0) return null
  const isWrong = (unit: Props['units'][number]) => unit.light === 'late' || unit.light === 'at_risk'
  const [wrong, well] = [units.filter(isWrong), units.filter(unit => !isWrong(unit))]
  return (
    <Panel heading={words.unitLights(units.length)} note={standing?.reasons[0]?.sentence}>
      {wrong.length > 0 && <UnitList units={wrong.slice(0, SHOWN)} />}
      {wrong.length > SHOWN && (
        <Fold className={classes.well} summary={words.unitsWrong(wrong.length - SHOWN)}>
          <UnitList units={wrong.slice(SHOWN)} />
        </Fold>
      )}
      {well.length > 0 && (
        <Fold className={classes.well} startsOpen={wrong.length === 0} summary={words.unitsWell(well.length)}>
          <UnitList units={well} />
        </Fold>
      )}
    </Panel>
  )
}

function UnitList({ units }: Pick<Props, 'units'>) {
  return (
    <ul className={classes.list}>
      {units.map(unit => (
        <li key={unit.unitId}>
          <div className={classes.head}>
            <Link to="/viec-cua-toi" search={{ donvi: unit.unitId }} className={classes.name}>
              {unit.unitName}
            </Link>
            <LightBadge light={unit.light} />
          </div>
          <ReasonList reasons={unit.reasons} />
        </li>
      ))}
    </ul>
  )
}
