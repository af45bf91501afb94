import { type MemberDescription, listMembers } from '#application/organisation/manage-members.ts'
import type { Working } from './as-operator.ts'
import { refuse } from './command-refusals.ts'

/** The account with this login name. */
export async function findUser({ application, actor }: Working, login: string): Promise<MemberDescription> {
  const members = await listMembers(application, actor, {})
  const found = members.find(member => member.login === login.trim().toLowerCase())
  if (found === undefined) throw refuse('LOGIN_UNKNOWN', { login })
  return found
}
