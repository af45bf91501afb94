import { ALERT_KINDS, ALERT_LEVELS } from '#domain/alert/alert-kind.ts'
import { alertWords } from '../../../i18n/alert-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { AlertSearch } from '../../../routes/alert-search.ts'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { UnitChoice } from '../../organisation/parts/unit-choice.tsx'

type Change = { readonly [Key in keyof AlertSearch]?: string | true | undefined }
type Props = { readonly search: AlertSearch; readonly onChange: (part: Change) => void }

const NOTHING: Change = {
  tim: undefined,
  donvi: undefined,
  nhiemvu: undefined,
  trangthai: undefined,
  muc: undefined,
  loai: undefined,
  hoan: undefined,
}

/** The filters; each change stands in the address at once. */
export function AlertFilters({ search, onChange }: Props) {
  const { list } = useWords(alertWords)
  const count = Object.keys(search).filter(name => name !== 'tim').length
  const isFiltered = Object.keys(search).length > 0
  return (
    <FilterBar
      id="alert-search"
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
  const words = useWords(alertWords)
  const { list } = words
  return (
    <>
      <PlainSelect id="alert-state" label={list.state} value={search.trangthai ?? ''} onChange={trangthai => onChange({ trangthai })}>
        <option value="">{list.open}</option>
        <option value="closed">{list.closed}</option>
        <option value="tatca">{list.everyState}</option>
      </PlainSelect>
      <PlainSelect id="alert-level" label={list.level} value={search.muc ?? ''} onChange={muc => onChange({ muc })}>
        <option value="">{list.everyLevel}</option>
        {ALERT_LEVELS.toReversed().map(level => (
          <option key={level} value={level}>
            {words.levels[level]}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect id="alert-kind" label={list.kind} value={search.loai ?? ''} onChange={loai => onChange({ loai })}>
        <option value="">{list.everyKind}</option>
        {ALERT_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </PlainSelect>
      <UnitChoice
        id="alert-unit"
        right="alert.read"
        label={list.unit}
        every={list.everyUnit}
        value={search.donvi}
        onChange={donvi => onChange({ donvi })}
      />
      <PlainCheck
        label={list.hushed}
        checked={search.hoan === true}
        onChange={isChecked => onChange({ hoan: isChecked ? true : undefined })}
      />
    </>
  )
}
