import type { VerificationStore } from '#application/ports/verification-store.ts'
import type { SampleRecord } from '#domain/verification/sample-record.ts'
import { parseColumn } from '../columns.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { createCheckQueries } from './check-queries.ts'
import { createSampleQueries } from './sample-queries.ts'
import { fromVisit, toPicture, toVisit } from './verification-columns.ts'

export function createVerificationStore(context: StoreContext): VerificationStore {
  return { ...createSampleQueries(context), ...createCheckQueries(context), ...createDraws(context), ...createVisits(context) }
}

function createDraws({ transaction, tenantId }: StoreContext): Pick<VerificationStore, 'listDraws' | 'findDraw' | 'addDraw'> {
  return {
    async listDraws(planId) {
      const found = await transaction
        .selectFrom('verificationDraw')
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'verificationDraw.tenantId').onRef('member.memberId', '=', 'verificationDraw.drawnBy'),
        )
        .select(['drawId', 'planId', 'month', 'ordinal', 'reason', 'seal', 'drawnBy', 'drawnAt', 'member.fullName as drawnByName'])
        .select(eb => {
          const checks = eb
            .selectFrom('verificationCheck')
            .whereRef('verificationCheck.tenantId', '=', 'verificationDraw.tenantId')
            .whereRef('verificationCheck.drawId', '=', 'verificationDraw.drawId')
            .select(({ fn }) => fn.countAll<number>().as('count'))
          return [checks.as('size'), checks.where('verificationCheck.finding', 'is not', null).as('checked')]
        })
        .where('verificationDraw.tenantId', '=', tenantId)
        .where('planId', '=', planId)
        .orderBy('month')
        .orderBy('ordinal')
        .execute()
      return found.map(row => ({
        ...row,
        size: Number(row.size),
        checked: Number(row.checked),
        drawnByName: row.drawnByName ?? '',
      }))
    },
    async findDraw(drawId) {
      const row = await transaction
        .selectFrom('verificationDraw')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('drawId', '=', drawId)
        .executeTakeFirst()
      if (row === undefined) return undefined
      const { tenantId: _tenant, record, ...draw } = row
      return { ...draw, record: parseColumn<SampleRecord>(record) }
    },
    async addDraw({ record, ...draw }, checks) {
      await transaction
        .insertInto('verificationDraw')
        .values({ tenantId, ...draw, record: JSON.stringify(record) })
        .execute()
      for (const check of checks) {
        await transaction
          .insertInto('verificationCheck')
          .values({ tenantId, ...check })
          .execute()
      }
    },
  }
}

function createVisits({
  transaction,
  tenantId,
}: StoreContext): Pick<VerificationStore, 'addVisit' | 'listVisits' | 'addPicture' | 'listPictures' | 'findPicture'> {
  const pictures = () => transaction.selectFrom('verificationPicture').selectAll().where('tenantId', '=', tenantId)
  return {
    async addVisit(visit) {
      await transaction
        .insertInto('verificationVisit')
        .values({ tenantId, ...fromVisit(visit) })
        .execute()
    },
    async listVisits(checkId) {
      const found = await transaction
        .selectFrom('verificationVisit')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('checkId', '=', checkId)
        .orderBy('ordinal')
        .execute()
      return found.map(toVisit)
    },
    async addPicture(picture) {
      await transaction
        .insertInto('verificationPicture')
        .values({ tenantId, ...picture })
        .execute()
    },
    async listPictures(checkId) {
      return (await pictures().where('checkId', '=', checkId).orderBy('uploadedAt').orderBy('evidenceId').execute()).map(toPicture)
    },
    async findPicture(evidenceId) {
      const row = await pictures().where('evidenceId', '=', evidenceId).executeTakeFirst()
      return row && toPicture(row)
    },
  }
}
