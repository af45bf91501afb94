import type { AlertCause } from '#domain/alert/alert-cause.ts'
import type { AlertKind } from '#domain/alert/alert-kind.ts'
import { type AlertRules, DEFAULT_ALERT_RULES } from '#domain/alert/alert-rules.ts'
import { type AlertMove, type AlertStep, stepAlert } from '#domain/alert/step-alert.ts'
import { wardCalendar } from '#domain/period/working-calendar.ts'
import { type Day, type Instant, dayAt } from '#domain/shared/calendar.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import { alertSentence } from '#domain/words/alert-words.ts'
import type { Application } from '../application.ts'
import type { AlertEvent, AlertPeople, AlertRecord, StandingRule } from '../ports/alert-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { collectCauses } from './collect-causes.ts'
import { tellStep } from './tell-step.ts'

export type Reviewed = { readonly opened: number; readonly closed: number; readonly told: number }

/**
 * Looks after every alert of a ward: opens, raises, eases and closes by what stands now, and takes the steps whose day has come. A second time, after a
 * restart or with a clock that went back, changes nothing and tells nobody; after missed nights it catches up, the newest step only.
 */
export function reviewAlerts(
  { unitOfWork, clock, identifiers }: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>,
  tenantId: string,
): Promise<Reviewed> {
  return unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Hệ thống' } }, async stores => {
    const now = clock.now()
    const handled = await stores.alerts.lockPass()
    const today = handled !== undefined && handled > dayAt(now) ? handled : dayAt(now)
    const rules = rulesOf(await stores.alerts.listRules())
    const causes = new Map((await collectCauses(stores, rules, today)).map(cause => [cause.key, cause]))
    const standing = new Map((await stores.alerts.listStanding([...causes.keys()])).map(alert => [alert.causeKey, alert]))
    const calendar = wardCalendar(await stores.periods.listDecisions())
    const pass: Pass = { stores, now, today, newId: () => identifiers.next() }
    const counts = { opened: 0, closed: 0, told: 0 }
    for (const key of [...new Set([...standing.keys(), ...causes.keys()])].toSorted()) {
      const [before, cause] = [standing.get(key), causes.get(key)]
      const kind = cause?.kind ?? before?.kind
      const move = kind && stepAlert(before, cause, { rule: rules[kind], today, calendar })
      if (move === undefined) continue
      const alert = nextRecord(pass, before, cause, move)
      if (alert === undefined) continue
      const told = await carryOut(pass, alert, { before, steps: move.steps, focal: cause?.focalMemberIds ?? [] })
      counts.told += told
      counts.opened += move.steps.some(step => step.kind === 'opened' || step.kind === 'reopened') ? 1 : 0
      counts.closed += move.steps.some(step => step.kind === 'closed') ? 1 : 0
    }
    if (handled !== today) await stores.alerts.savePass(today)
    return counts
  })
}

/** The defaults, with what the office set otherwise. */
export function rulesOf(own: ReadonlyMap<AlertKind, StandingRule>): AlertRules {
  return { ...DEFAULT_ALERT_RULES, ...Object.fromEntries([...own].map(([kind, { rule }]) => [kind, rule])) }
}

type Pass = { readonly stores: Stores; readonly now: Instant; readonly today: Day; readonly newId: () => string; people?: AlertPeople }

function nextRecord(
  { today, newId }: Pass,
  before: AlertRecord | undefined,
  cause: AlertCause | undefined,
  { state }: AlertMove,
): AlertRecord | undefined {
  const about = cause ?? before
  if (about === undefined) return undefined
  const { kind, planId, taskId, unitIds, link, facts, reason } = about
  const isNew = before === undefined || (!before.isOpen && state.isOpen)
  return {
    ...state,
    kind,
    planId,
    taskId,
    unitIds,
    link,
    facts,
    reason,
    alertId: before?.alertId ?? newId(),
    causeKey: cause?.key ?? before?.causeKey ?? '',
    openedOn: isNew ? today : before.openedOn,
    closedOn: state.isOpen ? null : (before?.closedOn ?? today),
    snoozeReason: state.snoozedUntil === null ? '' : (before?.snoozeReason ?? ''),
    snoozedBy: state.snoozedUntil === null ? null : (before?.snoozedBy ?? null),
    version: (before?.version ?? 0) + 1,
  }
}

type Carrying = { readonly before: AlertRecord | undefined; readonly steps: readonly AlertStep[]; readonly focal: readonly string[] }

/** Writes the alert where something of it changed, tells whom its steps reach, and keeps both in its history. */
async function carryOut(pass: Pass, alert: AlertRecord, { before, steps, focal }: Carrying): Promise<number> {
  const { stores, now, today } = pass
  if (before !== undefined && steps.length === 0 && isSame(before, alert)) return 0
  const searchText = foldText(alertSentence(alert, today))
  if (before === undefined) await stores.alerts.addAlert(alert, searchText)
  else await stores.alerts.saveAlert(alert, searchText)
  const told = await tellSteps(pass, alert, steps, focal)
  const events = steps.map((step): AlertEvent => {
    const { kind, ...details } = step
    const reached = told.get(step)
    return {
      kind,
      onDay: today,
      at: now,
      byMember: null,
      note: '',
      details: { ...details, ...(reached !== undefined && { told: reached }) },
    }
  })
  await stores.alerts.addEvents(alert.alertId, events)
  return [...told.values()].reduce((sum, reached) => sum + reached, 0)
}

/** How many each telling step reached. After missed nights several come at once: the newest first, and nobody hears of an alert twice in one pass. */
async function tellSteps(
  pass: Pass,
  alert: AlertRecord,
  steps: readonly AlertStep[],
  focal: readonly string[],
): Promise<ReadonlyMap<AlertStep, number>> {
  const { stores, now, today } = pass
  const told = new Map<AlertStep, number>()
  const reached = new Set<string>()
  for (const step of steps.toReversed()) {
    if (step.kind !== 'reminded' && step.kind !== 'climbed') continue
    pass.people ??= await stores.alerts.listPeople(today)
    told.set(step, await tellStep(stores, alert, step, { people: pass.people, focal, now, today, reached }))
  }
  return told
}

/** Days that only pass are not written down. */
function isSame(before: AlertRecord, after: AlertRecord): boolean {
  return contentOf(before) === contentOf(after)
}

function contentOf({ version: _version, reason, ...alert }: AlertRecord): string {
  const { days: _days, daysLeft: _left, elapsed: _elapsed, ...lasting } = reason?.facts ?? {}
  return JSON.stringify([Object.entries(alert).toSorted(([left], [right]) => (left < right ? -1 : 1)), reason?.code, lasting])
}
