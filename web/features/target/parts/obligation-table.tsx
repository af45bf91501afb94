import { useState } from 'react'
import type { ObligationResult, TargetDetail } from '#contract/target/figure-shapes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { StateBadge } from './state-badge.tsx'

const AT_ONCE = 40

/** Each place and period that owes the target by itself, with its result; nothing where the target is owed once and as a whole. */
export function ObligationTable({ target }: { readonly target: TargetDetail }) {
  const { page: words, noFigure, none } = useWords(targetWords)
  const language = useLanguage()
  const [lackingOnly, setLackingOnly] = useState(false)
  const [all, setAll] = useState(false)
  if (target.obligations.length < 2) return null
  const chosen = target.obligations.filter(obligation => !lackingOnly || obligation.state !== 'met')
  const say = (value: number) => sayAmount(value, target.units.length > 0 ? '' : target.unit, language)
  const hasPromises = target.obligations.some(obligation => obligation.committed !== null)
  const columns: readonly Column<ObligationResult>[] = [
    { key: 'who', header: words.who, head: true, render: item => (item.unitId === null ? words.wholeWard : item.unitName) },
    {
      key: 'span',
      header: words.span,
      render: item => (item.end === null ? words.from(formatDay(item.start)) : words.until(formatDay(item.start), formatDay(item.end))),
    },
    { key: 'required', header: words.required, align: 'right', render: item => say(item.required) },
    ...(hasPromises
      ? [
          {
            key: 'committed',
            header: words.lines.committed,
            align: 'right',
            render: item => (item.committed === null ? none : say(item.committed)),
          } as const satisfies Column<ObligationResult>,
        ]
      : []),
    { key: 'value', header: words.lines.actual, align: 'right', render: item => (item.value === null ? noFigure : say(item.value)) },
    { key: 'state', header: words.state, render: item => <StateBadge state={item.state} /> },
  ]
  return (
    <Panel
      heading={`${words.obligations} (${chosen.length})`}
      note={words.obligationsNote}
      action={<PlainCheck label={words.lackingOnly} checked={lackingOnly} onChange={setLackingOnly} />}
    >
      <DataTable caption={words.obligations} columns={columns} rows={all ? chosen : chosen.slice(0, AT_ONCE)} keyOf={item => item.key} />
      {!all && chosen.length > AT_ONCE && (
        <ActionButton variant="default" onClick={() => setAll(true)}>
          {words.moreObligations(chosen.length)}
        </ActionButton>
      )}
    </Panel>
  )
}
