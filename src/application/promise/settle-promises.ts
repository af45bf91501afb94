import { type PromiseAnswerRefusalCode, answerRefusals } from '#domain/promise/answer-promise.ts'
import type { PromiseEvent } from '#domain/promise/promise.ts'
import { type Promised, promisedByLine } from '#domain/promise/promised-by-line.ts'
import { isLineOpen } from '#domain/report/edit-report-line.ts'
import { type Instant, dayAt } from '#domain/shared/calendar.ts'
import { type Refusal, refusal } from '#domain/shared/outcome.ts'
import type { Application } from '../application.ts'
import type { PromiseRow } from '../ports/promise-store.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { Sheet } from '../report/report-sheet.ts'
import { type LinePromise, loadLinePromises } from './line-promises.ts'
import { standingOf } from './promise-standing.ts'

export type PromiseSubmissionCode = PromiseAnswerRefusalCode | 'PROMISE_UNANSWERED'

/** Letters of a promise's text inside a refusal. */
const SHOWN = 80

/** Every promise that stops a submission, named at its line: past its day and unanswered, or answered in a way that holds no more today. */
export async function promiseRefusals(
  stores: Stores,
  report: ReportRecord,
  { lines, progress }: Pick<Sheet, 'lines' | 'progress'>,
  now: Instant,
): Promise<readonly Refusal<PromiseSubmissionCode>[]> {
  const open = new Set(lines.filter(({ row }) => isLineOpen(progress, row.taskCode)).map(({ row }) => row.taskId))
  const promises = (await loadLinePromises(stores, report, now)).filter(({ row }) => open.has(row.taskId))
  return promises.flatMap(promise => submissionRefusals(promise, now))
}

function submissionRefusals(
  { row, standing, promisedDue, draft, isOwed }: LinePromise,
  now: Instant,
): readonly Refusal<PromiseSubmissionCode>[] {
  const at = `lines[${row.taskCode}].promises`
  if (isOwed) {
    const text = row.difficulty === '' ? row.proposal : row.difficulty
    const words = text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`
    return [refusal('PROMISE_UNANSWERED', at, { taskCode: row.taskCode, due: standing.due, words })]
  }
  const given = draft?.given ?? null
  return given === null ? [] : answerRefusals(given, { due: promisedDue }, dayAt(now)).map(found => ({ ...found, at }))
}

export type Settling = {
  readonly report: ReportRecord
  /** The lines as they were submitted; `progress` is the one from before the submission. */
  readonly sheet: Sheet
  readonly by: string | null
  readonly now: Instant
  readonly identifiers: Application['identifiers']
}

/** At a submission the kept answers begin to count, and each line's own promise is made, said anew or withdrawn. Written to the audit trail where anything changed. */
export async function settlePromises(stores: Stores, settling: Settling): Promise<void> {
  const { report, sheet, now } = settling
  const open = sheet.lines.filter(({ row }) => isLineOpen(sheet.progress, row.taskCode))
  const answered: object[] = []
  for (const promise of await loadLinePromises(stores, report, now)) {
    const event = answerEvent(promise, report.reportId, now)
    if (event === null) continue
    await stores.promises.addEvent(promise.row.promiseId, {
      event,
      reportId: report.reportId,
      byMember: settling.by,
      note: promise.draft?.given?.note ?? '',
    })
    await stores.promises.removeAnswer(report.reportId, promise.row.promiseId)
    answered.push({ promiseId: promise.row.promiseId, ...event })
  }
  const { unitId, planId } = report
  const standing = await stores.promises.listPromises({ reach: { everyUnit: false, unitIds: [unitId] }, planId, unitId })
  const made: object[] = []
  for (const { row, draft } of open) {
    const promised = promisedByLine(draft, report.month)
    const change = await keepPromise(stores, settling, { taskId: row.taskId, promised, standing })
    if (change !== null) made.push({ taskCode: row.taskCode, change, due: promised?.due ?? null })
  }
  if (answered.length + made.length === 0) return
  await stores.audit.record({
    action: 'report.promises',
    entity: 'report',
    entityId: report.reportId,
    before: null,
    after: { answered, made },
  })
}

function answerEvent({ draft, promisedDue }: LinePromise, reportId: string, at: Instant): PromiseEvent | null {
  const given = draft?.given ?? null
  if (given === null) return null
  if (given.answer === 'kept') return { kind: 'kept', at, reportId, doneOn: given.day ?? promisedDue }
  return given.answer === 'moved' ? { kind: 'moved', at, reportId, due: given.day ?? promisedDue } : { kind: 'broken', at, reportId }
}

type OwnLine = { readonly taskId: string; readonly promised: Promised | undefined; readonly standing: readonly PromiseRow[] }
type Change = 'made' | 'restated' | 'withdrawn'

/** Brings the one promise of a line to what the line says now; answers what changed. */
async function keepPromise(stores: Stores, settling: Settling, { taskId, promised, standing }: OwnLine): Promise<Change | null> {
  const { report, now, by } = settling
  const { reportId } = report
  const own = standing.find(row => row.reportId === reportId && row.taskId === taskId)
  if (own === undefined) {
    if (promised === undefined || isSaidAlready(standing, { taskId, due: promised.due, now })) return null
    const { planId, unitId, kind, month } = report
    await stores.promises.addPromise({
      ...promised,
      promiseId: settling.identifiers.next(),
      planId,
      taskId,
      unitId,
      reportId,
      kind,
      month,
      madeAt: now,
    })
    return 'made'
  }
  const record = (event: PromiseEvent) => stores.promises.addEvent(own.promiseId, { event, reportId, byMember: by, note: '' })
  const before = standingOf(own, now)
  if (promised === undefined) {
    if (before?.state === 'withdrawn') return null
    await record({ kind: 'withdrawn', at: now })
    return 'withdrawn'
  }
  const { difficulty, proposal } = promised
  const isSameText = own.difficulty === difficulty && own.proposal === proposal
  if (!isSameText) await stores.promises.restate(own.promiseId, { difficulty, proposal })
  if (before?.due === promised.due && before.state !== 'withdrawn') return isSameText ? null : 'restated'
  await record({ kind: 'restated', at: now, due: promised.due })
  return 'restated'
}

/** An unsettled promise of the task for the very same day is the same promise said again, not another one. */
function isSaidAlready(
  standing: readonly PromiseRow[],
  { taskId, due, now }: { readonly taskId: string; readonly due: Promised['due']; readonly now: Instant },
): boolean {
  return standing.some(row => {
    if (row.taskId !== taskId) return false
    const stands = standingOf(row, now)
    return stands !== undefined && !stands.isSettled && stands.due === due
  })
}
