import { WORK_ORIGINS, WORK_STATES } from '#domain/work/work-item.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { WORK_DUE_FILTERS, WORK_ORDERS } from '../../../routes/work-search.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainSearch } from '../../../ui/plain-search.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import { useRight } from '../../access/api/use-me.ts'
import { useUnitsInReach } from '../../organisation/api/use-units-in-reach.ts'
import type { WorkSearch } from '../../../routes/work-search.ts'
import classes from './work-filters.module.css'

type Props = {
  readonly search: WorkSearch
  /** The list holds nothing but instructions. */ readonly ofDirectives?: true
  readonly onChange: (part: { readonly [Key in keyof WorkSearch]?: string | true | undefined }) => void
}

/** The filters; each change stands in the address at once. */
export function WorkFilters({ search, onChange, ofDirectives }: Props) {
  const words = useWords(workWords)
  const { list } = words
  const units = useUnitsInReach('work.read')
  const decides = useRight('work.accept') === 'tenant'
  const isPhone = useIsPhone()
  const count = Object.keys(search).filter(name => name !== 'tim').length
  const choices = (
    <>
      <PlainSelect id="work-state" label={list.state} value={search.trangthai ?? 'open'} onChange={trangthai => onChange({ trangthai })}>
        <option value="open">{list.open}</option>
        <option value="tatca">{list.everyState}</option>
        {WORK_STATES.map(state => (
          <option key={state} value={state}>
            {words.states[state]}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect id="work-due" label={list.due} value={search.han ?? ''} onChange={han => onChange({ han })}>
        <option value="">{list.everyDue}</option>
        {WORK_DUE_FILTERS.map(due => (
          <option key={due} value={due}>
            {list.dueFilters[due]}
          </option>
        ))}
      </PlainSelect>
      {units.length > 1 && (
        <PlainSelect id="work-unit" label={list.unit} value={search.donvi ?? ''} onChange={donvi => onChange({ donvi })}>
          <option value="">{list.everyUnit}</option>
          {units.map(unit => (
            <option key={unit.unitId} value={unit.unitId}>
              {unit.name}
            </option>
          ))}
        </PlainSelect>
      )}
      {ofDirectives !== true && (
        <PlainSelect id="work-origin" label={list.origin} value={search.nguon ?? ''} onChange={nguon => onChange({ nguon })}>
          <option value="">{list.everyOrigin}</option>
          {WORK_ORIGINS.map(origin => (
            <option key={origin} value={origin}>
              {words.origins[origin]}
            </option>
          ))}
        </PlainSelect>
      )}
      <PlainSelect id="work-order" label={list.sorted} value={search.xep ?? 'due'} onChange={xep => onChange({ xep })}>
        {WORK_ORDERS.map(order => (
          <option key={order} value={order}>
            {list.orders[order]}
          </option>
        ))}
      </PlainSelect>
      {decides && ofDirectives !== true && (
        <PlainCheck
          label={list.toDecide}
          checked={search.cho === true}
          onChange={isChecked => onChange({ cho: isChecked ? true : undefined, trangthai: isChecked ? 'tatca' : undefined })}
        />
      )}
      {Object.keys(search).length > 0 && (
        <ActionButton
          variant="default"
          onClick={() =>
            onChange({
              tim: undefined,
              donvi: undefined,
              nhiemvu: undefined,
              trangthai: undefined,
              nguon: undefined,
              han: undefined,
              xep: undefined,
              cho: undefined,
            })
          }
        >
          {list.clear}
        </ActionButton>
      )}
    </>
  )
  return (
    <div className={classes.filters} role="search">
      <PlainSearch id="work-search" value={search.tim ?? ''} onChange={tim => onChange({ tim })} />
      {isPhone ? (
        <details className={classes.more}>
          <summary>{list.filters(count)}</summary>
          <div className={classes.filters}>{choices}</div>
        </details>
      ) : (
        choices
      )}
    </div>
  )
}
