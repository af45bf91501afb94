import { type AccessRefusalCode, changedMeanwhile, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import {
  type ExtensionRefusalCode,
  type ExtensionState,
  decisionRefusals,
  extensionRefusals,
  withdrawalRefusals,
} from '#domain/period/extension.ts'
import { type Day, addDays, startOf } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { type Actor, authorOf, mayFor, reachOf, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { ExtensionRecord, ExtensionRow } from '../ports/period-store.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { lockReportFor } from '../report/reachable-report.ts'
import { moveDeadline } from './move-deadlines.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>
type LockCode = Extract<Awaited<ReturnType<typeof lockReportFor>>, { readonly ok: false }>['refusals'][number]['code']
type ExtensionCode = AccessRefusalCode | ExtensionRefusalCode | LockCode

export type ExtensionView = Omit<ExtensionRow, 'askedBy' | 'decidedBy' | 'dueAtBefore'> & {
  /** decide, withdraw: what this person may do now. */
  readonly allowedActions: readonly ('decide' | 'withdraw')[]
}
export type ExtensionPage = { readonly items: readonly ExtensionView[]; readonly total: number }
export type ExtensionPlace = { readonly extensionId: string; readonly seenVersion: number }

export type ExtensionListing = {
  readonly state?: ExtensionState | undefined
  readonly reportId?: string | undefined
  readonly offset: number
  readonly limit: number
}

export function listExtensions(
  { unitOfWork }: Pick<Parts, 'unitOfWork'>,
  actor: Actor,
  { state, reportId, offset, limit }: ExtensionListing,
): Promise<ExtensionPage> {
  const filter = { reach: reachOf(actor, 'timeliness.read'), states: state === undefined ? undefined : [state], reportId }
  return unitOfWork.read(actor.tenantId, async ({ periods }) => ({
    items: (await periods.listExtensions(filter, { offset, limit })).map(row => present(actor, row)),
    total: await periods.countExtensions(filter),
  }))
}

/** Asks for more time before the deadline has passed. */
export function askExtension(
  { unitOfWork, clock, identifiers }: Parts,
  actor: Actor,
  wish: { readonly reportId: string; readonly reason: string; readonly wantedDay: Day },
): Promise<Outcome<ExtensionView, ExtensionCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<ExtensionView, ExtensionCode>> => {
    const locked = await lockReportFor(stores, actor, { reportId: wish.reportId, permission: 'extension.ask' })
    if (!locked.ok) return locked
    const report = locked.value
    const now = clock.now()
    const others = await stores.periods.listExtensions({ reach: { everyUnit: true }, reportId: report.reportId }, EVERY_ONE)
    const refusals = extensionRefusals({ ...wish, now, report, others })
    if (refusals.length > 0) return refused(...refusals)
    const extension: ExtensionRecord = {
      extensionId: identifiers.next(),
      reportId: report.reportId,
      reason: tidyText(wish.reason),
      wantedDay: wish.wantedDay,
      askedBy: authorOf(actor),
      askedAt: now,
      lastDayBefore: report.lastDay,
      dueAtBefore: report.dueAt,
      state: 'asked',
      decidedBy: null,
      decidedAt: null,
      decisionNote: '',
      grantedDay: null,
      version: 1,
    }
    await stores.periods.addExtension(extension)
    await recordChange(stores, 'extension.ask', null, extension)
    return accepted(await presentOne(stores, actor, extension))
  })
}

export type ExtensionDecisionWish = ExtensionPlace & { readonly granted: boolean; readonly day: Day | null; readonly note: string }

/** Grants more time, until the day wanted or another, or refuses it with a reason. What was asked in time may be decided later. */
export function decideExtension(
  { unitOfWork, clock }: Pick<Parts, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { extensionId, seenVersion, granted, day, note }: ExtensionDecisionWish,
): Promise<Outcome<ExtensionView, ExtensionCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<ExtensionView, ExtensionCode>> => {
    const found = await lockExtension(stores, actor, { extensionId, seenVersion }, 'extension.decide')
    if (!found.ok) return found
    const { extension, report } = found.value
    const until = day ?? extension.wantedDay
    const isOwnUnit = actor.memberships.some(membership => membership.unitId === report.unitId)
    const refusals = decisionRefusals({ extension, granted, day: until, lastDay: report.lastDay, note, isOwnUnit })
    if (refusals.length > 0) return refused(...refusals)
    const decided = settle(extension, actor, { at: clock.now(), state: granted ? 'granted' : 'refused', note, day: granted ? until : null })
    if (granted) {
      const to = { lastDay: until, dueAt: startOf(addDays(until, 1)) }
      await moveDeadline(stores, report, {
        to,
        kind: 'extended',
        at: clock.now(),
        by: authorOf(actor),
        note: tidyText(note) || extension.reason,
      })
    }
    await stores.periods.saveExtension(decided)
    await recordChange(stores, 'extension.decide', extension, decided)
    return accepted(await presentOne(stores, actor, decided))
  })
}

