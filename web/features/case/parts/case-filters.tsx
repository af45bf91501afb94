import { CASE_AUTHORITIES, CASE_KINDS, CASE_STATES } from '#domain/case/case-file.ts'
import { caseWords } from '../../../i18n/case-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { CASE_ORDERS } from '../../../routes/case-search.ts'
import type { CaseSearch } from '../../../routes/case-search.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainSearch } from '../../../ui/plain-search.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import { useUnitsInReach } from '../../organisation/api/use-units-in-reach.ts'
import classes from '../../work/parts/work-filters.module.css'

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
  const isPhone = useIsPhone()
  const count = Object.keys(search).filter(name => name !== 'tim').length
  return (
    <div className={`${classes.filters} no-print`} role="search">
      <PlainSearch id="case-search" value={search.tim ?? ''} onChange={tim => onChange({ tim })} />
      {isPhone ? (
        <details className={classes.more}>
          <summary>{list.filters(count)}</summary>
          <div className={classes.filters}>
            <Choices search={search} onChange={onChange} />
          </div>
        </details>
      ) : (
        <Choices search={search} onChange={onChange} />
      )}
    </div>
  )
}

function Choices({ search, onChange }: Props) {
  const words = useWords(caseWords)
  const { list } = words
  const units = useUnitsInReach('case.read')
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
      {units.length > 1 && (
        <PlainSelect id="case-unit" label={list.unit} value={search.donvi ?? ''} onChange={donvi => onChange({ donvi })}>
          <option value="">{list.everyUnit}</option>
          {units.map(unit => (
            <option key={unit.unitId} value={unit.unitId}>
              {unit.name}
            </option>
          ))}
        </PlainSelect>
      )}
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
      {Object.keys(search).length > 0 && (
        <ActionButton variant="default" onClick={() => onChange(NOTHING)}>
          {list.clear}
        </ActionButton>
      )}
    </>
  )
}
