import type { PromiseAnswer } from '#domain/promise/answer-promise.ts'
import type { PromiseStanding } from '#domain/promise/promise.ts'
import { type Day, type Instant, dayAt } from '#domain/shared/calendar.ts'
import type { DraftAnswer, PromiseEventRecord, PromiseRow } from '../ports/promise-store.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { standingOf, standingWithout } from './promise-standing.ts'

/** An earlier promise as the line of a later report opens with it. */
export type LinePromise = {
  readonly row: PromiseRow
  /** As it stands now. */
  readonly standing: PromiseStanding
  /** The day promised before this report answered. */
  readonly promisedDue: Day
  /** What this report has said of it when it was last submitted. */
  readonly answered: SubmittedAnswer | null
  /** What is kept in this report and not submitted yet. */
  readonly draft: DraftAnswer | null
  /** Its day has passed and nobody has answered: it stops the submission. */
  readonly isOwed: boolean
}

export type SubmittedAnswer = PromiseAnswer & { readonly byName: string; readonly at: Instant; readonly judgement: Judgement | null }
type Judgement = { readonly notKept: boolean; readonly reason: string; readonly byName: string; readonly at: Instant }

export type PromisedIn = Pick<ReportRecord, 'reportId' | 'planId' | 'unitId' | 'kind' | 'month' | 'status'>

/**
 * The promises of earlier periods that a report's lines open with: unsettled ones, and those it answered itself. A longer period's line also opens with
 * those of its own last month.
 */
export async function loadLinePromises(
  { promises }: Pick<Stores, 'promises'>,
  report: PromisedIn,
  now: Instant,
): Promise<readonly LinePromise[]> {
  const { planId, unitId, reportId } = report
  const rows = await promises.listPromises({ reach: { everyUnit: false, unitIds: [unitId] }, planId, unitId })
  const drafts = new Map((await promises.listAnswers(reportId)).map(draft => [draft.promiseId, draft]))
  return rows.flatMap(row => {
    const standing = standingOf(row, now)
    const before = standingWithout(row, reportId, now)
    if (standing === undefined || before === undefined || !isEarlier(row, report)) return []
    const answered = submittedAnswer(row.events, reportId)
    const isOpen = report.status !== 'accepted' && !standing.isSettled
    if (answered === null && !isOpen) return []
    const draft = drafts.get(row.promiseId) ?? null
    const isOwed = !standing.isSettled && standing.due < dayAt(now) && (draft?.given ?? null) === null
    return [{ row, standing, promisedDue: before.due, answered, draft, isOwed }]
  })
}

function isEarlier(row: PromiseRow, { reportId, kind, month }: PromisedIn): boolean {
  if (row.reportId === reportId) return false
  return row.month < month || (row.month === month && kind !== 'month' && row.kind === 'month')
}

function submittedAnswer(events: readonly (PromiseEventRecord & { readonly byName: string })[], reportId: string): SubmittedAnswer | null {
  const own = events.filter(item => item.reportId === reportId)
  const index = own.findLastIndex(({ event: { kind } }) => kind === 'kept' || kind === 'moved' || kind === 'broken')
  const found = own[index]
  if (found === undefined) return null
  const judged = own.slice(index + 1).findLast(({ event }) => event.kind === 'judged')
  const { event, note, byName } = found
  const said = { note, byName, at: event.at, judgement: judgementOf(judged) }
  if (event.kind === 'kept') return { ...said, answer: 'kept', day: event.doneOn }
  return event.kind === 'moved' ? { ...said, answer: 'moved', day: event.due } : { ...said, answer: 'broken', day: null }
}

function judgementOf(judged: (PromiseEventRecord & { readonly byName: string }) | undefined): Judgement | null {
  if (judged?.event.kind !== 'judged') return null
  return { notKept: judged.event.notKept, reason: judged.note, byName: judged.byName, at: judged.event.at }
}

/** What a reviewer weighs a line by: the worst that the report says, or leaves unsaid, of the task's promises; by task. */
export function promiseSigns(promises: readonly LinePromise[]): ReadonlyMap<string, 'kept' | 'moved' | 'broken'> {
  const worst = new Map<string, 'kept' | 'moved' | 'broken'>()
  const order = ['kept', 'moved', 'broken'] as const
  for (const { row, standing, answered } of promises) {
    const sign = standing.state === 'broken' ? 'broken' : answered?.answer
    const known = worst.get(row.taskId)
    if (sign !== undefined && (known === undefined || order.indexOf(sign) > order.indexOf(known))) worst.set(row.taskId, sign)
  }
  return worst
}
