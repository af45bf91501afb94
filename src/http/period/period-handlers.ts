import { buildTimeliness } from '#application/period/build-timeliness.ts'
import { declareNothing as declare } from '#application/period/declare-nothing.ts'
import { appointDeputy as appoint, listDeputies as listThem, revokeDeputy as revoke } from '#application/period/deputies.ts'
import {
  type ExtensionView,
  askExtension as ask,
  decideExtension as decide,
  listExtensions as list,
  withdrawExtension as withdraw,
} from '#application/period/extensions.ts'
import { decideDays, getCalendar as readCalendar, removeDecision } from '#application/period/working-calendar.ts'
import {
  type ExtensionAnswer,
  appointDeputy,
  askExtension,
  decideCalendarDays,
  decideExtension,
  declareNothing,
  getCalendar,
  getTimeliness,
  listDeputies,
  listExtensions,
  removeCalendarDay,
  revokeDeputy,
  withdrawExtension,
} from '#contract/period/period-routes.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'
import { presentReport } from '../report/present-report.ts'
import { presentTimeliness } from './present-timeliness.ts'

export const periodHandlers: readonly Handler[] = [
  handle(getTimeliness, async ({ application, actor, params, query }) => {
    const outcome = await buildTimeliness(application, actor, { ...params, ...query })
    return outcome.ok ? accepted({ answer: presentTimeliness(outcome.value) }) : outcome
  }),
  handle(listExtensions, async ({ application, actor, query }) => {
    const { items, total } = await list(application, actor, query)
    return accepted({ answer: { items: items.map(presentExtension), total } })
  }),
  handle(askExtension, async ({ application, actor, params, body }) => versioned(await ask(application, actor, { ...params, ...body }))),
  handle(decideExtension, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await decide(application, actor, { ...params, ...body, seenVersion: ifMatch })),
  ),
  handle(withdrawExtension, async ({ application, actor, params, ifMatch }) =>
    versioned(await withdraw(application, actor, { ...params, seenVersion: ifMatch })),
  ),
  handle(declareNothing, async ({ application, actor, params, body, ifMatch, language }) => {
    const outcome = await declare(application, actor, { ...params, ...body, seenVersion: ifMatch })
    return outcome.ok ? accepted({ answer: presentReport(outcome.value, language), version: outcome.value.version }) : outcome
  }),
  handle(getCalendar, async ({ application, actor, query }) => {
    const { year, days } = await readCalendar(application, actor, query.year)
    return accepted({ answer: { year, days: days.map(item => ({ ...item, compensates: item.compensates ?? null })) } })
  }),
  handle(decideCalendarDays, async ({ application, actor, body }) => {
    const outcome = await decideDays(application, actor, body)
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(removeCalendarDay, async ({ application, actor, params }) => {
    const outcome = await removeDecision(application, actor, params.day)
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(listDeputies, async ({ application, actor }) => accepted({ answer: { items: [...(await listThem(application, actor))] } })),
  handle(appointDeputy, async ({ application, actor, params, body }) => {
    const outcome = await appoint(application, actor, { ...params, ...body })
    return outcome.ok ? accepted({ answer: outcome.value, version: outcome.value.version }) : outcome
  }),
  handle(revokeDeputy, async ({ application, actor, params, ifMatch }) => {
    const outcome = await revoke(application, actor, { ...params, seenVersion: ifMatch })
    return outcome.ok ? accepted({ answer: outcome.value, version: outcome.value.version }) : outcome
  }),
]

function versioned<Code extends string>(outcome: Outcome<ExtensionView, Code>) {
  return outcome.ok ? accepted({ answer: presentExtension(outcome.value), version: outcome.value.version }) : outcome
}

function presentExtension(view: ExtensionView): ExtensionAnswer {
  return { ...view, allowedActions: [...view.allowedActions] }
}
