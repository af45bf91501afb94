import type { SelectQueryBuilder } from 'kysely'
import type { AlertFilter, AlertRow, AlertStore } from '#application/ports/alert-store.ts'
import { ALERT_LEVELS, type AlertLevel } from '#domain/alert/alert-kind.ts'
import { wordsSought } from '#domain/shared/vietnamese-text.ts'
import { oneOf } from '../columns.ts'
import { likePattern } from '../like-pattern.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { toAlert, toAlertEvent } from './alert-columns.ts'

type AlertQueries = Pick<AlertStore, 'listAlerts' | 'countAlerts' | 'findRow' | 'listCauseKeys' | 'listEvents'>
type Query<Row> = SelectQueryBuilder<Database, 'alert', Row>

export function createAlertQueries(context: StoreContext): AlertQueries {
  const { transaction, tenantId } = context
  const alerts = () => transaction.selectFrom('alert').where('alert.tenantId', '=', tenantId)

  /** Names of a page's rows, in a fixed number of statements. */
  async function named(rows: readonly Database['alert'][]): Promise<readonly AlertRow[]> {
    if (rows.length === 0) return []
    const units = await unitsOf(
      context,
      rows.map(row => row.alertId),
    )
    const names = await transaction
      .selectFrom('unit')
      .select(['unitId', 'name'])
      .where('tenantId', '=', tenantId)
      .where('unitId', 'in', [...new Set([...units.values()].flat())])
      .orderBy('sortOrder')
      .execute()
    const some = (ids: readonly (string | null)[]) => [...new Set(ids.filter(id => id !== null))]
    const tasks = await transaction
      .selectFrom('task')
      .select(['taskId', 'code'])
      .where('tenantId', '=', tenantId)
      .where('taskId', 'in', some(rows.map(row => row.taskId)))
      .execute()
    const people = await transaction
      .selectFrom('member')
      .select(['memberId', 'fullName'])
      .where('tenantId', '=', tenantId)
      .where('memberId', 'in', some(rows.map(row => row.snoozedBy)))
      .execute()
    return rows.map(({ tenantId: _tenant, searchText: _text, ...row }) => {
      const unitIds = units.get(row.alertId) ?? []
      return {
        ...toAlert(row, unitIds),
        unitNames: names.filter(unit => unitIds.includes(unit.unitId)).map(unit => unit.name),
        taskCode: tasks.find(task => task.taskId === row.taskId)?.code ?? '',
        snoozedByName: people.find(person => person.memberId === row.snoozedBy)?.fullName ?? '',
      }
    })
  }

  return {
    async listAlerts(filter, { offset, limit }) {
      const rows = await filtered(context, alerts().selectAll('alert'), filter)
        .orderBy('alert.isOpen', 'desc')
        .orderBy(eb => eb.case().when('alert.level', '=', 'red').then(0).when('alert.level', '=', 'yellow').then(1).else(2).end())
        .orderBy('alert.turnedOn')
        .orderBy('alert.causeKey')
        .offset(offset)
        .limit(limit)
        .execute()
      return named(rows)
    },
    async countAlerts(filter) {
      const rows = await filtered(
        context,
        alerts().select(({ fn }) => ['alert.level', fn.countAll<number>().as('count')]),
        filter,
      )
        .groupBy('alert.level')
        .execute()
      const counts = new Map<AlertLevel, number>(rows.map(row => [oneOf(ALERT_LEVELS, row.level), Number(row.count)]))
      return { blue: counts.get('blue') ?? 0, yellow: counts.get('yellow') ?? 0, red: counts.get('red') ?? 0 }
    },
    async findRow(alertId) {
      return (await named(await alerts().selectAll('alert').where('alert.alertId', '=', alertId).execute()))[0]
    },
    async listCauseKeys(alertIds) {
      if (alertIds.length === 0) return []
      return (await alerts().select('alert.causeKey').where('alert.alertId', 'in', alertIds).orderBy('alert.causeKey').execute()).map(
        row => row.causeKey,
      )
    },
    async listEvents(alertId) {
      const rows = await transaction
        .selectFrom('alertEvent')
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'alertEvent.tenantId').onRef('member.memberId', '=', 'alertEvent.byMember'),
        )
        .selectAll('alertEvent')
        .select('member.fullName as byName')
        .where('alertEvent.tenantId', '=', tenantId)
        .where('alertEvent.alertId', '=', alertId)
        .orderBy('alertEvent.sequence')
        .execute()
      return rows.map(({ byName, ...row }) => ({ ...toAlertEvent(row), byName: byName ?? '' }))
    },
  }
}

/** The units that answer for each of these alerts. */
export async function unitsOf(
  { transaction, tenantId }: StoreContext,
  alertIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (alertIds.length === 0) return new Map()
  const rows = await transaction
    .selectFrom('alertUnit')
    .select(['alertId', 'unitId'])
    .where('tenantId', '=', tenantId)
    .where('alertId', 'in', alertIds)
    .orderBy('unitId')
    .execute()
  return new Map([...Map.groupBy(rows, row => row.alertId)].map(([alertId, units]) => [alertId, units.map(unit => unit.unitId)]))
}

function filtered<Row>({ tenantId }: StoreContext, query: Query<Row>, filter: AlertFilter): Query<Row> {
  const { reach, isOpen, levels, kind, unitId, taskId, snoozed, search } = filter
  const ofUnits = (narrowed: Query<Row>, unitIds: readonly string[]) =>
    narrowed.where(eb =>
      eb.exists(
        eb
          .selectFrom('alertUnit')
          .select('alertUnit.unitId')
          .where('alertUnit.tenantId', '=', tenantId)
          .whereRef('alertUnit.alertId', '=', 'alert.alertId')
          .where('alertUnit.unitId', 'in', unitIds),
      ),
    )
  let narrowed = query
  if (!reach.everyUnit) narrowed = ofUnits(narrowed, reach.unitIds)
  if (unitId !== undefined) narrowed = ofUnits(narrowed, [unitId])
  if (isOpen !== undefined) narrowed = narrowed.where('alert.isOpen', '=', isOpen ? 1 : 0)
  if (levels !== undefined) narrowed = narrowed.where('alert.level', 'in', levels)
  if (kind !== undefined) narrowed = narrowed.where('alert.kind', '=', kind)
  if (taskId !== undefined) narrowed = narrowed.where('alert.taskId', '=', taskId)
  if (snoozed !== undefined) narrowed = narrowed.where('alert.snoozedUntil', snoozed ? 'is not' : 'is', null)
  for (const pattern of wordsSought(search ?? '').map(likePattern)) narrowed = narrowed.where('alert.searchText', 'like', pattern)
  return narrowed
}
