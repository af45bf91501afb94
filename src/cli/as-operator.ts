import type { Actor } from '#application/actor.ts'
import type { Application } from '#application/application.ts'
import { operatorOf } from '#application/operator.ts'
import { isSameText } from '#domain/shared/vietnamese-text.ts'
import type { CommandParts, PlaceOptions, TenantOption } from './command-parts.ts'
import { refuse } from './command-refusals.ts'

export type Working = { readonly application: Application; readonly actor: Actor }

/** Opens the application, finds the ward and works as the system's operator; closes whatever happens. */
export async function asOperator<Answer>(
  parts: CommandParts,
  options: PlaceOptions & TenantOption,
  work: (working: Working) => Promise<Answer>,
): Promise<Answer> {
  const opened = await parts.openApplication(options, 'use')
  const { application } = opened
  try {
    return await work({ application, actor: operatorOf(await chooseTenant(application, options.tenant)) })
  } finally {
    await opened.close()
  }
}

/** The only ward, or the one named by its id or name. */
export async function chooseTenant({ unitOfWork }: Pick<Application, 'unitOfWork'>, named: string | undefined): Promise<string> {
  const tenants = await unitOfWork.listTenants()
  const wards = tenants.map(tenant => tenant.name).join('; ')
  if (tenants.length === 0) throw refuse('NO_WARD')
  const fitting = named === undefined ? tenants : tenants.filter(({ tenantId, name }) => tenantId === named || isSameText(name, named))
  const [only] = fitting
  if (only === undefined) throw refuse('WARD_UNKNOWN', { named: named ?? '', wards })
  if (fitting.length > 1) throw refuse('WARD_NEEDED', { wards: tenants.map(({ tenantId, name }) => `${name} (${tenantId})`).join('; ') })
  return only.tenantId
}
