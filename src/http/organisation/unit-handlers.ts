import { createUnit as create, listUnits as list, updateUnit as update } from '#application/organisation/manage-units.ts'
import { createUnit, listUnits, updateUnit } from '#contract/organisation/organisation-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

export const unitHandlers: readonly Handler[] = [
  handle(listUnits, async ({ application, actor }) => {
    const units = await list(application, actor)
    return accepted({ answer: { items: units.map(unit => ({ ...unit, aliases: [...unit.aliases] })) } })
  }),
  handle(createUnit, async ({ application, actor, body }) => {
    const outcome = await create(application, actor, body)
    return outcome.ok
      ? accepted({ answer: { ...outcome.value, aliases: [...outcome.value.aliases] }, version: outcome.value.version })
      : outcome
  }),
  handle(updateUnit, async ({ application, actor, params, body, ifMatch }) => {
    const outcome = await update(application, actor, { unitId: params.unitId, change: body, seenVersion: ifMatch })
    return outcome.ok
      ? accepted({ answer: { ...outcome.value, aliases: [...outcome.value.aliases] }, version: outcome.value.version })
      : outcome
  }),
]
