import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { REPORT_STATUSES } from '#domain/report/report-status.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readReportListSearch } from '../../../routes/report-search.ts'
import type { ReportListSearch } from '../../../routes/report-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { useMe, useRight } from '../../access/api/use-me.ts'
import { unitsQuery } from '../../organisation/api/units-query.ts'
import classes from './report-filters.module.css'
import { useReportMonths } from './use-report-months.ts'

/** Month, state, and for who sees more than one unit the unit. */
export function ReportFilters() {
  const words = useWords(reportWords)
  const navigate = useNavigate()
  const search = useAddressSearch(readReportListSearch)
  const units = useUnitsInReach()
  const months = useReportMonths(search.thang)
  const choose = (part: { readonly [Key in keyof ReportListSearch]?: string }) =>
    void navigate({ to: '/bao-cao', search: readReportListSearch(withoutEmpty({ ...search, ...part })), replace: true })
  const all = <option value="">{words.list.all}</option>
  return (
    <div className={classes.filters} role="search">
      <PlainSelect id="month" label={words.list.month} value={search.thang ?? ''} onChange={thang => choose({ thang })}>
        {all}
        {months.map(month => (
          <option key={month} value={month}>
            {formatMonth(month)}
          </option>
        ))}
      </PlainSelect>
      {units.length > 1 && (
        <PlainSelect id="unit" label={words.list.unit} value={search.donvi ?? ''} onChange={donvi => choose({ donvi })}>
          {all}
          {units.map(unit => (
            <option key={unit.unitId} value={unit.unitId}>
              {unit.name}
            </option>
          ))}
        </PlainSelect>
      )}
      <PlainSelect id="status" label={words.list.status} value={search.trangthai ?? ''} onChange={trangthai => choose({ trangthai })}>
        {all}
        {REPORT_STATUSES.map(status => (
          <option key={status} value={status}>
            {words.statuses[status]}
          </option>
        ))}
      </PlainSelect>
    </div>
  )
}

function useUnitsInReach(): readonly { readonly unitId: string; readonly name: string }[] {
  const me = useMe()
  const whole = useRight('report.read') === 'tenant'
  const { data } = useQuery({ ...unitsQuery, enabled: whole })
  return whole ? (data?.items ?? []) : me.memberships.map(({ unitId, unitName }) => ({ unitId, name: unitName }))
}

function withoutEmpty(search: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== ''))
}
