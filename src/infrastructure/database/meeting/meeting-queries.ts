import type { SelectQueryBuilder } from 'kysely'
import type { MeetingFilter, MeetingRow, MeetingStore } from '#application/ports/meeting-store.ts'
import { MEETING_STATES } from '#domain/meeting/meeting.ts'
import { wordsSought } from '#domain/shared/vietnamese-text.ts'
import { oneOf } from '../columns.ts'
import { likePattern } from '../like-pattern.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { toMeeting } from './meeting-columns.ts'

type MeetingQueries = Pick<MeetingStore, 'listMeetings' | 'countMeetings' | 'findLastConcluded' | 'listMeetingDays'>
type Query<Row> = SelectQueryBuilder<Database, 'meeting', Row>

export function createMeetingQueries({ transaction, tenantId }: StoreContext): MeetingQueries {
  const meetings = () => transaction.selectFrom('meeting').where('meeting.tenantId', '=', tenantId)

  /** Names and counts of a page's rows, in a fixed number of statements. */
  async function completed(found: readonly Database['meeting'][]): Promise<readonly MeetingRow[]> {
    const ids = found.map(row => row.meetingId)
    const count = async (table: 'meetingItem' | 'meetingDecision') => {
      const rows = await transaction
        .selectFrom(table)
        .select(({ fn }) => ['meetingId', fn.countAll<number>().as('count')])
        .where('tenantId', '=', tenantId)
        .where('meetingId', 'in', ids)
        .groupBy('meetingId')
        .execute()
      return new Map(rows.map(row => [row.meetingId, Number(row.count)]))
    }
    const people = await transaction
      .selectFrom('member')
      .select(['memberId', 'fullName'])
      .where('tenantId', '=', tenantId)
      .where('memberId', 'in', [...new Set(found.flatMap(row => [row.chairMemberId, row.secretaryMemberId]).filter(id => id !== null))])
      .execute()
    const names = new Map(people.map(person => [person.memberId, person.fullName]))
    const items = await count('meetingItem')
    const decisions = await count('meetingDecision')
    return found.map(row => ({
      ...toMeeting(row),
      items: items.get(row.meetingId) ?? 0,
      decisions: decisions.get(row.meetingId) ?? 0,
      chairName: names.get(row.chairMemberId ?? '') ?? '',
      secretaryName: names.get(row.secretaryMemberId ?? '') ?? '',
    }))
  }

  return {
    async listMeetings(filter, { offset, limit }) {
      const query = filtered(meetings().selectAll(), filter).orderBy('heldOn', 'desc').orderBy('startsAt', 'desc').orderBy('meetingId')
      return completed(await query.offset(offset).limit(limit).execute())
    },
    async countMeetings(filter) {
      const { count } = await filtered(
        meetings().select(({ fn }) => fn.countAll<number>().as('count')),
        filter,
      ).executeTakeFirstOrThrow()
      return Number(count)
    },
    async findLastConcluded(planId) {
      const row = await meetings()
        .selectAll()
        .where('planId', '=', planId)
        .where('state', '=', 'concluded')
        .orderBy('concludedAt', 'desc')
        .orderBy('meetingId')
        .limit(1)
        .executeTakeFirst()
      return row && toMeeting(row)
    },
    async listMeetingDays({ from, to, unitIds, memberId }) {
      const invited = transaction
        .selectFrom('meetingAttendance')
        .select('meetingId')
        .where('tenantId', '=', tenantId)
        .where(eb =>
          eb.or([
            ...(memberId === null ? [] : [eb('memberId', '=', memberId)]),
            eb.and([eb('unitId', 'in', unitIds), eb('memberId', 'is', null)]),
          ]),
        )
      const rows = await meetings()
        .select(['meetingId', 'title', 'heldOn', 'startsAt', 'lastsMinutes', 'place', 'state', 'version'])
        .where('heldOn', '>=', from)
        .where('heldOn', '<=', to)
        .where(eb =>
          eb.or([
            eb('meetingId', 'in', invited),
            ...(memberId === null ? [] : [eb('chairMemberId', '=', memberId), eb('secretaryMemberId', '=', memberId)]),
          ]),
        )
        .orderBy('heldOn')
        .orderBy('startsAt')
        .orderBy('meetingId')
        .execute()
      return rows.map(row => ({ ...row, state: oneOf(MEETING_STATES, row.state) }))
    },
  }
}

function filtered<Row>(query: Query<Row>, { planId, states, search }: MeetingFilter): Query<Row> {
  let narrowed = query
  if (planId !== undefined) narrowed = narrowed.where('planId', '=', planId)
  if (states !== undefined) narrowed = narrowed.where('state', 'in', states)
  for (const pattern of wordsSought(search ?? '').map(likePattern)) narrowed = narrowed.where('searchText', 'like', pattern)
  return narrowed
}
