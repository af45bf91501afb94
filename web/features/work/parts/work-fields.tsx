import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { CLEARS } from '#domain/assignment/six-clears.ts'
import type { Clear } from '#domain/assignment/six-clears.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { unitsQuery } from '../../organisation/api/units-query.ts'
import { DependencySelect } from './dependency-select.tsx'
import { UnitPersonSelect } from './unit-person-select.tsx'
import type { WorkDraft } from './work-draft.ts'
import classes from './work-form.module.css'

export type WorkFieldsProps = {
  readonly draft: WorkDraft
  readonly onChange: (part: Partial<WorkDraft>) => void
  readonly onDayValidity: (field: 'startsOn' | 'due', isValid: boolean) => void
  readonly place: { readonly planId: string; readonly taskId: string; readonly unitId: string; readonly latestDue: Day | null }
  /** Everything, or the unit's share of work that was given to it. */
  readonly maySetAll: boolean
  /** It waits for nothing that others deliver. */ readonly withoutDependency?: true
  readonly at: (fieldId: string) => string | undefined
}

/** The six clears one below the other; what one may not change is left out. */
export function WorkFields(props: WorkFieldsProps) {
  const { clears } = useWords(workWords)
  const groups: Readonly<Record<Clear, ReactNode>> = {
    what: props.maySetAll && <What {...props} />,
    who: <Who {...props} />,
    when: <When {...props} />,
    responsibility: <Responsibility {...props} />,
    authority: props.maySetAll && <Authority {...props} />,
    result: props.maySetAll && <Result {...props} />,
  }
  return (['what', ...CLEARS.filter(clear => clear !== 'what')] as const)
    .filter(clear => groups[clear] !== false)
    .map(clear => (
      <fieldset key={clear} className={classes.group}>
        <legend>{clears[clear]}</legend>
        {groups[clear]}
      </fieldset>
    ))
}

function What({ draft, onChange, at }: WorkFieldsProps) {
  const { form } = useWords(workWords)
  return (
    <PlainArea
      id="work-title"
      label={form.title}
      value={draft.title}
      error={at('work-title')}
      maxLength={300}
      required
      onChange={title => onChange({ title })}
    />
  )
}

function Who({ draft, onChange, place, maySetAll, at }: WorkFieldsProps) {
  const { item } = useWords(workWords)
  const wrong = at('work-headMemberId') ?? at('work-focalMemberId')
  return (
    <>
      <div className={classes.pair}>
        <UnitPersonSelect
          id="work-headMemberId"
          label={item.head}
          unitId={place.unitId}
          value={draft.headMemberId}
          onChange={headMemberId => onChange({ headMemberId })}
        />
        <UnitPersonSelect
          id="work-focalMemberId"
          label={item.focal}
          unitId={place.unitId}
          value={draft.focalMemberId}
          onChange={focalMemberId => onChange({ focalMemberId })}
        />
      </div>
      {wrong !== undefined && <p className={classes.wrong}>{wrong}</p>}
      {maySetAll && (
        <Coordinators chosen={draft.coordinators} ofUnit={place.unitId} onChange={coordinators => onChange({ coordinators })} />
      )}
    </>
  )
}

type CoordinatorsProps = {
  readonly chosen: readonly string[]
  readonly ofUnit: string
  readonly onChange: (unitIds: readonly string[]) => void
}

function Coordinators({ chosen, ofUnit, onChange }: CoordinatorsProps) {
  const { form } = useWords(workWords)
  const units = useQuery(unitsQuery).data?.items.filter(unit => unit.unitId !== ofUnit) ?? []
  const named = units.filter(unit => chosen.includes(unit.unitId)).map(unit => unit.name)
  return (
    <details className={classes.coordinators} id="work-coordinators">
      <summary>{named.length === 0 ? form.coordinators : `${form.coordinators}: ${named.join(', ')}`}</summary>
      <div className={classes.units}>
        {units.map(unit => (
          <PlainCheck
            key={unit.unitId}
            label={unit.name}
            checked={chosen.includes(unit.unitId)}
            onChange={isChecked => onChange(isChecked ? [...chosen, unit.unitId] : chosen.filter(unitId => unitId !== unit.unitId))}
          />
        ))}
      </div>
    </details>
  )
}

function When({ draft, onChange, onDayValidity, place, at }: WorkFieldsProps) {
  const { form, item } = useWords(workWords)
  return (
    <div className={classes.pair}>
      <DayField
        id="work-due"
        label={item.due}
        value={draft.due}
        error={at('work-due')}
        {...(place.latestDue !== null && { description: form.latest(formatDay(place.latestDue)) })}
        onChange={due => onChange({ due })}
        onValidity={isValid => onDayValidity('due', isValid)}
      />
      <DayField
        id="work-startsOn"
        label={item.starts}
        value={draft.startsOn}
        error={at('work-startsOn')}
        onChange={startsOn => onChange({ startsOn })}
        onValidity={isValid => onDayValidity('startsOn', isValid)}
      />
    </div>
  )
}

function Responsibility({ draft, onChange, at }: WorkFieldsProps) {
  const { form } = useWords(workWords)
  return (
    <PlainArea
      id="work-responsibility"
      label={form.responsibility}
      value={draft.responsibility}
      error={at('work-responsibility')}
      onChange={responsibility => onChange({ responsibility })}
    />
  )
}

function Authority({ draft, onChange, at }: WorkFieldsProps) {
  const { form } = useWords(workWords)
  const { authority } = draft
  return (
    <>
      <div className={classes.pair}>
        <PlainText
          id="work-authority"
          label={form.decides}
          value={authority.decides}
          error={at('work-authority')}
          maxLength={300}
          onChange={decides => onChange({ authority: { ...authority, decides } })}
        />
        <PlainText
          id="work-approves"
          label={form.approves}
          value={authority.approves}
          maxLength={300}
          onChange={approves => onChange({ authority: { ...authority, approves } })}
        />
      </div>
      <PlainText
        id="work-superior"
        label={form.superior}
        value={authority.superior}
        maxLength={300}
        onChange={superior => onChange({ authority: { ...authority, superior } })}
      />
    </>
  )
}

function Result({ draft, onChange, place, withoutDependency, at }: WorkFieldsProps) {
  const { form } = useWords(workWords)
  return (
    <>
      <PlainArea
        id="work-result"
        label={form.result}
        value={draft.result}
        error={at('work-result')}
        maxLength={1000}
        onChange={result => onChange({ result })}
      />
      {withoutDependency !== true && (
        <DependencySelect
          planId={place.planId}
          taskId={place.taskId}
          value={draft.deliverableId}
          onChange={deliverableId => onChange({ deliverableId })}
        />
      )}
    </>
  )
}
