import { type AccessRefusalCode } from '#domain/access/access-refusals.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import type { VisitFinding } from '#domain/verification/decide-visit.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import { memberNames } from '../organisation/member-names.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { CheckRow, CheckedPlace, PictureRecord } from '../ports/verification-store.ts'
import { checkDenial, seenCheck } from './verification-sight.ts'

export type PictureView = {
  readonly evidenceId: string
  readonly fileName: string
  readonly mime: string
  readonly size: number
  readonly takenOn: Day | null
  readonly caption: string
}

export type VisitView = {
  readonly ordinal: number
  readonly finding: VisitFinding
  readonly verifiedRate: number | null
  readonly note: string
  readonly presentName: string
  readonly place: CheckedPlace | null
  readonly visitedByName: string
  readonly visitedAt: Instant
  readonly pictures: readonly PictureView[]
}

/** A drawn line as the person on the spot needs it: what it claims, what it shows for that, and what earlier visits found. */
export type CheckView = CheckRow & {
  readonly result: string
  readonly evidence: readonly { readonly evidenceId: string; readonly fileName: string; readonly mime: string; readonly caption: string }[]
  readonly visits: readonly VisitView[]
  readonly mayCheck: boolean
}

export function getCheck(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  checkId: string,
): Promise<Outcome<CheckView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<CheckView, AccessRefusalCode>> => {
    const seen = seenCheck(actor, await stores.verification.findCheck(checkId))
    return seen.ok ? accepted(await describeCheck(stores, actor, checkId)) : seen
  })
}

/** Throws when it is not there: the caller has found it in the same transaction. */
export async function describeCheck(stores: Stores, actor: Actor, checkId: string): Promise<CheckView> {
  const check = await stores.verification.findCheck(checkId)
  if (check === undefined) throw new Error(`No drawn line ${checkId}`)
  const line = (await stores.reports.listLines(check.reportId)).find(item => item.taskId === check.taskId)
  const evidence = (await stores.reports.listEvidence(check.reportId)).filter(item => item.taskId === check.taskId)
  const visits = await stores.verification.listVisits(checkId)
  const pictures = await stores.verification.listPictures(checkId)
  const nameOf = await memberNames(
    stores,
    visits.map(visit => visit.visitedBy),
  )
  return {
    ...check,
    result: line?.result ?? '',
    evidence: evidence.map(({ evidenceId, fileName, mime, caption }) => ({ evidenceId, fileName, mime, caption })),
    visits: visits.map(({ checkId: _check, visitedBy, ...visit }) => ({
      ...visit,
      visitedByName: nameOf(visitedBy),
      pictures: pictures.filter(picture => picture.visitOrdinal === visit.ordinal).map(toPictureView),
    })),
    mayCheck: checkDenial(actor, check) === undefined,
  }
}

export function toPictureView({ evidenceId, fileName, mime, size, takenOn, caption }: PictureRecord): PictureView {
  return { evidenceId, fileName, mime, size, takenOn, caption }
}
