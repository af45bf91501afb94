import type { MeetingStore } from '#application/ports/meeting-store.ts'
import { ATTENDANCE_STATES } from '#domain/meeting/meeting.ts'
import { oneOf } from '../columns.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { fromAgendaItem, fromDecision, fromMeeting, toAgendaItem, toDecision, toMeeting } from './meeting-columns.ts'
import { createMeetingQueries } from './meeting-queries.ts'

type Parts = Pick<MeetingStore, 'listItems' | 'addItem' | 'saveItem' | 'removeItem'>
type Decisions = Pick<MeetingStore, 'listDecisions' | 'addDecision' | 'saveDecision' | 'removeDecision'>
type Attendance = Pick<MeetingStore, 'listAttendance' | 'replaceAttendance'>

export function createMeetingStore(context: StoreContext): MeetingStore {
  const { transaction, tenantId, dialect } = context
  const meetings = () => transaction.selectFrom('meeting').selectAll().where('tenantId', '=', tenantId)
  return {
    ...createMeetingQueries(context),
    ...itemStore(context),
    ...decisionStore(context),
    ...attendanceStore(context),
    async findMeeting(meetingId) {
      const row = await meetings().where('meetingId', '=', meetingId).executeTakeFirst()
      return row && toMeeting(row)
    },
    async lockMeeting(meetingId) {
      const query = meetings().where('meetingId', '=', meetingId)
      // SQLite has one writer at a time anyway.
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      return row && toMeeting(row)
    },
    async addMeeting(record) {
      await transaction
        .insertInto('meeting')
        .values({ tenantId, ...fromMeeting(record) })
        .execute()
    },
    async saveMeeting(record) {
      const { meetingId, ...columns } = fromMeeting(record)
      await transaction.updateTable('meeting').set(columns).where('tenantId', '=', tenantId).where('meetingId', '=', meetingId).execute()
    },
  }
}

function itemStore({ transaction, tenantId }: StoreContext): Parts {
  return {
    async listItems(meetingId) {
      const rows = await transaction
        .selectFrom('meetingItem')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('meetingId', '=', meetingId)
        .orderBy('ordinal')
        .orderBy('itemId')
        .execute()
      return rows.map(toAgendaItem)
    },
    async addItem(meetingId, item) {
      await transaction
        .insertInto('meetingItem')
        .values({ tenantId, meetingId, ...fromAgendaItem(item) })
        .execute()
    },
    async saveItem(meetingId, item) {
      const { itemId, ...columns } = fromAgendaItem(item)
      await transaction
        .updateTable('meetingItem')
        .set(columns)
        .where('tenantId', '=', tenantId)
        .where('meetingId', '=', meetingId)
        .where('itemId', '=', itemId)
        .execute()
    },
    async removeItem(meetingId, itemId) {
      await transaction
        .deleteFrom('meetingItem')
        .where('tenantId', '=', tenantId)
        .where('meetingId', '=', meetingId)
        .where('itemId', '=', itemId)
        .execute()
    },
  }
}

function decisionStore({ transaction, tenantId }: StoreContext): Decisions {
  return {
    async listDecisions(meetingId) {
      const rows = await transaction
        .selectFrom('meetingDecision')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('meetingId', '=', meetingId)
        .orderBy('ordinal')
        .execute()
      return rows.map(toDecision)
    },
    async addDecision(meetingId, decision) {
      await transaction
        .insertInto('meetingDecision')
        .values({ tenantId, meetingId, ...fromDecision(decision) })
        .execute()
    },
    async saveDecision(meetingId, decision) {
      const { decisionId, ...columns } = fromDecision(decision)
      await transaction
        .updateTable('meetingDecision')
        .set(columns)
        .where('tenantId', '=', tenantId)
        .where('meetingId', '=', meetingId)
        .where('decisionId', '=', decisionId)
        .execute()
    },
    async removeDecision(meetingId, decisionId) {
      await transaction
        .deleteFrom('meetingDecision')
        .where('tenantId', '=', tenantId)
        .where('meetingId', '=', meetingId)
        .where('decisionId', '=', decisionId)
        .execute()
    },
  }
}

function attendanceStore({ transaction, tenantId }: StoreContext): Attendance {
  return {
    async listAttendance(meetingId) {
      const rows = await transaction
        .selectFrom('meetingAttendance')
        .innerJoin('unit', join =>
          join.onRef('unit.tenantId', '=', 'meetingAttendance.tenantId').onRef('unit.unitId', '=', 'meetingAttendance.unitId'),
        )
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'meetingAttendance.tenantId').onRef('member.memberId', '=', 'meetingAttendance.memberId'),
        )
        .select([
          'meetingAttendance.unitId',
          'meetingAttendance.memberId',
          'meetingAttendance.state',
          'meetingAttendance.note',
          'unit.name as unitName',
          'member.fullName as memberName',
        ])
        .where('meetingAttendance.tenantId', '=', tenantId)
        .where('meetingAttendance.meetingId', '=', meetingId)
        .orderBy('meetingAttendance.ordinal')
        .execute()
      return rows.map(row => ({ ...row, state: oneOf(ATTENDANCE_STATES, row.state), memberName: row.memberName ?? '' }))
    },
    async replaceAttendance(meetingId, attendees) {
      await transaction.deleteFrom('meetingAttendance').where('tenantId', '=', tenantId).where('meetingId', '=', meetingId).execute()
      for (const [index, attendee] of attendees.entries())
        await transaction
          .insertInto('meetingAttendance')
          .values({ tenantId, meetingId, ordinal: index + 1, ...attendee })
          .execute()
    },
  }
}
