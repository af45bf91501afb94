import { Link } from '@tanstack/react-router'
import type { Correction } from '#contract/lock/correction-shape.ts'
import { CORRECTION_FIELD_WORDS, CORRECTION_STATE_WORDS } from '#domain/words/lock-words.ts'
import { lockWords } from '../../../i18n/lock-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { usePeriodName } from '../../../ui/use-report-name.ts'
import { CorrectionActions } from './correction-actions.tsx'
import { sayCorrectionValue } from './say-correction.ts'

type Props = {
  readonly items: readonly Correction[]
  /** Beside their own line nobody needs to be told which it is. */
  readonly atLine?: boolean
}

/** Old and new value side by side, with who asked, why, and who decided. */
export function CorrectionTable({ items, atLine = false }: Props) {
  const words = useWords(lockWords)
  const language = useLanguage()
  const nameOf = usePeriodName()
  const line: Column<Correction> = {
    key: 'line',
    header: words.line,
    render: item => (
      <>
        <Link to="/bao-cao/$reportId" params={{ reportId: item.reportId }} search={{ dong: item.taskId }}>
          {words.lineOf(item.unitName, item.taskCode)}
        </Link>
        <div>{nameOf(item)}</div>
      </>
    ),
  }
  return (
    <DataTable
      caption={words.corrections}
      rows={items}
      keyOf={item => item.correctionId}
      columns={[
        ...(atLine ? [] : [line]),
        { key: 'field', header: words.field, head: true, render: item => CORRECTION_FIELD_WORDS[item.field][language] },
        { key: 'old', header: words.oldValue, render: item => sayCorrectionValue(item.field, item.oldValue) ?? words.empty },
        {
          key: 'new',
          header: words.newValue,
          render: item => <strong>{sayCorrectionValue(item.field, item.newValue) ?? words.empty}</strong>,
        },
        {
          key: 'reason',
          header: words.reason,
          render: item => (
            <>
              {item.reason}
              <div>{words.by(item.askedByName, formatMoment(item.askedAt))}</div>
            </>
          ),
        },
        {
          key: 'decision',
          header: words.decision,
          render: item => (
            <>
              {CORRECTION_STATE_WORDS[item.state][language]}
              {item.decidedAt !== null && <div>{words.by(item.decidedByName ?? '', formatMoment(item.decidedAt))}</div>}
              {item.decisionNote !== '' && <div>{item.decisionNote}</div>}
              <CorrectionActions correction={item} />
            </>
          ),
        },
      ]}
    />
  )
}
