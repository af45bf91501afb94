import { getWard as getWardRecord } from '#application/organisation/get-ward.ts'
import { updateWard as updateWardRecord } from '#application/organisation/update-ward.ts'
import { getWard, updateWard } from '#contract/organisation/organisation-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

export const wardHandlers: readonly Handler[] = [
  handle(getWard, async ({ application, actor }) => {
    const ward = await getWardRecord(application, actor)
    return accepted({ answer: ward, version: ward.version })
  }),
  handle(updateWard, async ({ application, actor, body, ifMatch }) => {
    const outcome = await updateWardRecord(application, actor, body, ifMatch)
    return outcome.ok ? accepted({ answer: outcome.value, version: outcome.value.version }) : outcome
  }),
]
