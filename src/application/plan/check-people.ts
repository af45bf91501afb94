import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import { type Refusal, refusal } from '#domain/shared/outcome.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type People = { readonly headMemberId?: string | null | undefined; readonly focalMemberId?: string | null | undefined }
export const PEOPLE_FIELDS = ['headMemberId', 'focalMemberId'] as const

/** Somebody whom a command names, and where it does. */
export type NamedPerson = { readonly at: string; readonly memberId: string }

/** Head and focal person are members of this ward whose accounts are open. */
export async function checkPeople(
  { organisation }: Pick<Stores, 'organisation'>,
  named: readonly NamedPerson[],
): Promise<readonly Refusal<PlanRefusalCode>[]> {
  if (named.length === 0) return []
  const members = new Map(
    (await organisation.listMembers({ memberIds: [...new Set(named.map(person => person.memberId))] })).map(member => [
      member.memberId,
      member,
    ]),
  )
  return named.flatMap(({ at, memberId }) => {
    const member = members.get(memberId)
    return member?.active === true ? [] : [refusal('ASSIGNEE_UNKNOWN', at, { name: member?.fullName ?? '' })]
  })
}

export function peopleNamed(people: People, at = ''): readonly NamedPerson[] {
  return PEOPLE_FIELDS.flatMap(field => {
    const memberId = people[field]
    return memberId === undefined || memberId === null ? [] : [{ at: `${at}${field}`, memberId }]
  })
}
