import type { AccessStore, ApiTokenRecord } from '#application/ports/access-store.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

export function createAccessStore({ transaction, tenantId }: StoreContext): AccessStore {
  const tokens = () => transaction.selectFrom('apiToken').selectAll().where('tenantId', '=', tenantId)

  return {
    async listTokens() {
      return (await tokens().orderBy('createdAt', 'desc').execute()).map(toToken)
    },
    async findToken(tokenId) {
      const row = await tokens().where('tokenId', '=', tokenId).executeTakeFirst()
      return row && toToken(row)
    },
    async findTokenBySecretHash(secretHash) {
      const row = await tokens().where('secretHash', '=', secretHash).executeTakeFirst()
      return row && toToken(row)
    },
    async addToken(token) {
      await transaction
        .insertInto('apiToken')
        .values({ tenantId, ...token })
        .execute()
    },
    async saveToken({ tokenId, name, expiresOn, lastUsedAt, revokedAt }) {
      await transaction
        .updateTable('apiToken')
        .set({ name, expiresOn, lastUsedAt, revokedAt })
        .where('tenantId', '=', tenantId)
        .where('tokenId', '=', tokenId)
        .execute()
    },
    async noteTokenUse(tokenId, at) {
      await transaction
        .updateTable('apiToken')
        .set({ lastUsedAt: at })
        .where('tenantId', '=', tenantId)
        .where('tokenId', '=', tokenId)
        .execute()
    },
    async findRememberedAnswer(memberId, key) {
      return transaction
        .selectFrom('idempotencyKey')
        .select(['routeId', 'bodyHash', 'status', 'answer'])
        .where('tenantId', '=', tenantId)
        .where('memberId', '=', memberId)
        .where('key', '=', key)
        .executeTakeFirst()
    },
    async rememberAnswer(memberId, key, answer, createdAt) {
      const result = await transaction
        .insertInto('idempotencyKey')
        .values({ tenantId, memberId, key, ...answer, createdAt })
        .onConflict(conflict => conflict.columns(['tenantId', 'memberId', 'key']).doNothing())
        .executeTakeFirst()
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
    },
    async completeAnswer(memberId, key, answer) {
      await transaction
        .updateTable('idempotencyKey')
        .set(answer)
        .where('tenantId', '=', tenantId)
        .where('memberId', '=', memberId)
        .where('key', '=', key)
        .execute()
    },
    async forgetAnswersBefore(instant) {
      const result = await transaction
        .deleteFrom('idempotencyKey')
        .where('tenantId', '=', tenantId)
        .where('createdAt', '<', instant)
        .executeTakeFirst()
      return Number(result.numDeletedRows)
    },
    async findActivePlanId() {
      const row = await transaction
        .selectFrom('plan')
        .select('planId')
        .where('tenantId', '=', tenantId)
        .where('status', '=', 'active')
        .orderBy('activatedAt', 'desc')
        .executeTakeFirst()
      return row?.planId ?? null
    },
  }
}

function toToken(row: Database['apiToken']): ApiTokenRecord {
  const { tokenId, name, memberId, ending, createdAt, expiresOn, lastUsedAt, revokedAt } = row
  return { tokenId, name, memberId, ending, createdAt, expiresOn, lastUsedAt, revokedAt }
}
