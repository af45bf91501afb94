import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import type { CaseKind, CaseSource } from '#domain/case/case-file.ts'
import { type CaseTextRefusalCode, LONGEST_CASE_TITLE, caseTextRefusals, titleOf } from '#domain/case/case-texts.ts'
import { isNothing } from '#domain/report/empty-words.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CaseRecord } from '../ports/case-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { CaseView } from './case-view.ts'
import { describeCase } from './describe-case.ts'
import { recordCase } from './record-case.ts'

export type RaiseRefusalCode = AccessRefusalCode | CaseTextRefusalCode | 'CASE_RAISED_ALREADY' | 'CASE_SOURCE_EMPTY'

/** A case by itself, of a unit, about a task or none. */
export type NewCase = {
  readonly unitId: string
  readonly taskId: string | null
  readonly kind: CaseKind
  readonly title: string
  readonly body: string
}
/** One press: the difficulty or proposal of a report's line as it stands. */
export type NewCaseOfLine = {
  readonly reportId: string
  readonly taskId: string
  readonly source: CaseSource
  readonly kind: CaseKind
  /** Empty: the first words of the line's text. */
  readonly title: string
}
type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>
type Raised = Promise<Outcome<CaseView, RaiseRefusalCode>>
type Begun = Pick<CaseRecord, 'kind' | 'title' | 'body' | 'raisedUnitId' | 'planId' | 'taskId' | 'reportId' | 'source'>

/** Units raise their own, the office and the Standing Committee those of any unit. */
export function raiseCase(parts: Parts, actor: Actor, { unitId, taskId, kind, title, body }: NewCase): Raised {
  return parts.unitOfWork.run(scopeOf(actor), async (stores): Raised => {
    const denied = await denialOf(stores, actor, unitId)
    if (denied !== undefined) return refused(denied)
    const task = taskId === null ? undefined : await stores.tasks.findTask(taskId)
    if (taskId !== null && task === undefined) return refused(notFound('task'))
    const begun = { kind, title, body, raisedUnitId: unitId, planId: task?.planId ?? null, taskId, reportId: null, source: null }
    return keepNewCase(stores, parts, actor, begun)
  })
}

export function raiseCaseOfLine(parts: Parts, actor: Actor, { reportId, taskId, source, kind, title }: NewCaseOfLine): Raised {
  return parts.unitOfWork.run(scopeOf(actor), async (stores): Raised => {
    // Two who press at once make one case: the report is held until this one is kept.
    const report = await stores.reports.lockReport(reportId)
    if (report === undefined || !mayFor(actor, 'report.read', report.unitId)) return refused(notFound('report'))
    if (!mayFor(actor, 'case.raise', report.unitId)) return refused(notAllowed())
    const line = (await stores.reports.listLines(reportId)).find(item => item.taskId === taskId)
    if (line === undefined) return refused(notFound('reportLine'))
    const earlier = await stores.cases.findBySource(reportId, taskId, source)
    if (earlier !== undefined) return refused(refusal('CASE_RAISED_ALREADY', '', { number: earlier.number }))
    const body = line[source]
    if (isNothing(body)) return refused(refusal('CASE_SOURCE_EMPTY', source))
    const { planId, unitId } = report
    const named = title.trim() === '' ? titleOf(body) : title
    return keepNewCase(stores, parts, actor, { kind, title: named, body, raisedUnitId: unitId, planId, taskId, reportId, source })
  })
}

async function denialOf({ organisation }: Stores, actor: Actor, unitId: string): Promise<Refusal<AccessRefusalCode> | undefined> {
  if (!mayFor(actor, 'case.read', unitId) || (await organisation.findUnit(unitId)) === undefined) return notFound('unit')
  return mayFor(actor, 'case.raise', unitId) ? undefined : notAllowed()
}

async function keepNewCase(stores: Stores, { clock, identifiers }: Parts, actor: Actor, begun: Begun): Raised {
  const now = clock.now()
  const refusals = caseTextRefusals(begun)
  if (refusals.length > 0) return refused(...refusals)
  // Running numbers of a ward are given to one at a time.
  await stores.organisation.lock()
  const after: CaseRecord = {
    ...begun,
    title: begun.title.slice(0, LONGEST_CASE_TITLE),
    caseId: identifiers.next(),
    number: await stores.cases.nextNumber(),
    raisedBy: actor.memberId,
    raisedAt: now,
    raisedOn: dayAt(now),
    ownerUnitId: null,
    ownerMemberId: null,
    authority: null,
    deadline: null,
    sentUp: null,
    state: 'new',
    answer: '',
    answeredOn: null,
    row: null,
    version: 1,
  }
  await stores.cases.addCase(after)
  await recordCase(stores, {
    action: 'raise',
    before: null,
    after,
    event: { kind: 'raised', at: now, byMember: actor.memberId, note: '', details: {} },
  })
  return accepted(await describeCase(stores, actor, after.caseId, dayAt(now)))
}
