import { changePassword as changeOwnPassword } from '#application/access/change-password.ts'
import { describeSession } from '#application/access/describe-session.ts'
import { findActorAfterSignIn } from '#application/access/find-actor.ts'
import { signIn as signInMember } from '#application/access/sign-in.ts'
import { changePassword, getSession, signIn, signOut } from '#contract/access/session-routes.ts'
import { accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

export const sessionHandlers: readonly Handler[] = [
  handle(signIn, async ({ application, body, origin }) => {
    const outcome = await signInMember(application, body, origin)
    if (!outcome.ok) return outcome
    const { tenantId, memberId, setCookies } = outcome.value
    const found = await findActorAfterSignIn(application, tenantId, memberId)
    if (found === undefined) return refused(refusal('ACCOUNT_DISABLED'))
    return accepted({ answer: await describeSession(application, found.actor), setCookies })
  }),
  handle(getSession, async ({ application, actor }) => accepted({ answer: await describeSession(application, actor) })),
  handle(signOut, async ({ application, actor, origin }) => {
    const { setCookies } = await application.identity.signOut(origin.headers)
    application.signals.send({ kind: 'sessions', tenantId: actor.tenantId, memberId: actor.memberId })
    return accepted({ answer: {}, setCookies })
  }),
  handle(changePassword, async ({ application, actor, body }) => {
    const outcome = await changeOwnPassword(application, actor, body)
    return outcome.ok ? accepted({ answer: {} }) : outcome
  }),
]
