import { useQuery } from '@tanstack/react-query'
import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { LIGHTS } from '#domain/monitoring/light-words.ts'
import type { TaskSearch } from '../../../routes/task-search.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { unitsQuery } from '../../organisation/api/units-query.ts'
import { planQuery } from '../api/plan-query.ts'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainSearch } from '../../../ui/plain-search.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import classes from './task-filters.module.css'
import { useIsPhone } from '../../../ui/use-is-phone.ts'

type Props = {
  readonly planId: string
  readonly plans: readonly Pick<PlanDetail, 'planId' | 'title'>[]
  readonly filter: TaskSearch
  readonly onChange: (part: { [Key in keyof TaskSearch]?: TaskSearch[Key] | undefined }) => void
}

/** The filters; each change stands in the address at once. */
export function TaskFilters({ planId, plans, filter, onChange }: Props) {
  const { tasks: words, plan: planText } = useWords(planWords)
  const { lights } = useWords(sharedWords)
  const units = useQuery(unitsQuery)
  const plan = useQuery(planQuery(planId))
  const isPhone = useIsPhone()
  const { kehoach: _plan, ...chosen } = filter
  const count = Object.entries(chosen).filter(([name]) => name !== 'tim').length
  const choices = (
    <>
      {plans.length > 1 && (
        <PlainSelect id="task-plan" label={words.plan} value={planId} onChange={kehoach => onChange({ kehoach, nhom: undefined })}>
          {plans.map(item => (
            <option key={item.planId} value={item.planId}>
              {item.title}
            </option>
          ))}
        </PlainSelect>
      )}
      <PlainSelect id="task-unit" label={words.unit} value={filter.donvi ?? ''} onChange={donvi => onChange({ donvi })}>
        <option value="">{words.everyUnit}</option>
        {units.data?.items.map(unit => (
          <option key={unit.unitId} value={unit.unitId}>
            {unit.name}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect
        id="task-light"
        label={words.light}
        value={filter.den ?? ''}
        onChange={value => onChange({ den: LIGHTS.find(light => light === value) })}
      >
        <option value="">{words.everyLight}</option>
        {LIGHTS.toReversed().map(light => (
          <option key={light} value={light}>
            {lights[light]}
          </option>
        ))}
      </PlainSelect>
      {plan.data !== undefined && plan.data.groups.length > 0 && (
        <PlainSelect id="task-group" label={words.group} value={filter.nhom ?? ''} onChange={nhom => onChange({ nhom })}>
          <option value="">{words.everyGroup}</option>
          {plan.data.groups.map(group => (
            <option key={group.code} value={group.code}>
              {group.title === '' ? planText.group(group.code) : `${group.code}. ${group.title}`}
            </option>
          ))}
        </PlainSelect>
      )}
      <PlainCheck
        label={words.missing}
        checked={filter.thieu === true}
        onChange={isChecked => onChange({ thieu: isChecked ? true : undefined })}
      />
      {Object.keys(chosen).length > 0 && (
        <ActionButton
          variant="default"
          title={words.saved}
          onClick={() => onChange({ donvi: undefined, den: undefined, nhom: undefined, tim: undefined, thieu: undefined })}
        >
          {words.clear}
        </ActionButton>
      )}
    </>
  )
  return (
    <div className={classes.filters} role="search">
      <PlainSearch id="task-search" value={filter.tim ?? ''} onChange={tim => onChange({ tim })} />
      {isPhone ? (
        <details className={classes.more}>
          <summary>{words.filters(count)}</summary>
          <div className={classes.filters}>{choices}</div>
        </details>
      ) : (
        choices
      )}
    </div>
  )
}
