import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { WardRecord } from '../ports/organisation-store.ts'

export function getWard({ unitOfWork }: Pick<Application, 'unitOfWork'>, actor: Actor): Promise<WardRecord> {
  return unitOfWork.read(actor.tenantId, stores => stores.organisation.getWard())
}
