import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { ApiTokenRecord } from '../ports/access-store.ts'
import { TOKEN_PREFIX } from './find-actor.ts'

export type TokenDescription = ApiTokenRecord & { readonly memberName: string }

export function listTokens({ unitOfWork }: Pick<Application, 'unitOfWork'>, actor: Actor): Promise<TokenDescription[]> {
  return unitOfWork.read(actor.tenantId, async ({ access, organisation }) => {
    const names = new Map((await organisation.listMembers({})).map(member => [member.memberId, member.fullName]))
    return (await access.listTokens()).map(token => ({ ...token, memberName: names.get(token.memberId) ?? '' }))
  })
}

/** The secret is answered once and kept only as a hash. The token acts with the member's own rights. */
export function createToken(
  { unitOfWork, clock, identifiers, secrets }: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers' | 'secrets'>,
  actor: Actor,
  command: { readonly name: string; readonly memberId: string; readonly expiresOn: Day | null },
): Promise<Outcome<{ token: TokenDescription; secret: string }, AccessRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async ({ access, organisation, audit }) => {
    const member = await organisation.findMember(command.memberId)
    if (member === undefined) return refused(notFound('member'))
    const now = clock.now()
    if (command.expiresOn !== null && command.expiresOn < dayAt(now))
      return refused(refusal('TOKEN_EXPIRED_ALREADY', 'expiresOn', { day: command.expiresOn }))
    const secret = secrets.token()
    const token: ApiTokenRecord = {
      tokenId: identifiers.next(),
      name: command.name,
      memberId: command.memberId,
      ending: secret.slice(-4),
      createdAt: now,
      expiresOn: command.expiresOn,
      lastUsedAt: null,
      revokedAt: null,
    }
    await access.addToken({ ...token, secretHash: secrets.hash(secret), createdBy: actor.memberId })
    await audit.record({ action: 'token.create', entity: 'token', entityId: token.tokenId, before: null, after: token })
    return accepted({ token: { ...token, memberName: member.fullName }, secret: `${TOKEN_PREFIX}_${actor.tenantId}_${secret}` })
  })
}

export function revokeToken(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  tokenId: string,
): Promise<Outcome<null, AccessRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async ({ access, audit }) => {
    const before = await access.findToken(tokenId)
    if (before === undefined) return refused(notFound('token'))
    const after = { ...before, revokedAt: before.revokedAt ?? clock.now() }
    await access.saveToken(after)
    await audit.record({ action: 'token.revoke', entity: 'token', entityId: tokenId, before, after })
    return accepted(null)
  })
}
