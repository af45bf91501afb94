import { useState } from 'react'
import type { UnitAnswer } from '#contract/organisation/organisation-routes.ts'
import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import type { NameChoice } from '#domain/plan/name-resolution.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import classes from './name-picker.module.css'

type Props = {
  readonly choice: NameChoice
  readonly candidates: PlanImportAnswer['resolutions'][number]['candidates']
  readonly units: readonly UnitAnswer[]
  readonly onChange: (choice: NameChoice) => void
  readonly onDone: () => void
}

const OUTSIDE = 'outside'
const SEVERAL = 'several'

/** Says what a name is: one unit, several, or somebody outside the ward. Choosing is confirming. */
export function NamePicker({ choice, candidates, units, onChange, onDone }: Props) {
  const { review: words } = useWords(planWords)
  const [several, setSeveral] = useState(choice.unitIds.length > 1)
  const id = `name-of-${choice.name}`
  const chosen = several ? SEVERAL : choice.external ? OUTSIDE : (choice.unitIds[0] ?? '')

  function choose(value: string): void {
    setSeveral(value === SEVERAL)
    if (value === SEVERAL) return
    const isOutside = value === OUTSIDE
    onChange({ ...choice, unitIds: isOutside || value === '' ? [] : [value], external: isOutside, confirmed: value !== '' })
  }

  function tick(unitId: string, isTicked: boolean): void {
    const unitIds = isTicked ? [...choice.unitIds, unitId] : choice.unitIds.filter(other => other !== unitId)
    onChange({ ...choice, unitIds, external: false, confirmed: unitIds.length > 0 })
  }

  return (
    <div className={classes.picker}>
      <label className={classes.label} htmlFor={id}>
        {words.choose(choice.name)}
      </label>
      <select className={classes.select} id={id} value={chosen} onChange={event => choose(event.currentTarget.value)}>
        <option value="">{words.chooseUnit}</option>
        <option value={OUTSIDE}>{words.outside}</option>
        <option value={SEVERAL}>{words.several}</option>
        {candidates.length > 0 && (
          <optgroup label={words.nearest}>
            {candidates.map(candidate => (
              <option key={candidate.unitId} value={candidate.unitId}>
                {candidate.unitName}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={words.allUnits}>
          {units
            .filter(unit => !candidates.some(candidate => candidate.unitId === unit.unitId))
            .map(unit => (
              <option key={unit.unitId} value={unit.unitId}>
                {unit.name}
              </option>
            ))}
        </optgroup>
      </select>
      {several && (
        <fieldset className={classes.several}>
          <legend className="only-read">{words.several}</legend>
          {units.map(unit => (
            <label key={unit.unitId}>
              <input
                type="checkbox"
                checked={choice.unitIds.includes(unit.unitId)}
                onChange={event => tick(unit.unitId, event.currentTarget.checked)}
              />
              {unit.name}
            </label>
          ))}
        </fieldset>
      )}
      <div>
        <ActionButton variant="default" onClick={onDone}>
          {words.done}
        </ActionButton>
      </div>
    </div>
  )
}
