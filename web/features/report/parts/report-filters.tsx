import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { REPORT_STATUSES } from '#domain/report/report-status.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readReportListSearch } from '../../../routes/report-search.ts'
import type { ReportListSearch } from '../../../routes/report-search.ts'
import { useMe, useRight } from '../../access/api/use-me.ts'
import { unitsQuery } from '../../organisation/api/units-query.ts'
import { recentMonths } from './recent-months.ts'
import { useReportListSearch } from './use-address.ts'
import classes from './report-filters.module.css'

/** Month, state, and for who sees more than one unit the unit. */
export function ReportFilters() {
  const words = useWords(reportWords)
  const navigate = useNavigate()
  const search = useReportListSearch()
  const units = useUnitsInReach()
  const choose = (part: { readonly [Key in keyof ReportListSearch]?: string }) =>
    void navigate({ to: '/bao-cao', search: readReportListSearch(withoutEmpty({ ...search, ...part })), replace: true })
  const all = { value: '', label: words.list.all }
  return (
    <div className={classes.filters} role="search">
      <NativeSelect
        id="month" label={words.list.month} value={search.thang ?? ''} data={[all, ...recentMonths(search.thang).map(month => ({ value: month, label: formatMonth(month) }))]}
        onChange={event => choose({ thang: event.currentTarget.value })}
      />
      {units.length > 1 && (
        <NativeSelect
          id="unit" label={words.list.unit} value={search.donvi ?? ''} data={[all, ...units.map(unit => ({ value: unit.unitId, label: unit.name }))]}
          onChange={event => choose({ donvi: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        id="status" label={words.list.status} value={search.trangthai ?? ''} data={[all, ...REPORT_STATUSES.map(status => ({ value: status, label: words.statuses[status] }))]}
        onChange={event => choose({ trangthai: event.currentTarget.value })}
      />
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
