import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import type { PeriodLockedCode } from '#domain/lock/lock-period.ts'
import { type SeenLine, type SeenLinesRefusalCode, seenLineRefusals } from '#domain/review/seen-lines.ts'
import { type Outcome, type Refusal, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type AcceptanceDecisionCode, acceptLockedReport } from '../report/accept-locked-report.ts'
import { lockReportFor } from '../report/reachable-report.ts'
import { type Sheet, loadSheet } from '../report/report-sheet.ts'
import type { FoundLineRate } from '../report/review-lines.ts'

export type SeenReport = {
  readonly reportId: string
  readonly version: number
  /** Every line the reviewer had on the screen, as it was then. */
  readonly lines: readonly SeenLine[]
  readonly verified: readonly FoundLineRate[]
}

type Code = AccessRefusalCode | PeriodLockedCode | SeenLinesRefusalCode | AcceptanceDecisionCode
/** One report's own answer; `version` is what it became, null when it was refused. */
export type AcceptanceOutcome = {
  readonly reportId: string
  readonly accepted: boolean
  readonly version: number | null
  readonly refusals: readonly Refusal<Code>[]
}
type Held = { readonly report: ReportRecord; readonly sheet: Sheet }

/**
 * Accepts many reports after each was seen whole. Each has an outcome of its own and is accepted whole or left as it was. All reports, then all
 * deliverables are held in one order before anything is written, so that two reviewers never wait for each other.
 */
export function acceptReports(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  wanted: readonly SeenReport[],
): Promise<readonly AcceptanceOutcome[]> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const now = clock.now()
    const held = new Map<string, Outcome<Held, Code>>()
    for (const seen of wanted.toSorted((left, right) => (left.reportId < right.reportId ? -1 : 1))) {
      if (!held.has(seen.reportId)) held.set(seen.reportId, await hold(stores, actor, seen))
    }
    const sheets = [...held.values()].flatMap(item => (item.ok ? item.value.sheet.lines : []))
    await stores.reports.lockDeliverableStates([...new Set(sheets.map(line => line.row.taskId))])
    const outcomes: AcceptanceOutcome[] = []
    for (const seen of new Map(wanted.map(item => [item.reportId, item])).values()) {
      const item = held.get(seen.reportId)
      if (item === undefined) continue
      const done: Outcome<ReportRecord, Code> = item.ok
        ? await acceptLockedReport(stores, actor, { ...item.value, found: seen.verified, now })
        : item
      outcomes.push(
        done.ok
          ? { reportId: seen.reportId, accepted: true, version: done.value.version, refusals: [] }
          : { reportId: seen.reportId, accepted: false, version: null, refusals: done.refusals },
      )
    }
    return outcomes
  })

  async function hold(stores: Stores, by: Actor, { reportId, version, lines }: SeenReport): Promise<Outcome<Held, Code>> {
    const locked = await lockReportFor(stores, by, { reportId, permission: 'report.review', seenVersion: version })
    if (!locked.ok) return locked
    const sheet = await loadSheet(stores, locked.value, clock.now(), 'none')
    const waiting = sheet.lines.map(line => line.row).filter(row => row.reviewState !== 'accepted')
    const refusals = seenLineRefusals(waiting, lines)
    return refusals.length > 0 ? refused(...refusals) : accepted({ report: locked.value, sheet })
  }
}
