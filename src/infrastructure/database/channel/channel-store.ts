import type { ChannelStore } from '#application/ports/channel-store.ts'
import { CHANNELS } from '#domain/notification/channel.ts'
import { oneOf, parseColumn } from '../columns.ts'
import { toFlag } from '../flag.ts'
import type { StoreContext } from '../unit-of-work.ts'

/** Ids asked for in one statement. */
const AT_ONCE = 500

export function createChannelStore({ transaction, tenantId }: StoreContext): ChannelStore {
  const contacts = () => transaction.selectFrom('contactPoint').where('tenantId', '=', tenantId).where('confirmedAt', 'is not', null)

  return {
    async findSettings(channel) {
      const query = transaction.selectFrom('channelSetting').selectAll().where('tenantId', '=', tenantId)
      const row = await query.where('channel', '=', channel).executeTakeFirst()
      if (row === undefined) return undefined
      const { active, settings, sealedSecrets, version } = row
      return { channel, isActive: active === 1, settings: parseColumn(settings), sealedSecrets, version }
    },
    async saveSettings({ channel, isActive, settings, ...rest }) {
      const columns = { active: toFlag(isActive), settings: JSON.stringify(settings), ...rest }
      await transaction
        .insertInto('channelSetting')
        .values({ tenantId, channel, ...columns })
        .onConflict(conflict => conflict.columns(['tenantId', 'channel']).doUpdateSet(columns))
        .execute()
    },
    async addContact(contact) {
      await transaction
        .insertInto('contactPoint')
        .values({ tenantId, ...contact })
        .execute()
    },
    async removeContacts(memberId, channel) {
      await transaction
        .deleteFrom('contactPoint')
        .where('tenantId', '=', tenantId)
        .where('memberId', '=', memberId)
        .where('channel', '=', channel)
        .execute()
    },
    async listWays(memberIds) {
      const active = await transaction
        .selectFrom('channelSetting')
        .select('channel')
        .where('tenantId', '=', tenantId)
        .where('active', '=', 1)
        .execute()
      if (active.length === 0) return []
      const channels = active.map(row => row.channel)
      const found = []
      for (let start = 0; start < memberIds.length; start += AT_ONCE) {
        const rows = await contacts()
          .select(['memberId', 'channel'])
          .distinct()
          .where('memberId', 'in', memberIds.slice(start, start + AT_ONCE))
          .where('channel', 'in', channels)
          .orderBy('memberId')
          .orderBy('channel')
          .execute()
        found.push(...rows.map(row => ({ memberId: row.memberId, channel: oneOf(CHANNELS, row.channel) })))
      }
      return found
    },
    async listAddresses(memberId, channel) {
      const query = contacts().select('address').where('memberId', '=', memberId).where('channel', '=', channel)
      return (await query.orderBy('contactId').execute()).map(row => row.address)
    },
  }
}
