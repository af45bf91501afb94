import type { PlanPace } from '#contract/forecast/pace-routes.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { chartWords } from '../../../i18n/chart-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Fold } from '../../../ui/fold.tsx'
import classes from './pace-panel.module.css'

type Row = { readonly key: string; readonly name: string; readonly pace: PlanPace['tasks'][number]['pace'] }

/** Paces of one kind behind a fold; open on paper. */
export function PaceTable({ heading, name, rows }: { readonly heading: string; readonly name: string; readonly rows: readonly Row[] }) {
  const { pace: words } = useWords(chartWords)
  const language = useLanguage()
  const say = (value: number) => sayAmount(value, '', language)
  if (rows.length === 0) return null
  return (
    <Fold className={classes.fold} summary={`${heading} (${rows.length})`}>
      <DataTable
        caption={heading}
        columns={[
          { key: 'name', header: name, head: true, render: row => row.name },
          { key: 'required', header: words.required, align: 'right', render: ({ pace }) => say(pace.required) },
          { key: 'accepted', header: words.accepted, align: 'right', render: ({ pace }) => `${say(pace.accepted)} / ${say(pace.all)}` },
          { key: 'gap', header: words.gap, align: 'right', render: ({ pace }) => `${pace.gap > 0 ? '+' : ''}${say(pace.gap)}` },
        ]}
        rows={rows}
        keyOf={row => row.key}
      />
    </Fold>
  )
}
