import { dutiesWords } from '../../../i18n/duties-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './unit-switch.module.css'

type Props = {
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  readonly chosen: string
  readonly onChoose: (unitId: string) => void
}

/** For who serves in several units; nothing for one unit. */
export function UnitSwitch({ units, chosen, onChoose }: Props) {
  const words = useWords(dutiesWords)
  if (units.length < 2) return null
  return (
    <label className={classes.switch}>
      {words.chooseUnit}
      <select value={chosen} onChange={event => onChoose(event.currentTarget.value)}>
        {units.map(unit => (
          <option key={unit.unitId} value={unit.unitId}>
            {unit.name}
          </option>
        ))}
      </select>
    </label>
  )
}
