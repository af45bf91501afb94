import { ALERT_KINDS, ALERT_LEVELS } from '#domain/alert/alert-kind.ts'
import { alertWords } from '../../../i18n/alert-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { AlertSearch } from '../../../routes/alert-search.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainSearch } from '../../../ui/plain-search.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import { useUnitsInReach } from '../../organisation/api/use-units-in-reach.ts'
import classes from '../../work/parts/work-filters.module.css'

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
  const isPhone = useIsPhone()
  const count = Object.keys(search).filter(name => name !== 'tim').length
  const choices = <Choices search={search} onChange={onChange} />
  return (
    <div className={`${classes.filters} no-print`} role="search">
      <PlainSearch id="alert-search" value={search.tim ?? ''} onChange={tim => onChange({ tim })} />
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
  const words = useWords(alertWords)
  const { list } = words
  const units = useUnitsInReach('alert.read')
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
      {units.length > 1 && (
        <PlainSelect id="alert-unit" label={list.unit} value={search.donvi ?? ''} onChange={donvi => onChange({ donvi })}>
          <option value="">{list.everyUnit}</option>
          {units.map(unit => (
            <option key={unit.unitId} value={unit.unitId}>
              {unit.name}
            </option>
          ))}
        </PlainSelect>
      )}
      <PlainCheck
        label={list.hushed}
        checked={search.hoan === true}
        onChange={isChecked => onChange({ hoan: isChecked ? true : undefined })}
      />
      {Object.keys(search).length > 0 && (
        <ActionButton variant="default" onClick={() => onChange(NOTHING)}>
          {list.clear}
        </ActionButton>
      )}
    </>
  )
}
