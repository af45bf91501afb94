import type { PaperRecord, PaperStore } from '#application/ports/paper-store.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { fromVersion, toPaper, toPaperEvent, toScan, toVersion } from './paper-columns.ts'
import { createPaperNumbers } from './paper-numbers.ts'
import { createPaperQueries } from './paper-queries.ts'

type Parts = Pick<PaperStore, 'listUnits' | 'replaceParts' | 'saveAnswer'>
type History = Pick<PaperStore, 'listEvents' | 'addEvent' | 'listScans' | 'addScan'>
type Versions = Pick<PaperStore, 'listVersions' | 'addVersion' | 'saveContent'>

export function createPaperStore(context: StoreContext): PaperStore {
  const { transaction, tenantId, dialect } = context
  const papers = () => transaction.selectFrom('paper').selectAll().where('tenantId', '=', tenantId)
  return {
    ...createPaperQueries(context),
    ...createPaperNumbers(context),
    ...versionStore(context),
    ...partStore(context),
    ...historyStore(context),
    async findPaper(paperId) {
      const row = await papers().where('paperId', '=', paperId).executeTakeFirst()
      return row && toPaper(row)
    },
    async lockPaper(paperId) {
      const query = papers().where('paperId', '=', paperId)
      // SQLite has one writer at a time anyway.
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      return row && toPaper(row)
    },
    async addPaper(paper: PaperRecord, searchText) {
      await transaction
        .insertInto('paper')
        .values({ tenantId, ...paper, searchText })
        .execute()
    },
    async savePaper({ paperId, ...columns }: PaperRecord, searchText) {
      await transaction
        .updateTable('paper')
        .set({ ...columns, searchText })
        .where('tenantId', '=', tenantId)
        .where('paperId', '=', paperId)
        .execute()
    },
  }
}

function versionStore({ transaction, tenantId }: StoreContext): Versions {
  return {
    async listVersions(paperId) {
      const rows = await transaction
        .selectFrom('paperVersion')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('paperId', '=', paperId)
        .orderBy('ordinal')
        .execute()
      return rows.map(toVersion)
    },
    async addVersion(paperId, version) {
      await transaction
        .insertInto('paperVersion')
        .values({ tenantId, paperId, ...fromVersion(version) })
        .execute()
    },
    async saveContent(paperId, ordinal, content) {
      await transaction
        .updateTable('paperVersion')
        .set({ content: JSON.stringify(content) })
        .where('tenantId', '=', tenantId)
        .where('paperId', '=', paperId)
        .where('ordinal', '=', ordinal)
        .execute()
    },
  }
}

function partStore({ transaction, tenantId }: StoreContext): Parts {
  return {
    async listUnits(paperId) {
      const rows = await transaction
        .selectFrom('paperUnit')
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'paperUnit.tenantId').onRef('unit.unitId', '=', 'paperUnit.unitId'))
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'paperUnit.tenantId').onRef('member.memberId', '=', 'paperUnit.answeredBy'),
        )
        .select([
          'paperUnit.unitId',
          'paperUnit.answer',
          'paperUnit.answeredOn',
          'paperUnit.answeredBy',
          'paperUnit.answeredAt',
          'unit.name as unitName',
          'member.fullName as answeredByName',
        ])
        .where('paperUnit.tenantId', '=', tenantId)
        .where('paperUnit.paperId', '=', paperId)
        .orderBy('unit.sortOrder')
        .orderBy('unit.unitId')
        .execute()
      return rows.map(row => ({ ...row, answeredByName: row.answeredByName ?? '' }))
    },
    async replaceParts(paperId, { unitIds, causeKeys }) {
      for (const table of ['paperUnit', 'paperCause'] as const)
        await transaction.deleteFrom(table).where('tenantId', '=', tenantId).where('paperId', '=', paperId).execute()
      const unanswered = { answer: '', answeredOn: null, answeredBy: null, answeredAt: null }
      for (const unitId of unitIds)
        await transaction
          .insertInto('paperUnit')
          .values({ tenantId, paperId, unitId, ...unanswered })
          .execute()
      for (const causeKey of causeKeys) await transaction.insertInto('paperCause').values({ tenantId, paperId, causeKey }).execute()
    },
    async saveAnswer(paperId, { unitId, ...answer }) {
      await transaction
        .updateTable('paperUnit')
        .set(answer)
        .where('tenantId', '=', tenantId)
        .where('paperId', '=', paperId)
        .where('unitId', '=', unitId)
        .execute()
    },
  }
}

function historyStore({ transaction, tenantId }: StoreContext): History {
  return {
    async listEvents(paperId) {
      const rows = await transaction
        .selectFrom('paperEvent')
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'paperEvent.tenantId').onRef('member.memberId', '=', 'paperEvent.byMember'),
        )
        .selectAll('paperEvent')
        .select('member.fullName as byName')
        .where('paperEvent.tenantId', '=', tenantId)
        .where('paperEvent.paperId', '=', paperId)
        .orderBy('paperEvent.sequence')
        .execute()
      return rows.map(({ byName, ...row }) => ({ ...toPaperEvent(row), byName: byName ?? '' }))
    },
    async addEvent(paperId, event) {
      const { last } = await transaction
        .selectFrom('paperEvent')
        .select(({ fn }) => fn.max('sequence').as('last'))
        .where('tenantId', '=', tenantId)
        .where('paperId', '=', paperId)
        .executeTakeFirstOrThrow()
      await transaction
        .insertInto('paperEvent')
        .values({ tenantId, paperId, sequence: Number(last ?? 0) + 1, ...event })
        .execute()
    },
    async listScans(paperId) {
      const rows = await transaction
        .selectFrom('paperScan')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('paperId', '=', paperId)
        .orderBy('uploadedAt', 'desc')
        .orderBy('evidenceId', 'desc')
        .execute()
      return rows.map(toScan)
    },
    async addScan(scan) {
      await transaction
        .insertInto('paperScan')
        .values({ tenantId, ...scan })
        .execute()
    },
  }
}
