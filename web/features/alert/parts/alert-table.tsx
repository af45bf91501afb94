import { Link } from '@tanstack/react-router'
import type { AlertSummary } from '#contract/alert/alert-routes.ts'
import { ALERT_RUNGS } from '#domain/alert/alert-kind.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { alertWords } from '../../../i18n/alert-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import classes from '../../work/parts/work-table.module.css'
import { AlertLevel } from './alert-level.tsx'

const UNITS_NAMED = 3

/** Alerts in rows, cards on the phone: the cause in words, its level, and how far up it was passed. */
export function AlertTable({ items }: { readonly items: readonly AlertSummary[] }) {
  const words = useWords(alertWords)
  const { list } = words
  const columns: readonly Column<AlertSummary>[] = [
    {
      key: 'why',
      header: list.why,
      head: true,
      width: '44%',
      render: item => (
        <>
          <Link to="/canh-bao/$alertId" params={{ alertId: item.alertId }}>
            {item.sentence}
          </Link>
          <p className={classes.note}>{words.kinds[item.kind]}</p>
          {item.snoozedUntil !== null && <p className={classes.blocked}>{list.snoozed(formatDay(item.snoozedUntil))}</p>}
        </>
      ),
    },
    { key: 'level', header: list.level, width: '16%', render: item => <AlertLevel level={item.level} isOpen={item.isOpen} /> },
    { key: 'unit', header: list.unit, width: '16%', render: item => unitsOf(item.unitNames) },
    { key: 'since', header: list.since, render: item => formatDay(item.turnedOn) },
    {
      key: 'told',
      header: list.told,
      render: item => {
        const rung = ALERT_RUNGS[item.rungs - 1]
        return rung === undefined ? list.nobody : words.rungs[rung]
      },
    },
  ]
  return <DataTable caption={words.title} columns={columns} rows={items} keyOf={item => item.alertId} />
}

function unitsOf(names: readonly string[]): string {
  const more = names.length - UNITS_NAMED
  return more > 0 ? `${names.slice(0, UNITS_NAMED).join(', ')} (+${more})` : names.join(', ')
}
