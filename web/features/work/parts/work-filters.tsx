import { WORK_ORIGINS, WORK_STATES } from '#domain/work/work-item.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { WORK_DUE_FILTERS, WORK_ORDERS } from '../../../routes/work-search.ts'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { useRight } from '../../access/api/use-me.ts'
import type { WorkSearch } from '../../../routes/work-search.ts'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { UnitChoice } from '../../organisation/parts/unit-choice.tsx'

type Props = {
  readonly search: WorkSearch
  /** The list holds nothing but instructions. */ readonly ofDirectives?: true
  readonly onChange: (part: { readonly [Key in keyof WorkSearch]?: string | true | undefined }) => void
}

const NOTHING = {
  tim: undefined,
  donvi: undefined,
  nhiemvu: undefined,
  trangthai: undefined,
  nguon: undefined,
  han: undefined,
  xep: undefined,
  cho: undefined,
}

/** The filters; each change stands in the address at once. */
export function WorkFilters({ search, onChange, ofDirectives }: Props) {
  const words = useWords(workWords)
  const { list } = words
  const decides = useRight('work.accept') === 'tenant'
  const count = Object.keys(search).filter(name => name !== 'tim').length
  const isFiltered = Object.keys(search).length > 0
  return (
    <FilterBar
      id="work-search"
      sought={search.tim}
      onSeek={tim => onChange({ tim })}
      summary={list.filters(count)}
      clear={isFiltered ? { word: list.clear, onClear: () => onChange(NOTHING) } : undefined}
    >
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
      <UnitChoice
        id="work-unit"
        right="work.read"
        label={list.unit}
        every={list.everyUnit}
        value={search.donvi}
        onChange={donvi => onChange({ donvi })}
      />
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
    </FilterBar>
  )
}
