import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import type { PeriodLockedCode } from '#domain/lock/lock-period.ts'
import {
  type PromiseAnswer,
  type PromiseAnswerRefusalCode,
  type PromiseJudgementRefusalCode,
  answerRefusals,
  judgementRefusals,
} from '#domain/promise/answer-promise.ts'
import { type LineEditRefusalCode, lineEditRefusals } from '#domain/report/edit-report-line.ts'
import { type ReportProgress, isOpenFor } from '#domain/report/report-status.ts'
import { type Instant, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { lockReportFor } from '../report/reachable-report.ts'
import { progressOf } from '../report/report-progress.ts'
import { type LinePromise, loadLinePromises } from './line-promises.ts'
import { presentLinePromise } from './present-promise.ts'
import type { LinePromiseView } from './promise-view.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock'>

/** The promises that the lines of a report open with. */
export function getReportPromises(
  { unitOfWork, clock }: Parts,
  actor: Actor,
  reportId: string,
): Promise<Outcome<readonly LinePromiseView[], AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<readonly LinePromiseView[], AccessRefusalCode>> => {
    const report = await stores.reports.findReport(reportId)
    if (report === undefined || !mayFor(actor, 'promise.read', report.unitId)) return refused(notFound('report'))
    const progress = progressOf(await stores.reports.listEvents(reportId))
    const promises = await loadLinePromises(stores, report, clock.now())
    return accepted(promises.map(promise => presentLinePromise(promise, actor, progress)))
  })
}

/** `seenReport`: the version of the report that the caller saw. */
export type PromisePlace = { readonly reportId: string; readonly promiseId: string; readonly seenReport: number }
export type AnswerCommand = PromisePlace & {
  /** null takes the answer back. */
  readonly given: PromiseAnswer | null
  /** Of the kept answer; 0 where there was none. */
  readonly seenVersion: number
}
type AnswerCode = AccessRefusalCode | PeriodLockedCode | PromiseAnswerRefusalCode | LineEditRefusalCode

/** Keeps what a report will answer; it counts from the submission on. */
export function answerPromise(
  { unitOfWork, clock }: Parts,
  actor: Actor,
  command: AnswerCommand,
): Promise<Outcome<LinePromiseView, AnswerCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<LinePromiseView, AnswerCode>> => {
    const { reportId, promiseId, given, seenVersion, seenReport } = command
    const locked = await lockReportFor(stores, actor, { reportId, permission: 'report.edit', seenVersion: seenReport })
    if (!locked.ok) return locked
    const now = clock.now()
    const scene = await findPromise(stores, locked.value, promiseId, now)
    if (scene === undefined) return refused(notFound('promise'))
    const { promise, progress } = scene
    const version = promise.draft?.version ?? 0
    if (version !== seenVersion) return refused(changedMeanwhile(seenVersion, version))
    const isClosed = promise.standing.isSettled && promise.answered === null
    const refusals = [
      ...lineEditRefusals(progress, promise.row.taskCode),
      ...(isClosed ? [refusal('PROMISE_SETTLED' as const)] : []),
      ...(given === null ? [] : answerRefusals(given, { due: promise.promisedDue }, dayAt(now))),
    ]
    if (refusals.length > 0) return refused(...refusals)
    await stores.promises.saveAnswer(reportId, { promiseId, given, savedBy: actor.memberId, savedAt: now, version: version + 1 })
    await stores.audit.record({
      action: 'promise.answer',
      entity: 'report',
      entityId: reportId,
      before: { promiseId, given: promise.draft?.given ?? null },
      after: { promiseId, given },
    })
    return accepted(await presentAnew(stores, actor, locked.value, { promiseId, progress, now }))
  })
}

export type JudgementCommand = PromisePlace & { readonly notKept: boolean; readonly reason: string }
type JudgementCode = AccessRefusalCode | PeriodLockedCode | PromiseJudgementRefusalCode

/** The reviewer does not believe that a promise was kept, or takes that back. */
export function judgePromise(
  { unitOfWork, clock }: Parts,
  actor: Actor,
  command: JudgementCommand,
): Promise<Outcome<LinePromiseView, JudgementCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<LinePromiseView, JudgementCode>> => {
    const { reportId, promiseId, notKept, reason, seenReport } = command
    const locked = await lockReportFor(stores, actor, { reportId, permission: 'report.review', seenVersion: seenReport })
    if (!locked.ok) return locked
    const report = locked.value
    const now = clock.now()
    const scene = await findPromise(stores, report, promiseId, now)
    if (scene === undefined) return refused(notFound('promise'))
    const { promise, progress } = scene
    const claim = {
      isKept: promise.answered?.answer === 'kept',
      isUnderReview: isOpenFor('accept', progress.status),
      isOwnUnit: actor.memberships.some(membership => membership.unitId === report.unitId),
    }
    const refusals = judgementRefusals({ notKept, reason }, claim)
    if (refusals.length > 0) return refused(...refusals)
    await stores.promises.addEvent(promiseId, {
      event: { kind: 'judged', at: now, reportId, notKept },
      reportId,
      byMember: actor.memberId,
      note: reason,
    })
    await stores.audit.record({
      action: 'promise.judge',
      entity: 'report',
      entityId: reportId,
      before: { promiseId, notKept: promise.answered?.judgement?.notKept ?? false },
      after: { promiseId, notKept, reason },
    })
    return accepted(await presentAnew(stores, actor, report, { promiseId, progress, now }))
  })
}

async function findPromise(
  stores: Stores,
  report: ReportRecord,
  promiseId: string,
  now: Instant,
): Promise<{ readonly promise: LinePromise; readonly progress: ReportProgress } | undefined> {
  await stores.promises.lockPromise(promiseId)
  const promise = (await loadLinePromises(stores, report, now)).find(item => item.row.promiseId === promiseId)
  return promise && { promise, progress: progressOf(await stores.reports.listEvents(report.reportId)) }
}

async function presentAnew(
  stores: Stores,
  actor: Actor,
  report: ReportRecord,
  { promiseId, progress, now }: { readonly promiseId: string; readonly progress: ReportProgress; readonly now: Instant },
): Promise<LinePromiseView> {
  const promise = (await loadLinePromises(stores, report, now)).find(item => item.row.promiseId === promiseId)
  if (promise === undefined) throw new Error(`No promise ${promiseId} in report ${report.reportId}`)
  return presentLinePromise(promise, actor, progress)
}
