import type { UnitAnswer } from '#contract/organisation/organisation-routes.ts'
import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import type { NameChoice } from '#domain/plan/name-resolution.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { isUnknown, matchOf } from './name-choice.ts'
import { NamePicker } from './name-picker.tsx'
import classes from './name-row.module.css'

type Props = {
  readonly choice: NameChoice
  readonly resolution: PlanImportAnswer['resolutions'][number] | undefined
  readonly units: readonly UnitAnswer[]
  readonly usedIn: readonly string[]
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onChange: (choice: NameChoice) => void
}

const SHOWN_UNITS = 3

export function NameRow({ choice, resolution, units, usedIn, isOpen, onOpen, onChange }: Props) {
  const { review: words } = useWords(planWords)
  const match = matchOf(choice, resolution)
  const names = choice.unitIds.map(unitId => units.find(unit => unit.unitId === unitId)?.name ?? '…')
  const understood =
    names.length > SHOWN_UNITS ? `${names.slice(0, SHOWN_UNITS).join(', ')}… (${words.unitsOf(names.length)})` : names.join(', ')
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <strong>{choice.name}</strong>
        <p className={classes.match} data-match={match}>
          {words.matches[match]}
          {understood !== '' && `: ${understood}`}
        </p>
        <p className={classes.used}>{words.usedIn(usedIn.join(', '))}</p>
      </div>
      <div className={classes.acts}>
        {choice.confirmed ? (
          <span className={classes.confirmed}>✓ {words.confirmed}</span>
        ) : (
          !isUnknown(choice) && (
            <ActionButton
              variant="default"
              aria-label={words.confirmNameOf(choice.name)}
              onClick={() => onChange({ ...choice, confirmed: true })}
            >
              {words.confirmName}
            </ActionButton>
          )
        )}
        <ActionButton
          variant={isUnknown(choice) ? 'filled' : 'default'}
          aria-expanded={isOpen}
          aria-label={isUnknown(choice) ? words.chooseUnitOf(choice.name) : words.changeOf(choice.name)}
          onClick={() => onOpen(!isOpen)}
        >
          {isUnknown(choice) ? words.chooseUnit : words.change}
        </ActionButton>
      </div>
      {isOpen && (
        <NamePicker
          choice={choice}
          candidates={resolution?.candidates ?? []}
          units={units}
          onChange={onChange}
          onDone={() => onOpen(false)}
        />
      )}
    </li>
  )
}
