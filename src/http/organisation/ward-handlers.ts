import { getWard as getWardRecord } from '#application/organisation/get-ward.ts'
import { updateWard as updateWardRecord } from '#application/organisation/update-ward.ts'
import type { WardRecord } from '#application/ports/organisation-store.ts'
import { getWard, updateWard } from '#contract/organisation/organisation-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

export const wardHandlers: readonly Handler[] = [
  handle(getWard, async ({ application, actor }) => {
    return accepted(reply(await getWardRecord(application, actor)))
  }),
  handle(updateWard, async ({ application, actor, body, ifMatch }) => {
    const outcome = await updateWardRecord(application, actor, body, ifMatch)
    return outcome.ok ? accepted(reply(outcome.value)) : outcome
  }),
]

function reply(ward: WardRecord) {
  return { answer: { ...ward, recipients: [...ward.recipients], periodKinds: [...ward.periodKinds] }, version: ward.version }
}
