import { isLineOpen } from '#domain/report/edit-report-line.ts'
import { type ReportProgress, isOpenFor } from '#domain/report/report-status.ts'
import type { PromiseStanding } from '#domain/promise/promise.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { PromiseRow } from '../ports/promise-store.ts'
import type { LinePromise } from './line-promises.ts'
import type { LinePromiseView, PromiseView } from './promise-view.ts'

export function presentPromise(row: PromiseRow, standing: PromiseStanding): PromiseView {
  const { promiseId, planId, taskId, taskCode, taskTitle, unitId, unitName, reportId, kind, month, difficulty, proposal, isDueByRule } = row
  const { state, due, brokenBy, doneOn, isSettled, moves } = standing
  const reasons = new Map(row.events.flatMap(({ event, note }) => (event.kind === 'moved' ? [[event.due, note] as const] : [])))
  const last = row.events.findLast(({ event }) => event.kind !== 'restated' && event.kind !== 'withdrawn')
  const made = {
    promiseId,
    planId,
    taskId,
    taskCode,
    taskTitle,
    unitId,
    unitName,
    reportId,
    kind,
    month,
    difficulty,
    proposal,
    isDueByRule,
  }
  const stands = { state, due, brokenBy, doneOn, isSettled }
  return {
    ...made,
    ...stands,
    moves: moves.map(move => ({ ...move, reason: reasons.get(move.to) ?? '' })),
    note: last?.note ?? '',
  }
}

export function presentLinePromise(promise: LinePromise, actor: Actor, progress: ReportProgress): LinePromiseView {
  const { row, standing, promisedDue, answered, draft, isOwed } = promise
  const mayAnswer = mayFor(actor, 'report.edit', row.unitId) && isLineOpen(progress, row.taskCode)
  const isOwn = actor.memberships.some(membership => membership.unitId === row.unitId)
  const mayJudge = mayFor(actor, 'report.review', row.unitId) && !isOwn && isOpenFor('accept', progress.status)
  return {
    ...presentPromise(row, standing),
    promisedDue,
    answered,
    draft: draft?.given ?? null,
    draftVersion: draft?.version ?? 0,
    isOwed,
    allowedActions: [
      ...(mayAnswer && (!standing.isSettled || answered !== null) ? (['answer'] as const) : []),
      ...(mayJudge && answered?.answer === 'kept' ? (['judge'] as const) : []),
    ],
  }
}
