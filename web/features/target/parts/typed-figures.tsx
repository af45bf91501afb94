import { useState } from 'react'
import type { TargetDetail } from '#contract/target/figure-shapes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import { TypeFigureForm } from './type-figure-form.tsx'
import { WithdrawFigure } from './withdraw-figure.tsx'

type Typed = TargetDetail['typedFigures'][number]

/** Figures that people typed, each with its source and author; withdrawn ones stay to be seen. */
export function TypedFigures({ target }: { readonly target: TargetDetail }) {
  const { typed: words } = useWords(targetWords)
  const language = useLanguage()
  const [adding, setAdding] = useState<'value' | 'baseline' | null>(null)
  const may = target.allowedActions
  if (target.typedFigures.length === 0 && !may.includes('typeValue') && !may.includes('typeBaseline')) return null
  const columns: readonly Column<Typed>[] = [
    {
      key: 'value',
      header: words.columns.value,
      head: true,
      render: figure => (
        <>
          {figure.withdrawnAt === null ? (
            sayAmount(figure.value, target.unit, language)
          ) : (
            <s>{sayAmount(figure.value, target.unit, language)}</s>
          )}
          {figure.kind === 'baseline' && ` (${words.kinds.baseline})`}
          {figure.unitId !== null && `, ${figure.unitName}`}
        </>
      ),
    },
    { key: 'day', header: words.columns.day, render: figure => formatDay(figure.asOf) },
    { key: 'source', header: words.columns.source, render: figure => figure.source },
    { key: 'by', header: words.columns.by, render: figure => words.by(figure.typedByName, formatMoment(figure.typedAt)) },
    {
      key: 'actions',
      header: words.columns.actions,
      actions: true,
      render: figure => {
        if (figure.withdrawnAt !== null) return words.withdrawn(figure.withdrawnByName, formatMoment(figure.withdrawnAt))
        return figure.allowedActions.includes('withdraw') && <WithdrawFigure targetId={target.targetId} figureId={figure.figureId} />
      },
    },
  ]
  const actions = adding === null && (
    <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
      {may.includes('typeValue') && (
        <ActionButton variant="default" onClick={() => setAdding('value')}>
          {words.add}
        </ActionButton>
      )}
      {may.includes('typeBaseline') && (
        <ActionButton variant="default" onClick={() => setAdding('baseline')}>
          {words.addBaseline}
        </ActionButton>
      )}
    </div>
  )
  return (
    <Panel heading={words.heading} note={words.note} action={actions}>
      {adding !== null && <TypeFigureForm key={adding} target={target} kind={adding} onClose={() => setAdding(null)} />}
      {target.typedFigures.length === 0 ? (
        adding === null && <p style={{ margin: 0 }}>{words.none}</p>
      ) : (
        <DataTable caption={words.heading} columns={columns} rows={target.typedFigures} keyOf={figure => figure.figureId} />
      )}
    </Panel>
  )
}
