import type { FastifyRequest } from 'fastify'
import { type FoundActor, findActorBySession, findActorByToken } from '#application/access/find-actor.ts'
import { isGranted } from '#application/actor.ts'
import type { Application } from '#application/application.ts'
import type { Route } from '#contract/route.ts'
import type { AccessRefusalCode, CallRefusalCode } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']
/** Routes that a person with a temporary password may still call. */
const BEFORE_PASSWORD_CHANGE = ['getSession', 'signOut', 'changePassword']

export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
  return headers
}

/**
 * A browser says where a page came from: a changing call from another site's page is refused (cross-site request forgery),
 * beside the cookies being SameSite=Lax. Tokens travel in a header that no other site can set.
 */
export function isForeignOrigin(request: FastifyRequest): boolean {
  if (SAFE_METHODS.includes(request.method)) return false
  if (request.headers['sec-fetch-site'] === 'cross-site') return true
  const { origin } = request.headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.host
}

/** Who calls, and whether the rights table lets such a person call this route at all. */
export async function authenticate(
  application: Application,
  route: Route,
  request: FastifyRequest,
): Promise<Outcome<FoundActor | undefined, AccessRefusalCode | CallRefusalCode>> {
  if (isForeignOrigin(request)) return refused(refusal('FOREIGN_ORIGIN'))
  if (route.access === 'public') return accepted(undefined)
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const found = token === undefined ? await findActorBySession(application, headersOf(request)) : await findActorByToken(application, token)
  if (found === undefined) return refused(refusal('SIGN_IN_NEEDED'))
  if (found.mustChangePassword && !BEFORE_PASSWORD_CHANGE.includes(route.id)) return refused(refusal('PASSWORD_CHANGE_NEEDED'))
  if (route.access !== 'signedIn' && !isGranted(found.actor, route.access)) return refused(refusal('NOT_ALLOWED'))
  return accepted(found)
}
