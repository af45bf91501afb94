import type { MeetingRecord } from '#application/ports/meeting-store.ts'
import { AGENDA_KINDS, type AgendaItem } from '#domain/meeting/agenda-item.ts'
import { DECISION_KINDS, type Decision } from '#domain/meeting/decision.ts'
import { MEETING_KINDS, MEETING_STATES } from '#domain/meeting/meeting.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import { oneOf, parseColumn, stringList } from '../columns.ts'
import type { Database } from '../schema.ts'

export function toMeeting({ tenantId: _tenant, searchText: _search, ...row }: Database['meeting']): MeetingRecord {
  return { ...row, kind: oneOf(MEETING_KINDS, row.kind), state: oneOf(MEETING_STATES, row.state) }
}

export function fromMeeting(record: MeetingRecord) {
  return { ...record, searchText: foldText(`${record.title} ${record.place}`) }
}

export function toAgendaItem(row: Database['meetingItem']): AgendaItem {
  const { tenantId: _tenant, meetingId: _meeting, kind, questionEdited, facts, page, ...item } = row
  return {
    ...item,
    kind: oneOf(AGENDA_KINDS, kind),
    questionEdited: questionEdited === 1,
    facts: facts === null ? null : parseColumn<AgendaItem['facts']>(facts),
    page: page === null ? null : parseColumn<AgendaItem['page']>(page),
  }
}

export function fromAgendaItem({ questionEdited, facts, page, ...item }: AgendaItem) {
  return {
    ...item,
    questionEdited: questionEdited ? (1 as const) : (0 as const),
    facts: facts === null ? null : JSON.stringify(facts),
    page: page === null ? null : JSON.stringify(page),
  }
}

export function toDecision(row: Database['meetingDecision']): Decision {
  const {
    tenantId: _tenant,
    meetingId: _meeting,
    kind,
    coordinators,
    authorityDecides,
    authorityApproves,
    authoritySuperior,
    ...rest
  } = row
  return {
    ...rest,
    kind: oneOf(DECISION_KINDS, kind),
    coordinators: stringList(coordinators),
    authority: { decides: authorityDecides, approves: authorityApproves, superior: authoritySuperior },
  }
}

export function fromDecision({ authority, coordinators, ...decision }: Decision) {
  return {
    ...decision,
    coordinators: JSON.stringify(coordinators),
    authorityDecides: authority.decides,
    authorityApproves: authority.approves,
    authoritySuperior: authority.superior,
  }
}
