import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import { type Refusal, refusal } from '#domain/shared/outcome.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type People = { readonly headMemberId?: string | null | undefined; readonly focalMemberId?: string | null | undefined }

/** Head and focal person are members of this ward whose accounts are open. */
export async function checkPeople({ organisation }: Pick<Stores, 'organisation'>, people: People): Promise<readonly Refusal<PlanRefusalCode>[]> {
  const refusals: Refusal<PlanRefusalCode>[] = []
  for (const at of ['headMemberId', 'focalMemberId'] as const) {
    const memberId = people[at]
    if (memberId === undefined || memberId === null) continue
    const member = await organisation.findMember(memberId)
    if (member === undefined || !member.active) refusals.push(refusal('ASSIGNEE_UNKNOWN', at, { name: member?.fullName ?? '' }))
  }
  return refusals
}
