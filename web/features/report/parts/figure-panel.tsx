import { formatDay } from '#domain/shared/calendar.ts'
import { FIGURE_KIND_WORDS, FIGURE_STATE_WORDS } from '#domain/target/figure-state.ts'
import { sayAmount, sayRequirement } from '#domain/target/say-figure.ts'
import type { Answer } from '../../../api/api-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Panel } from '../../../ui/panel.tsx'

type Figures = Answer<'getConsolidatedReport'>['figures']

/** Minimum, commitment and actual of every target, as the paper's appendix prints them. */
export function FigurePanel({ figures }: { readonly figures: Figures }) {
  const words = useWords(reportWords)
  const language = useLanguage()
  const asOf = figures[0]?.asOf
  const caption = words.figures.all
  return (
    <Panel heading={caption} {...(asOf !== undefined && { note: words.figures.asOf(formatDay(asOf)) })}>
      <DataTable
        caption={caption}
        rows={figures}
        keyOf={figure => `${figure.taskCode} ${figure.text}`}
        columns={[
          { key: 'task', header: words.columns.task, render: figure => figure.taskCode, width: '6rem' },
          { key: 'text', header: words.columns.commitment, render: figure => figure.text, head: true },
          { key: 'floor', header: words.figures.floor, render: figure => sayRequirement(figure, language) },
          {
            key: 'committed',
            header: words.figures.committed,
            render: figure => (figure.committed === null ? words.figures.notCommitted : sayAmount(figure.committed, figure.unit, language)),
          },
          { key: 'actual', header: words.figures.actual, render: figure => sayActual(figure, language) },
          { key: 'state', header: words.figures.state, render: figure => FIGURE_STATE_WORDS[figure.state][language] },
        ]}
      />
    </Panel>
  )
}

function sayActual({ value, unit, kind }: Figures[number], language: 'vi' | 'en'): string {
  if (value === null) return FIGURE_STATE_WORDS.no_data[language]
  return `${sayAmount(value, unit, language)} (${FIGURE_KIND_WORDS[kind][language]})`
}
