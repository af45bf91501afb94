import {
  createMember as create,
  listMembers as list,
  resetPassword as reset,
  updateMember as update,
} from '#application/organisation/manage-members.ts'
import { createMember, listMembers, resetPassword, updateMember } from '#contract/organisation/organisation-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

export const memberHandlers: readonly Handler[] = [
  handle(listMembers, async ({ application, actor, query }) => accepted({ answer: { items: await list(application, actor, query) } })),
  handle(createMember, async ({ application, actor, body }) => {
    const outcome = await create(application, actor, body)
    return outcome.ok ? accepted({ answer: outcome.value, version: outcome.value.member.version }) : outcome
  }),
  handle(updateMember, async ({ application, actor, params, body, ifMatch }) => {
    const outcome = await update(application, actor, { memberId: params.memberId, change: body, seenVersion: ifMatch })
    return outcome.ok ? accepted({ answer: outcome.value, version: outcome.value.version }) : outcome
  }),
  handle(resetPassword, async ({ application, actor, params }) => {
    const outcome = await reset(application, actor, params.memberId)
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
]
