import type { Application } from '../application.ts'

/** Whether a ward stands here already, and whether it is a demonstration. Public: the first page asks before anybody can sign in. */
export async function describeSetup({ unitOfWork, installation }: Pick<Application, 'unitOfWork' | 'installation'>) {
  const tenants = await unitOfWork.listTenants()
  return {
    state: tenants.length === 0 ? ('empty' as const) : ('ready' as const),
    demonstration: installation.demonstration,
    wardName: tenants.length === 1 ? (tenants[0]?.name ?? null) : null,
    demonstrationAccounts: [...(await installation.demonstrationAccounts())],
    version: installation.version,
  }
}