/** The unit takes its wish back while nobody has decided. */
export function withdrawExtension(
  { unitOfWork, clock }: Pick<Parts, 'unitOfWork' | 'clock'>,
  actor: Actor,
  place: ExtensionPlace,
): Promise<Outcome<ExtensionView, ExtensionCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<ExtensionView, ExtensionCode>> => {
    const found = await lockExtension(stores, actor, place, 'extension.ask')
    if (!found.ok) return found
    const { extension } = found.value
    const refusals = withdrawalRefusals(extension)
    if (refusals.length > 0) return refused(...refusals)
    const withdrawn = settle(extension, actor, { at: clock.now(), state: 'withdrawn', note: '', day: null })
    await stores.periods.saveExtension(withdrawn)
    await recordChange(stores, 'extension.withdraw', extension, withdrawn)
    return accepted(await presentOne(stores, actor, withdrawn))
  })
}

/** All requests of one report: nobody asks so often. */
const EVERY_ONE = { offset: 0, limit: 1000 }

type Locked = { readonly extension: ExtensionRecord; readonly report: ReportRecord }

/** The report is locked first, and the extension read after: two who decide at once come one after the other. */
async function lockExtension(
  stores: Stores,
  actor: Actor,
  { extensionId, seenVersion }: ExtensionPlace,
  permission: 'extension.ask' | 'extension.decide',
): Promise<Outcome<Locked, ExtensionCode>> {
  const sought = await stores.periods.findExtension(extensionId)
  if (sought === undefined) return refused(notFound('extension'))
  const unitId = (await stores.reports.findReport(sought.reportId))?.unitId
  if (unitId === undefined || !mayFor(actor, 'timeliness.read', unitId)) return refused(notFound('extension'))
  if (!mayFor(actor, permission, unitId)) return refused(notAllowed())
  const locked = await lockReportFor(stores, actor, { reportId: sought.reportId, permission })
  if (!locked.ok) return locked
  const extension = await stores.periods.findExtension(extensionId)
  if (extension === undefined) return refused(notFound('extension'))
  if (extension.version !== seenVersion) return refused(changedMeanwhile(seenVersion, extension.version))
  return accepted({ extension, report: locked.value })
}

type Settlement = {
  readonly at: ExtensionRecord['askedAt']
  readonly state: ExtensionState
  readonly note: string
  readonly day: Day | null
}

function settle(extension: ExtensionRecord, actor: Actor, { at, state, note, day }: Settlement): ExtensionRecord {
  return {
    ...extension,
    state,
    decidedBy: authorOf(actor),
    decidedAt: at,
    decisionNote: tidyText(note),
    grantedDay: day,
    version: extension.version + 1,
  }
}

async function recordChange({ audit }: Stores, action: string, before: ExtensionRecord | null, after: ExtensionRecord): Promise<void> {
  await audit.record({ action, entity: 'report', entityId: after.reportId, before, after })
}

async function presentOne({ periods }: Stores, actor: Actor, { extensionId, reportId }: ExtensionRecord): Promise<ExtensionView> {
  const rows = await periods.listExtensions({ reach: { everyUnit: true }, reportId }, EVERY_ONE)
  const row = rows.find(item => item.extensionId === extensionId)
  if (row === undefined) throw new Error(`No extension ${extensionId}`)
  return present(actor, row)
}

function present(actor: Actor, { askedBy: _asker, decidedBy: _decider, dueAtBefore: _due, ...row }: ExtensionRow): ExtensionView {
  const isOpen = row.state === 'asked'
  const isOwn = actor.memberships.some(membership => membership.unitId === row.unitId)
  return {
    ...row,
    allowedActions: [
      ...(isOpen && mayFor(actor, 'extension.decide', row.unitId) && !isOwn ? (['decide'] as const) : []),
      ...(isOpen && mayFor(actor, 'extension.ask', row.unitId) ? (['withdraw'] as const) : []),
    ],
  }
}
