import { Link } from '@tanstack/react-router'
import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import classes from './unit-lights.module.css'
import { usePrinting } from './use-printing.ts'

type Props = Pick<Overview, 'standing' | 'units'>

/** The light of every unit with why, late first, under that of the plan; units with which nothing is wrong stay behind a press. */
export function UnitLights({ standing, units }: Props) {
  const words = useWords(monitoringWords)
  const printing = usePrinting()
  if (units.length === 0) return null
  const isWrong = (unit: Props['units'][number]) => unit.light === 'late' || unit.light === 'at_risk'
  const [wrong, well] = [units.filter(isWrong), units.filter(unit => !isWrong(unit))]
  return (
    <Panel heading={words.unitLights(units.length)} note={standing?.reasons[0]?.sentence}>
      {wrong.length > 0 && <UnitList units={wrong} />}
      {well.length > 0 && (
        <details open={printing || wrong.length === 0} className={classes.well}>
          <summary>{words.unitsWell(well.length)}</summary>
          <UnitList units={well} />
        </details>
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
