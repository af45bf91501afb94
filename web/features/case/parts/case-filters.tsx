import { CASE_AUTHORITIES, CASE_KINDS, CASE_STATES } from '#domain/case/case-file.ts'
import { caseWords } from '../../../i18n/case-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { CASE_ORDERS } from '../../../routes/case-search.ts'
import type { CaseSearch } from '../../../routes/case-search.ts'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { UnitChoice } from '../../organisation/parts/unit-choice.tsx'

type Change = { readonly [Key in keyof CaseSearch]?: string | true | undefined }
type Props = { readonly search: CaseSearch; readonly onChange: (part: Change) => void }

const NOTHING: Change = {
  tim: undefined,
  donvi: undefined,
  trangthai: undefined,
  loai: undefined,
  thamquyen: undefined,
  xep: undefined,
  quahan: undefined,
}

/** The filters; each change stands in the address at once. */
export function CaseFilters({ search, onChange }: Props) {
  const { list } = useWords(caseWords)
  const count = Object.keys(search).filter(name => name !== 'tim').length
  const isFiltered = Object.keys(search).length > 0
  return (
    <FilterBar
      id="case-search"
      sought={search.tim}
      onSeek={tim => onChange({ tim })}
      summary={list.filters(count)}
      clear={isFiltered ? { word: list.clear, onClear: () => onChange(NOTHING) } : undefined}
    >
      <Choices search={search} onChange={onChange} />
    </FilterBar>
  )
}

function Choices({ search, onChange }: Props) {
  const words = useWords(caseWords)
  const { list } = words
  return (
    <>
      <PlainSelect id="case-state" label={list.state} value={search.trangthai ?? 'open'} onChange={trangthai => onChange({ trangthai })}>
        <option value="open">{list.open}</option>
        <option value="pending">{list.pending}</option>
        <option value="tatca">{list.everyState}</option>
        {CASE_STATES.map(state => (
          <option key={state} value={state}>
            {words.states[state]}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect id="case-kind" label={list.kind} value={search.loai ?? ''} onChange={loai => onChange({ loai })}>
        <option value="">{list.everyKind}</option>
        {CASE_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </PlainSelect>
      <UnitChoice
        id="case-unit"
        right="case.read"
        label={list.unit}
        every={list.everyUnit}
        value={search.donvi}
        onChange={donvi => onChange({ donvi })}
      />
      <PlainSelect
        id="case-authority"
        label={list.authority}
        value={search.thamquyen ?? ''}
        onChange={thamquyen => onChange({ thamquyen })}
      >
        <option value="">{list.everyAuthority}</option>
        {CASE_AUTHORITIES.map(authority => (
          <option key={authority} value={authority}>
            {words.authorities[authority]}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect id="case-order" label={list.sorted} value={search.xep ?? 'overdue'} onChange={xep => onChange({ xep })}>
        {CASE_ORDERS.map(order => (
          <option key={order} value={order}>
            {list.orders[order]}
          </option>
        ))}
      </PlainSelect>
      <PlainCheck
        label={list.overdue}
        checked={search.quahan === true}
        onChange={isChecked => onChange({ quahan: isChecked ? true : undefined })}
      />
    </>
  )
}
