import { createToken as create, listTokens as list, revokeToken as revoke } from '#application/access/manage-tokens.ts'
import { createToken, listTokens, revokeToken } from '#contract/access/token-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

export const tokenHandlers: readonly Handler[] = [
  handle(listTokens, async ({ application, actor }) => accepted({ answer: { items: await list(application, actor) } })),
  handle(createToken, async ({ application, actor, body }) => {
    const outcome = await create(application, actor, body)
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(revokeToken, async ({ application, actor, params }) => {
    const outcome = await revoke(application, actor, params.tokenId)
    return outcome.ok ? accepted({ answer: {} }) : outcome
  }),
]
