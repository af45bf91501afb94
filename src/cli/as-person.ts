import { findActorAfterSignIn } from '#application/access/find-actor.ts'
import { type Working, asOperator } from './as-operator.ts'
import type { CommandParts, PlaceOptions, TenantOption } from './command-parts.ts'
import { refuse } from './command-refusals.ts'

/** Opens the application and works in the name and with the rights of an account; closes whatever happens. */
export async function asPerson<Answer>(
  parts: CommandParts,
  { as, ...place }: PlaceOptions & { readonly as: string },
  work: (working: Working) => Promise<Answer>,
): Promise<Answer> {
  const opened = await parts.openApplication(place, 'use')
  try {
    const { application } = opened
    const login = as.trim().toLowerCase()
    const account = await application.identity.findAccount(login)
    const found = account && (await findActorAfterSignIn(application, account.tenantId, account.memberId))
    if (found === undefined) throw refuse('LOGIN_UNKNOWN', { login })
    return await work({ application, actor: found.actor })
  } finally {
    await opened.close()
  }
}

/** In the name of an account where one is given, else as the system's operator. */
export function inName<Answer>(
  parts: CommandParts,
  options: PlaceOptions & TenantOption & { readonly as?: string },
  work: (working: Working) => Promise<Answer>,
): Promise<Answer> {
  return options.as === undefined ? asOperator(parts, options, work) : asPerson(parts, { ...options, as: options.as }, work)
}
