import type { SelectQueryBuilder } from 'kysely'
import type { PaperFilter, PaperRow, PaperStore } from '#application/ports/paper-store.ts'
import { wordsSought } from '#domain/shared/vietnamese-text.ts'
import { likePattern } from '../like-pattern.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { toPaper } from './paper-columns.ts'

type PaperQueries = Pick<PaperStore, 'listPapers' | 'countPapers' | 'listIssuedOf'>
type Query<Row> = SelectQueryBuilder<Database, 'paper', Row>

export function createPaperQueries(context: StoreContext): PaperQueries {
  const { transaction, tenantId } = context
  const papers = () => transaction.selectFrom('paper').where('paper.tenantId', '=', tenantId)

  /** Names of a page's rows, in a fixed number of statements. */
  async function named(found: readonly Database['paper'][]): Promise<readonly PaperRow[]> {
    if (found.length === 0) return []
    const units = await transaction
      .selectFrom('paperUnit')
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'paperUnit.tenantId').onRef('unit.unitId', '=', 'paperUnit.unitId'))
      .select(['paperUnit.paperId', 'unit.name'])
      .where('paperUnit.tenantId', '=', tenantId)
      .where(
        'paperUnit.paperId',
        'in',
        found.map(row => row.paperId),
      )
      .orderBy('unit.sortOrder')
      .execute()
    const people = await transaction
      .selectFrom('member')
      .select(['memberId', 'fullName'])
      .where('tenantId', '=', tenantId)
      .where('memberId', 'in', [...new Set(found.map(row => row.draftedBy))])
      .execute()
    return found.map(row => ({
      ...toPaper(row),
      draftedByName: people.find(person => person.memberId === row.draftedBy)?.fullName ?? '',
      unitNames: units.filter(unit => unit.paperId === row.paperId).map(unit => unit.name),
    }))
  }

  return {
    async listPapers(filter, { offset, limit }) {
      const rows = await filtered(context, papers().selectAll('paper'), filter)
        .orderBy(eb => eb.case().when('paper.issuedOn', 'is', null).then(0).else(1).end())
        .orderBy('paper.issuedOn', 'desc')
        .orderBy('paper.number', 'desc')
        .orderBy('paper.draftedAt', 'desc')
        .orderBy('paper.paperId')
        .offset(offset)
        .limit(limit)
        .execute()
      return named(rows)
    },
    async countPapers(filter) {
      const { count } = await filtered(
        context,
        papers().select(({ fn }) => fn.countAll<number>().as('count')),
        filter,
      ).executeTakeFirstOrThrow()
      return Number(count)
    },
    async listIssuedOf(causeKeys) {
      if (causeKeys.length === 0) return new Map()
      const rows = await papers()
        .innerJoin('paperCause', join =>
          join.onRef('paperCause.tenantId', '=', 'paper.tenantId').onRef('paperCause.paperId', '=', 'paper.paperId'),
        )
        .selectAll('paper')
        .select('paperCause.causeKey')
        .where('paper.state', '=', 'issued')
        .where('paperCause.causeKey', 'in', causeKeys)
        .orderBy('paper.issuedOn')
        .orderBy('paper.number')
        .execute()
      const byCause = Map.groupBy(rows, row => row.causeKey)
      return new Map([...byCause].map(([key, found]) => [key, found.map(({ causeKey: _cause, ...row }) => toPaper(row))]))
    },
  }
}

/** Whoever sees only their own unit's sees what was issued to it. */
function filtered<Row>({ tenantId }: StoreContext, query: Query<Row>, filter: PaperFilter): Query<Row> {
  const { reach, states, registered, kind, unitId, search } = filter
  const ofUnits = (narrowed: Query<Row>, unitIds: readonly string[]) =>
    narrowed.where(eb =>
      eb.exists(
        eb
          .selectFrom('paperUnit')
          .select('paperUnit.unitId')
          .where('paperUnit.tenantId', '=', tenantId)
          .whereRef('paperUnit.paperId', '=', 'paper.paperId')
          .where('paperUnit.unitId', 'in', unitIds),
      ),
    )
  let narrowed = query
  if (!reach.everyUnit) narrowed = ofUnits(narrowed, reach.unitIds)
  if (!reach.everyUnit || registered === true) narrowed = narrowed.where('paper.issuedOn', 'is not', null)
  if (unitId !== undefined) narrowed = ofUnits(narrowed, [unitId])
  if (states !== undefined) narrowed = narrowed.where('paper.state', 'in', states)
  if (kind !== undefined) narrowed = narrowed.where('paper.kind', '=', kind)
  for (const pattern of wordsSought(search ?? '').map(likePattern)) narrowed = narrowed.where('paper.searchText', 'like', pattern)
  return narrowed
}
