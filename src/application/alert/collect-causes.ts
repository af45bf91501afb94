import type { AlertCause } from '#domain/alert/alert-cause.ts'
import type { AlertKind, AlertLevel } from '#domain/alert/alert-kind.ts'
import { type AlertRules, lookAhead } from '#domain/alert/alert-rules.ts'
import { type Day, addDays, dayAt } from '#domain/shared/calendar.ts'
import type { DoubtedLine, OpenReport } from '../ports/alert-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { collectPromises } from './collect-promises.ts'
import { collectStatusCauses } from './collect-status-causes.ts'

/** Everything in the ward that is near, behind or late today, each once. */
export async function collectCauses(stores: Stores, rules: AlertRules, today: Day): Promise<readonly AlertCause[]> {
  const { alerts } = stores
  const until = (kind: AlertKind) => addDays(today, lookAhead(rules[kind]))
  const reports = await alerts.listOpenReports()
  const work = await alerts.listOpenWork(until('work'))
  const cases = await alerts.listPendingCases(until('case'))
  return [
    ...(await collectStatusCauses(stores, rules, today)),
    ...reports.flatMap(report => (report.status === 'draft' ? unsent(report, until('report'), today) : returned(report))),
    ...work.map((item): AlertCause => ({
      ...NO_REASON,
      key: `work:${item.workItemId}`,
      kind: 'work',
      level: levelOf(item.due, today),
      planId: item.planId,
      taskId: item.taskId,
      unitIds: [item.unitId],
      focalMemberIds: item.focalMemberId === null ? [] : [item.focalMemberId],
      due: item.due,
      facts: { title: item.title, unit: item.unitName, task: item.taskCode, due: item.due },
      link: `/viec-cu-the/${item.workItemId}`,
    })),
    ...cases.map((item): AlertCause => ({
      ...NO_REASON,
      key: `case:${item.caseId}`,
      kind: 'case',
      level: levelOf(item.deadline, today),
      planId: item.planId,
      taskId: item.taskId,
      unitIds: [item.unitId],
      focalMemberIds: item.ownerMemberId === null ? [] : [item.ownerMemberId],
      due: item.deadline,
      facts: { number: item.number, unit: item.unitName, due: item.deadline },
      link: `/vu-viec/${item.caseId}`,
    })),
    ...(await collectPromises(stores, today)),
    ...(await alerts.listRejectedEvidence()).map(line => doubted('evidence', 'yellow', line)),
    ...(await alerts.listFailedChecks()).map(line => doubted('verification', 'red', line)),
  ]
}

export const NO_REASON = { reason: null, focalMemberIds: [] } as const

export function levelOf(due: Day, today: Day): AlertLevel {
  return due < today ? 'red' : 'blue'
}

function unsent(report: OpenReport, until: Day, today: Day): readonly AlertCause[] {
  if (report.lastDay > until) return []
  return [
    { ...ofReport(report), key: `report:${report.reportId}`, kind: 'report', level: levelOf(report.lastDay, today), due: report.lastDay },
  ]
}

function returned(report: OpenReport): readonly AlertCause[] {
  const cause = ofReport(report)
  const since = report.returnedAt === null ? '' : dayAt(report.returnedAt)
  return [{ ...cause, facts: { ...cause.facts, since }, key: `returned:${report.reportId}`, kind: 'returned', level: 'yellow', due: null }]
}

function ofReport({ reportId, planId, unitId, unitName, kind, month, lastDay }: OpenReport) {
  const facts = { unit: unitName, periodKind: kind, month, due: lastDay }
  return { ...NO_REASON, planId, taskId: null, unitIds: [unitId], facts, link: `/bao-cao/${reportId}` }
}

function doubted(kind: 'evidence' | 'verification', level: AlertLevel, line: DoubtedLine): AlertCause {
  const { subjectId, planId, reportId, taskId, taskCode, unitId, unitName, month, at } = line
  return {
    ...NO_REASON,
    key: `${kind}:${subjectId}`,
    kind,
    level,
    planId,
    taskId,
    unitIds: [unitId],
    due: null,
    facts: { unit: unitName, task: taskCode, periodKind: line.kind, month, since: dayAt(at) },
    link: kind === 'evidence' ? `/bao-cao/${reportId}` : `/xac-minh/${subjectId}`,
  }
}
