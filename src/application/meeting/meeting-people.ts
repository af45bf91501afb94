import { notFound } from '#domain/access/access-refusals.ts'
import type { Attendee, MeetingPlan } from '#domain/meeting/meeting.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import type { MemberRecord } from '../ports/organisation-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

type Missing = readonly Refusal<'NOT_FOUND'>[]

/** Whoever chairs and writes is of the ward and active. */
export async function peopleRefusals(
  { organisation }: Pick<Stores, 'organisation'>,
  { chairMemberId, secretaryMemberId }: Pick<MeetingPlan, 'chairMemberId' | 'secretaryMemberId'>,
): Promise<Missing> {
  const memberIds = [chairMemberId, secretaryMemberId].filter(memberId => memberId !== null)
  return (await areActive({ organisation }, memberIds)) ? [] : [notFound('member')]
}

export async function attendeeGroundRefusals(
  { organisation }: Pick<Stores, 'organisation'>,
  attendees: readonly Attendee[],
): Promise<Missing> {
  const units = new Set((await organisation.listUnits()).map(unit => unit.unitId))
  const memberIds = attendees.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
  return [
    ...(attendees.every(({ unitId }) => units.has(unitId)) ? [] : [notFound('unit')]),
    ...((await areActive({ organisation }, memberIds)) ? [] : [notFound('member')]),
  ]
}

async function areActive({ organisation }: Pick<Stores, 'organisation'>, memberIds: readonly string[]): Promise<boolean> {
  if (memberIds.length === 0) return true
  const active = new Set((await organisation.listMembers({ memberIds })).filter(member => member.active).map(member => member.memberId))
  return memberIds.every(memberId => active.has(memberId))
}

/** Whom an invitation reaches: the person named, or those who head the unit; where nobody does, everybody of it. */
export async function invitedPeople(
  { organisation }: Pick<Stores, 'organisation'>,
  attendees: readonly Pick<Attendee, 'unitId' | 'memberId'>[],
): Promise<readonly string[]> {
  const named = attendees.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
  const unitIds = attendees.filter(({ memberId }) => memberId === null).map(({ unitId }) => unitId)
  const people = unitIds.length === 0 ? [] : (await organisation.listMembers({ unitIds })).filter(member => member.active)
  const sent = unitIds.flatMap(unitId => {
    const ofUnit = people.filter(member => member.roles.some(role => role.unitId === unitId))
    const heads = ofUnit.filter(member => headsUnit(member, unitId))
    return (heads.length > 0 ? heads : ofUnit).map(member => member.memberId)
  })
  return [...new Set([...named, ...sent])]
}

function headsUnit({ roles }: MemberRecord, unitId: string): boolean {
  return roles.some(role => role.unitId === unitId && (role.role === 'unitHead' || role.role === 'neighbourhood'))
}
