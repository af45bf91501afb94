import { PROMISE_LISTS } from '#domain/promise/promise-list.ts'
import { formatMonth, monthsBetween } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { promiseWords } from '../../../i18n/promise-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { PromiseSearch } from '../../../routes/promise-search.ts'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { UnitChoice } from '../../organisation/parts/unit-choice.tsx'

type Props = {
  readonly search: PromiseSearch
  /** The months one may choose from, the earliest first. */
  readonly months: { readonly from: Month; readonly to: Month }
  readonly shown: { readonly from: Month; readonly to: Month }
  readonly onChange: (part: { readonly [Key in keyof PromiseSearch]?: string | undefined }) => void
}

const NOTHING = { tim: undefined, donvi: undefined, nhiemvu: undefined, trangthai: undefined, tu: undefined, den: undefined }

/** The filters of the book; each change stands in the address at once. */
export function PromiseFilters({ search, months, shown, onChange }: Props) {
  const words = useWords(promiseWords)
  const choices = monthsBetween(months.from, months.to).map(month => (
    <option key={month} value={month}>
      {formatMonth(month)}
    </option>
  ))
  const count = Object.keys(search).filter(name => name !== 'tim').length
  const isFiltered = Object.keys(search).length > 0
  return (
    <FilterBar
      id="promise-search"
      sought={search.tim}
      onSeek={tim => onChange({ tim })}
      summary={words.filters(count)}
      clear={isFiltered ? { word: words.clear, onClear: () => onChange(NOTHING) } : undefined}
    >
      <PlainSelect id="promise-state" label={words.state} value={search.trangthai ?? ''} onChange={trangthai => onChange({ trangthai })}>
        <option value="">{words.everyState}</option>
        {PROMISE_LISTS.map(kind => (
          <option key={kind} value={kind}>
            {words.lists[kind]}
          </option>
        ))}
      </PlainSelect>
      <UnitChoice
        id="promise-unit"
        right="promise.read"
        label={words.unit}
        every={words.everyUnit}
        value={search.donvi}
        onChange={donvi => onChange({ donvi })}
      />
      <PlainSelect id="promise-from" label={words.from} value={shown.from} onChange={tu => onChange({ tu })}>
        {choices}
      </PlainSelect>
      <PlainSelect id="promise-to" label={words.to} value={shown.to} onChange={den => onChange({ den })}>
        {choices}
      </PlainSelect>
    </FilterBar>
  )
}
