import { type AccessRefusalCode, changedMeanwhile } from '#domain/access/access-refusals.ts'
import { ALERT_KINDS, type AlertKind } from '#domain/alert/alert-kind.ts'
import { type AlertRule, type AlertRuleRefusalCode, DEFAULT_ALERT_RULES, alertRuleRefusals } from '#domain/alert/alert-rules.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, authorOf, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { rulesOf } from './review-alerts.ts'

/** `version` 0: the default, which nobody has changed. */
export type AlertRuleView = AlertRule & { readonly kind: AlertKind; readonly isDefault: boolean; readonly version: number }
type Parts = Pick<Application, 'unitOfWork' | 'clock'>
export type AlertRulePlace = { readonly kind: AlertKind; readonly seenVersion: number }

export function listAlertRules({ unitOfWork }: Pick<Parts, 'unitOfWork'>, actor: Actor): Promise<readonly AlertRuleView[]> {
  return unitOfWork.read(actor.tenantId, viewRules)
}

async function viewRules({ alerts }: Pick<Stores, 'alerts'>): Promise<readonly AlertRuleView[]> {
  const own = await alerts.listRules()
  const rules = rulesOf(own)
  return ALERT_KINDS.map(kind => ({ ...rules[kind], kind, isDefault: !own.has(kind), version: own.get(kind)?.version ?? 0 }))
}

/** Sets how one kind of alert is handled; the next pass goes by it. Without a rule, back to the default. */
export function saveAlertRule(
  { unitOfWork, clock }: Parts,
  actor: Actor,
  { kind, seenVersion }: AlertRulePlace,
  wanted: AlertRule | undefined,
): Promise<Outcome<readonly AlertRuleView[], AccessRefusalCode | AlertRuleRefusalCode>> {
  return unitOfWork.run(
    scopeOf(actor),
    async (stores): Promise<Outcome<readonly AlertRuleView[], AccessRefusalCode | AlertRuleRefusalCode>> => {
      await stores.alerts.lockPass()
      const standing = (await stores.alerts.listRules()).get(kind)
      const version = standing?.version ?? 0
      if (version !== seenVersion) return refused(changedMeanwhile(seenVersion, version))
      const rule = wanted && { ...wanted, remindBefore: wanted.remindBefore.toSorted((left, right) => right - left) }
      const refusals = rule === undefined ? [] : alertRuleRefusals(kind, rule)
      if (refusals.length > 0) return refused(...refusals)
      const changedBy = authorOf(actor) ?? actor.memberId
      if (rule === undefined) await stores.alerts.removeRule(kind)
      else await stores.alerts.saveRule(kind, { rule, version: version + 1, changedBy, changedAt: clock.now() })
      const before = standing?.rule ?? DEFAULT_ALERT_RULES[kind]
      const after = rule ?? DEFAULT_ALERT_RULES[kind]
      await stores.audit.record({ action: 'alertRule.save', entity: 'alertRule', entityId: kind, before, after })
      return accepted(await viewRules(stores))
    },
  )
}
