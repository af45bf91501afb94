import { PAPER_KINDS, PAPER_STATES } from '#domain/paper/paper-kind.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { PaperSearch } from '../../../routes/paper-search.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { PlainSearch } from '../../../ui/plain-search.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import { useRight } from '../../access/api/use-me.ts'
import { useUnitsInReach } from '../../organisation/api/use-units-in-reach.ts'
import classes from '../../work/parts/work-filters.module.css'

type Change = { readonly [Key in keyof PaperSearch]?: string | undefined }
type Props = { readonly search: PaperSearch; readonly onChange: (part: Change) => void }

const NOTHING: Change = { tim: undefined, donvi: undefined, trangthai: undefined, loai: undefined }

/** The filters; each change stands in the address at once. */
export function PaperFilters({ search, onChange }: Props) {
  const { list } = useWords(paperWords)
  const isPhone = useIsPhone()
  const count = Object.keys(search).filter(name => name !== 'tim').length
  const choices = <Choices search={search} onChange={onChange} />
  return (
    <div className={`${classes.filters} no-print`} role="search">
      <PlainSearch id="paper-search" value={search.tim ?? ''} onChange={tim => onChange({ tim })} />
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

function Choices({ search, onChange }: Props) {
  const words = useWords(paperWords)
  const { list } = words
  const isWhole = useRight('paper.read') === 'tenant'
  const units = useUnitsInReach('paper.read')
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
      {units.length > 1 && (
        <PlainSelect id="paper-unit" label={list.unit} value={search.donvi ?? ''} onChange={donvi => onChange({ donvi })}>
          <option value="">{list.everyUnit}</option>
          {units.map(unit => (
            <option key={unit.unitId} value={unit.unitId}>
              {unit.name}
            </option>
          ))}
        </PlainSelect>
      )}
      {Object.keys(search).length > 0 && (
        <ActionButton variant="default" onClick={() => onChange(NOTHING)}>
          {list.clear}
        </ActionButton>
      )}
    </>
  )
}
