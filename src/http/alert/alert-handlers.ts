import type { z } from 'zod'
import { listAlertRules as listRules, saveAlertRule as saveRule, type AlertRuleView } from '#application/alert/alert-rules.ts'
import { type AlertWithTold, getAlert as get, listAlerts as list } from '#application/alert/list-alerts.ts'
import { snoozeAlert as snooze, wakeAlert as wake } from '#application/alert/snooze-alert.ts'
import {
  type AlertRules,
  type alertDetail,
  getAlert,
  listAlertRules,
  listAlerts,
  saveAlertRule,
  snoozeAlert,
  wakeAlert,
} from '#contract/alert/alert-routes.ts'
import { REMINDED_KINDS } from '#domain/alert/alert-rules.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type Call, type Handler, handle } from '../handler.ts'
import { presentTold } from '../notification/present-delivery.ts'

export const alertHandlers: readonly Handler[] = [
  handle(listAlerts, async ({ application, actor, query, language }) => {
    const { state, level, snoozed, ...rest } = query
    const filter = {
      ...rest,
      isOpen: state === undefined ? undefined : state === 'open',
      levels: level === undefined ? undefined : [level],
      snoozed: snoozed === undefined ? undefined : snoozed === 'true',
    }
    const { items, total, counts } = await list(application, actor, filter, language)
    return accepted({ answer: { items: items.map(item => ({ ...item, unitNames: [...item.unitNames] })), total, counts } })
  }),
  handle(getAlert, async call => shown(await get(call.application, call.actor, call.params.alertId, call.language), call.language)),
  handle(snoozeAlert, async call => {
    const { application, actor, params, body, ifMatch } = call
    return again(call, await snooze(application, actor, { ...params, seenVersion: ifMatch }, body))
  }),
  handle(wakeAlert, async call => {
    const { application, actor, params, ifMatch } = call
    return again(call, await wake(application, actor, { ...params, seenVersion: ifMatch }))
  }),
  handle(listAlertRules, async ({ application, actor }) => accepted({ answer: presentRules(await listRules(application, actor)) })),
  handle(saveAlertRule, async ({ application, actor, params, body }) => {
    const place = { kind: params.alertKind, seenVersion: body.seenVersion }
    const outcome = await saveRule(application, actor, place, body.rule ?? undefined)
    return outcome.ok ? accepted({ answer: presentRules(outcome.value) }) : outcome
  }),
]

type Reader = Pick<Call<unknown, unknown, unknown>, 'application' | 'actor' | 'language'>

/** The alert as it is after the change. */
async function again<Code extends string>({ application, actor, language }: Reader, outcome: Outcome<{ alertId: string }, Code>) {
  return outcome.ok ? shown(await get(application, actor, outcome.value.alertId, language), language) : outcome
}

function shown<Code extends string>(outcome: Outcome<AlertWithTold, Code>, language: Language) {
  if (!outcome.ok) return outcome
  const { alert, told } = outcome.value
  const { unitNames, unitIds, events, allowedActions, ...rest } = alert
  const answer: z.input<typeof alertDetail> = {
    ...rest,
    unitNames: [...unitNames],
    unitIds: [...unitIds],
    events: [...events],
    told: presentTold(told, language),
    allowedActions: [...allowedActions],
  }
  return accepted({ answer, version: alert.version })
}

function presentRules(items: readonly AlertRuleView[]): AlertRules {
  return {
    items: items.map(({ remindBefore, ...rule }) => ({
      ...rule,
      remindBefore: [...remindBefore],
      isReminded: REMINDED_KINDS.includes(rule.kind),
    })),
  }
}
