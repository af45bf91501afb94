import type { ChartTable } from '#domain/chart/drawing.ts'
import { DataTable } from '../data-table.tsx'

type Row = { readonly key: string; readonly cells: readonly string[] }

/** The figures of a chart. */
export function ChartTableView({ caption, table }: { readonly caption: string; readonly table: ChartTable }) {
  const rows = table.rows.map((cells, place): Row => ({ key: `${place}`, cells }))
  const columns = table.columns.map((header, place) => {
    const column = { key: header, header, render: ({ cells }: Row) => cells[place] ?? '' }
    return place === 0 ? { ...column, head: true as const } : { ...column, align: 'right' as const }
  })
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={row => row.key} />
}
