import type { Stores } from '../ports/unit-of-work.ts'

type MemberId = string | null | undefined

/** The names of these members, looked up in one statement; empty for nobody, and for whoever is not among them. */
export async function memberNames(
  { organisation }: Pick<Stores, 'organisation'>,
  memberIds: readonly MemberId[],
): Promise<(memberId: MemberId) => string> {
  const wanted = [...new Set(memberIds)].filter(memberId => memberId !== null && memberId !== undefined)
  const members = wanted.length === 0 ? [] : await organisation.listMembers({ memberIds: wanted })
  const names = new Map(members.map(member => [member.memberId, member.fullName]))
  return memberId => names.get(memberId ?? '') ?? ''
}
