import type { TimelinessTable } from '#contract/period/period-routes.ts'
import { periodWords } from '../../../i18n/period-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { useShare } from './use-share.ts'

type Tally = TimelinessTable['total']
type Row = { readonly key: string; readonly name: string; readonly tally: Tally }

/** The columns that every table of tallies has: counts, then the two shares. */
export function useTallyColumns<Any extends { readonly tally: Tally }>(): readonly Column<Any>[] {
  const { columns } = useWords(periodWords)
  const share = useShare()
  const count = (key: 'expected' | 'in' | 'onTime' | 'late' | 'missing' | 'notDue' | 'accepted'): Column<Any> => ({
    key,
    header: columns[key],
    align: 'right',
    render: row => row.tally[key],
  })
  return [
    count('expected'),
    count('in'),
    count('onTime'),
    count('late'),
    count('missing'),
    count('notDue'),
    count('accepted'),
    { key: 'completeness', header: columns.completeness, align: 'right', render: row => share(row.tally.completeness) },
    { key: 'punctuality', header: columns.punctuality, align: 'right', render: row => share(row.tally.punctuality) },
  ]
}

/** Completeness and timeliness of units or groups. */
export function TallyTable({
  caption,
  header,
  rows,
}: {
  readonly caption: string
  readonly header: string
  readonly rows: readonly Row[]
}) {
  const columns = useTallyColumns<Row>()
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={row => row.key}
      columns={[{ key: 'name', header, head: true, render: row => row.name }, ...columns]}
    />
  )
}
