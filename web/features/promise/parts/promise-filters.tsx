import { PROMISE_LISTS } from '#domain/promise/promise-list.ts'
import { formatMonth, monthsBetween } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { promiseWords } from '../../../i18n/promise-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { PromiseSearch } from '../../../routes/promise-search.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { PlainSearch } from '../../../ui/plain-search.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import { useUnitsInReach } from '../../organisation/api/use-units-in-reach.ts'
import classes from '../../work/parts/work-filters.module.css'

type Props = {
  readonly search: PromiseSearch
  /** The months one may choose from, the earliest first. */
  readonly months: { readonly from: Month; readonly to: Month }
  readonly shown: { readonly from: Month; readonly to: Month }
  readonly onChange: (part: { readonly [Key in keyof PromiseSearch]?: string | undefined }) => void
}

/** The filters of the book; each change stands in the address at once. */
export function PromiseFilters({ search, months, shown, onChange }: Props) {
  const words = useWords(promiseWords)
  const units = useUnitsInReach('promise.read')
  const isPhone = useIsPhone()
  const choices = monthsBetween(months.from, months.to).map(month => (
    <option key={month} value={month}>
      {formatMonth(month)}
    </option>
  ))
  const fields = (
    <>
      <PlainSelect id="promise-state" label={words.state} value={search.trangthai ?? ''} onChange={trangthai => onChange({ trangthai })}>
        <option value="">{words.everyState}</option>
        {PROMISE_LISTS.map(kind => (
          <option key={kind} value={kind}>
            {words.lists[kind]}
          </option>
        ))}
      </PlainSelect>
      {units.length > 1 && (
        <PlainSelect id="promise-unit" label={words.unit} value={search.donvi ?? ''} onChange={donvi => onChange({ donvi })}>
          <option value="">{words.everyUnit}</option>
          {units.map(unit => (
            <option key={unit.unitId} value={unit.unitId}>
              {unit.name}
            </option>
          ))}
        </PlainSelect>
      )}
      <PlainSelect id="promise-from" label={words.from} value={shown.from} onChange={tu => onChange({ tu })}>
        {choices}
      </PlainSelect>
      <PlainSelect id="promise-to" label={words.to} value={shown.to} onChange={den => onChange({ den })}>
        {choices}
      </PlainSelect>
      {Object.keys(search).length > 0 && (
        <ActionButton
          variant="default"
          onClick={() =>
            onChange({ tim: undefined, donvi: undefined, nhiemvu: undefined, trangthai: undefined, tu: undefined, den: undefined })
          }
        >
          {words.clear}
        </ActionButton>
      )}
    </>
  )
  return (
    <div className={`${classes.filters} no-print`} role="search">
      <PlainSearch id="promise-search" value={search.tim ?? ''} onChange={tim => onChange({ tim })} />
      {isPhone ? (
        <details className={classes.more}>
          <summary>{words.filters(Object.keys(search).filter(name => name !== 'tim').length)}</summary>
          <div className={classes.filters}>{fields}</div>
        </details>
      ) : (
        fields
      )}
    </div>
  )
}
