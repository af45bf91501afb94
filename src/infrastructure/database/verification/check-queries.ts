import type { SelectQueryBuilder } from 'kysely'
import type { CheckFilter, CheckRow, VerificationStore } from '#application/ports/verification-store.ts'
import { wordsSought } from '#domain/shared/vietnamese-text.ts'
import { oneOf } from '../columns.ts'
import { likePattern } from '../like-pattern.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { toCheck, toFinding } from './verification-columns.ts'
import { VISIT_FINDINGS } from '#domain/verification/decide-visit.ts'

type CheckQueries = Pick<VerificationStore, 'listChecks' | 'countChecks' | 'findCheck' | 'lockCheck' | 'saveCheck' | 'listCheckedLines'>
type Query<Row> = SelectQueryBuilder<Database, 'verificationCheck' | 'verificationDraw' | 'task' | 'unit', Row>

export function createCheckQueries({ transaction, tenantId, dialect }: StoreContext): CheckQueries {
  const joined = () =>
    transaction
      .selectFrom('verificationCheck')
      .innerJoin('verificationDraw', join =>
        join
          .onRef('verificationDraw.tenantId', '=', 'verificationCheck.tenantId')
          .onRef('verificationDraw.drawId', '=', 'verificationCheck.drawId'),
      )
      .innerJoin('task', join =>
        join.onRef('task.tenantId', '=', 'verificationCheck.tenantId').onRef('task.taskId', '=', 'verificationCheck.taskId'),
      )
      .innerJoin('unit', join =>
        join.onRef('unit.tenantId', '=', 'verificationCheck.tenantId').onRef('unit.unitId', '=', 'verificationCheck.unitId'),
      )
      .where('verificationCheck.tenantId', '=', tenantId)
  const rows = () =>
    joined()
      .selectAll('verificationCheck')
      .select(['verificationDraw.planId', 'verificationDraw.month', 'task.code as taskCode', 'task.title as taskTitle'])
      .select('unit.name as unitName')
      .select(eb =>
        eb
          .selectFrom('verificationPicture')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('verificationPicture.tenantId', '=', 'verificationCheck.tenantId')
          .whereRef('verificationPicture.checkId', '=', 'verificationCheck.checkId')
          .as('pictureCount'),
      )
  async function findCheck(checkId: string): Promise<CheckRow | undefined> {
    const row = await rows().where('verificationCheck.checkId', '=', checkId).executeTakeFirst()
    return row && toRow(row)
  }

  return {
    findCheck,
    async lockCheck(checkId) {
      // SQLite has one writer at a time anyway.
      if (dialect === 'postgres') {
        await transaction
          .selectFrom('verificationCheck')
          .select('checkId')
          .where('tenantId', '=', tenantId)
          .where('checkId', '=', checkId)
          .forUpdate()
          .executeTakeFirst()
      }
      return findCheck(checkId)
    },
    async listChecks(filter, { offset, limit }) {
      const found = await filtered(rows(), filter)
        .orderBy('verificationDraw.month', 'desc')
        .orderBy('unit.sortOrder')
        .orderBy('unit.unitId')
        .orderBy('task.ordinal')
        .offset(offset)
        .limit(limit)
        .execute()
      return found.map(toRow)
    },
    async countChecks(filter) {
      const { count } = await filtered(
        joined().select(({ fn }) => fn.countAll<number>().as('count')),
        filter,
      ).executeTakeFirstOrThrow()
      return Number(count)
    },
    async saveCheck({ checkId, ...columns }) {
      await transaction
        .updateTable('verificationCheck')
        .set(columns)
        .where('tenantId', '=', tenantId)
        .where('checkId', '=', checkId)
        .execute()
    },
    async listCheckedLines(planId, reach) {
      const found = await filtered(joined().select(['verificationCheck.unitId', 'verificationDraw.month', 'verificationCheck.finding']), {
        planId,
        reach,
        withOpen: false,
      })
        .select(['verificationCheck.claimedRate', 'verificationCheck.verifiedRate'])
        .execute()
      return found.map(row => ({ ...row, finding: oneOf(VISIT_FINDINGS, row.finding ?? '') }))
    },
  }
}

type FoundRow = Database['verificationCheck'] &
  Omit<CheckRow, keyof Database['verificationCheck'] | 'pictureCount'> & {
    pictureCount: number | null
  }

function toRow({ planId, month, taskCode, taskTitle, unitName, pictureCount, ...check }: FoundRow): CheckRow {
  return { ...toCheck(check), planId, month, taskCode, taskTitle, unitName, pictureCount: Number(pictureCount) }
}

function filtered<Row>(query: Query<Row>, { planId, month, unitId, drawId, state, search, reach, withOpen }: CheckFilter): Query<Row> {
  let narrowed = query.where('verificationDraw.planId', '=', planId)
  if (month !== undefined) narrowed = narrowed.where('verificationDraw.month', '=', month)
  if (drawId !== undefined) narrowed = narrowed.where('verificationCheck.drawId', '=', drawId)
  if (unitId !== undefined) narrowed = narrowed.where('verificationCheck.unitId', '=', unitId)
  if (!reach.everyUnit) narrowed = narrowed.where('verificationCheck.unitId', 'in', reach.unitIds)
  if (!withOpen || state === 'checked') narrowed = narrowed.where('verificationCheck.finding', 'is not', null)
  if (state === 'open') narrowed = narrowed.where('verificationCheck.finding', 'is', null)
  if (state === 'wanting') narrowed = narrowed.where('verificationCheck.finding', 'in', ['partly', 'not_found'])
  const finding = toFinding(state)
  if (finding !== null) narrowed = narrowed.where('verificationCheck.finding', '=', finding)
  for (const pattern of wordsSought(search ?? '').map(likePattern))
    narrowed = narrowed.where(eb => eb.or([eb('task.searchText', 'like', pattern), eb('task.code', 'like', pattern)]))
  return narrowed
}
