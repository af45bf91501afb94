import type { PaperStore, ReminderCount } from '#application/ports/paper-store.ts'
import { PAPER_TYPES } from '#domain/paper/paper-kind.ts'
import { oneOf } from '../columns.ts'
import { toAlertEvent } from '../alert/alert-columns.ts'
import type { StoreContext } from '../unit-of-work.ts'

type PaperNumbers = Pick<PaperStore, 'listTerms' | 'addTerm' | 'listNumbers' | 'listSeries' | 'countReminders'>

export function createPaperNumbers({ transaction, tenantId }: StoreContext): PaperNumbers {
  const papers = () => transaction.selectFrom('paper').where('tenantId', '=', tenantId)
  return {
    listTerms() {
      return transaction.selectFrom('paperTerm').select(['startsOn', 'name']).where('tenantId', '=', tenantId).orderBy('startsOn').execute()
    },
    async addTerm(term) {
      await transaction
        .insertInto('paperTerm')
        .values({ tenantId, ...term })
        .execute()
    },
    async listNumbers({ type, organSymbol, term }) {
      const rows = await papers()
        .select(['number', 'issuedOn'])
        .where('type', '=', type)
        .where('organSymbol', '=', organSymbol)
        .where('term', '=', term)
        .where('number', 'is not', null)
        .orderBy('number')
        .execute()
      return rows.flatMap(({ number, issuedOn }) => (number === null || issuedOn === null ? [] : [{ number, issuedOn }]))
    },
    async listSeries() {
      const rows = await papers()
        .select(['type', 'organSymbol', 'term'])
        .distinct()
        .where('number', 'is not', null)
        .orderBy('term')
        .orderBy('type')
        .orderBy('organSymbol')
        .execute()
      return rows.flatMap(({ type, organSymbol, term }) => (term === null ? [] : [{ type: oneOf(PAPER_TYPES, type), organSymbol, term }]))
    },
    async countReminders(causeKeys) {
      if (causeKeys.length === 0) return new Map()
      const rows = await transaction
        .selectFrom('alertEvent')
        .innerJoin('alert', join =>
          join.onRef('alert.tenantId', '=', 'alertEvent.tenantId').onRef('alert.alertId', '=', 'alertEvent.alertId'),
        )
        .selectAll('alertEvent')
        .select('alert.causeKey')
        .where('alertEvent.tenantId', '=', tenantId)
        .where('alertEvent.kind', 'in', ['reminded', 'climbed'])
        .where('alert.causeKey', 'in', causeKeys)
        .orderBy('alertEvent.onDay')
        .execute()
      const counts = new Map<string, ReminderCount>()
      for (const { causeKey, ...row } of rows) {
        const { rung, told = 0 } = toAlertEvent(row).details
        // What was passed up above the unit reminded nobody of it.
        if (told === 0 || rung === 'office' || rung === 'committee') continue
        counts.set(causeKey, { count: (counts.get(causeKey)?.count ?? 0) + 1, lastOn: row.onDay })
      }
      return counts
    },
  }
}
