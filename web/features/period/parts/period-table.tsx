import { Link } from '@tanstack/react-router'
import type { TimelinessTable } from '#contract/period/period-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { periodWords } from '../../../i18n/period-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { usePeriodName } from '../../../ui/use-report-name.ts'
import { useTallyColumns } from './tally-table.tsx'

type Period = TimelinessTable['periods'][number]

type Props = { readonly planId: string; readonly caption: string; readonly periods: readonly Period[] }

/** Periods in the order given; each that was asked for leads to its lock and corrections. */
export function PeriodTable({ planId, caption, periods }: Props) {
  const words = useWords(periodWords)
  const nameOf = usePeriodName()
  const columns = useTallyColumns<Period>()
  return (
    <DataTable
      caption={caption}
      rows={periods}
      keyOf={period => `${period.kind} ${period.month}`}
      columns={[
        {
          key: 'name',
          header: words.columns.period,
          head: true,
          render: period =>
            period.tally.expected === 0 ? (
              nameOf(period)
            ) : (
              <Link to="/ky-bao-cao/$planId/$kind/$month" params={{ planId, kind: period.kind, month: period.month }}>
                {nameOf(period)}
              </Link>
            ),
        },
        {
          key: 'due',
          header: words.columns.due,
          render: period =>
            period.tally.expected === 0
              ? `${formatDay(period.lastDay)}, ${words.opensOn(formatDay(period.opensOn))}`
              : formatDay(period.lastDay),
        },
        ...columns,
      ]}
    />
  )
}
