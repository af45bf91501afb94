import { PAPER_KINDS, PAPER_STATES } from '#domain/paper/paper-kind.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { PaperSearch } from '../../../routes/paper-search.ts'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { useRight } from '../../access/api/use-me.ts'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { UnitChoice } from '../../organisation/parts/unit-choice.tsx'

type Change = { readonly [Key in keyof PaperSearch]?: string | undefined }
type Props = { readonly search: PaperSearch; readonly onChange: (part: Change) => void }

const NOTHING: Change = { tim: undefined, donvi: undefined, trangthai: undefined, loai: undefined }

/** The filters; each change stands in the address at once. */
export function PaperFilters({ search, onChange }: Props) {
  const { list } = useWords(paperWords)
  const count = Object.keys(search).filter(name => name !== 'tim').length
  const isFiltered = Object.keys(search).length > 0
  return (
    <FilterBar
      id="paper-search"
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
  const words = useWords(paperWords)
  const { list } = words
  const isWhole = useRight('paper.read') === 'tenant'
  return (
    <>
      {isWhole && (
        <PlainSelect id="paper-state" label={list.state} value={search.trangthai ?? ''} onChange={trangthai => onChange({ trangthai })}>
          <option value="">{list.everyState}</option>
          <option value="registered">{list.registered}</option>
          {PAPER_STATES.map(state => (
            <option key={state} value={state}>
              {words.states[state]}
            </option>
          ))}
        </PlainSelect>
      )}
      <PlainSelect id="paper-kind" label={list.kind} value={search.loai ?? ''} onChange={loai => onChange({ loai })}>
        <option value="">{list.everyKind}</option>
        {PAPER_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </PlainSelect>
      <UnitChoice
        id="paper-unit"
        right="paper.read"
        label={list.unit}
        every={list.everyUnit}
        value={search.donvi}
        onChange={donvi => onChange({ donvi })}
      />
    </>
  )
}
