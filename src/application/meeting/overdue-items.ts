import { PENDING_CASE_STATES } from '#domain/case/case-file.ts'
import type { MadeAgendaItem } from '#domain/meeting/agenda-item.ts'
import { questionOfCase, questionOfSilentUnit } from '#domain/meeting/agenda-questions.ts'
import { cutTitle } from '#domain/meeting/cut-title.ts'
import { type Instant, type Month, addDays, dayAt } from '#domain/shared/calendar.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { pageCase } from './page-parts.ts'

/** So many cases a meeting can look at; the list of cases has them all. */
const MOST_CASES = 50

/** Cases past their deadline, those above the ward's authority first; one that was sent up and not answered is late, too. */
export async function overdueCaseItems(stores: Stores, actor: Actor, planId: string, now: Instant): Promise<readonly MadeAgendaItem[]> {
  const asOf = dayAt(now)
  const filter = { reach: reachOf(actor, 'case.read'), today: asOf, states: [...PENDING_CASE_STATES, 'sent_up' as const] }
  const rows = await stores.cases.listCases(filter, 'overdue', { offset: 0, limit: 1000 })
  const items = rows
    .filter(row => row.planId === null || row.planId === planId)
    .map(row => ({ row, found: pageCase(row, asOf) }))
    .filter(({ found }) => found.daysLate > 0)
    .map(({ row, found }): MadeAgendaItem => ({
      kind: found.authority === 'above' ? 'case_above' : 'case_within',
      subjectId: row.caseId,
      taskId: row.taskId,
      title: cutTitle(`Vụ việc số ${row.number}: ${row.title}`),
      question: questionOfCase(found),
      facts: { of: 'case', case: { ...found, body: row.body, raisedUnitName: row.raisedUnitName } },
      page: null,
    }))
  const of = (kind: MadeAgendaItem['kind']) => items.filter(item => item.kind === kind).slice(0, MOST_CASES)
  return [...of('case_above'), ...of('case_within')]
}

/** Units whose reports of these months are overdue and never came. */
export async function silentUnitItems(
  { reviewQueries }: Stores,
  planId: string,
  months: readonly Month[],
  now: Instant,
): Promise<readonly MadeAgendaItem[]> {
  const owed: { readonly unitId: string; readonly unitName: string; readonly month: Month; readonly dueAt: Instant }[] = []
  for (const month of months) {
    const turns = await reviewQueries.listTurns(planId, 'month', month)
    owed.push(...turns.filter(turn => turn.firstSubmittedAt === null && turn.dueAt <= now).map(turn => ({ ...turn, month })))
  }
  return [...Map.groupBy(owed, report => report.unitId)].map(([unitId, reports]): MadeAgendaItem => {
    const unitName = reports[0]?.unitName ?? ''
    return {
      kind: 'unit_silent',
      subjectId: unitId,
      taskId: null,
      title: `${unitName} chưa gửi báo cáo tháng`,
      question: questionOfSilentUnit(reports.map(report => report.month)),
      facts: { of: 'unit', unitName, reports: reports.map(({ month, dueAt }) => ({ month, due: addDays(dayAt(dueAt), -1) })) },
      page: null,
    }
  })
}
