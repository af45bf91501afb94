import type { LeaderScreen } from '#contract/leadership/leadership-routes.ts'
import { leadershipWords } from '../../../i18n/leadership-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ReportGrid } from '../../monitoring/parts/report-grid.tsx'
import classes from './leader-rest.module.css'

/** Below the first screen: units by months, and the neighbourhoods' places where there are any. */
export function LeaderRest({ screen }: { readonly screen: LeaderScreen }) {
  const words = useWords(leadershipWords)
  const { months, rows } = screen.grid
  const grid = {
    months,
    rows: rows.map(({ unitId, unitName, states, late }) => ({
      unitId,
      unitName,
      cells: months.map((month, place) => ({
        month,
        state: states[place] ?? ('not_expected' as const),
        late: late.includes(place),
        reportId: null,
      })),
    })),
  }
  return (
    <div className={classes.rest} id="units-by-months">
      <ReportGrid grid={grid} hint={words.gridHint} />
      {screen.neighbourhoodRanks !== null && <Ranks ranks={screen.neighbourhoodRanks} />}
    </div>
  )
}

type Rank = NonNullable<LeaderScreen['neighbourhoodRanks']>[number]

function Ranks({ ranks }: { readonly ranks: readonly Rank[] }) {
  const words = useWords(leadershipWords)
  return (
    <Panel heading={words.ranks}>
      <DataTable
        caption={words.ranks}
        columns={[
          { key: 'unit', header: words.neighbourhood, head: true, render: row => row.unitName },
          { key: 'rank', header: words.rank, align: 'right', render: row => row.rank },
          { key: 'points', header: words.points, align: 'right', render: row => row.points },
        ]}
        rows={ranks}
        keyOf={row => row.unitId}
      />
    </Panel>
  )
}
