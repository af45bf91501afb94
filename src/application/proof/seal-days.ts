import { dayAt, startOf } from '#domain/shared/calendar.ts'
import type { Application } from '../application.ts'
import type { DaySeal } from '../ports/outside-seals.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'outsideSeals'>

/**
 * Seals each past day that has entries, also those on which the machine was off: outside the database first, so that a seal in it is never alone. Doing
 * it again changes nothing; a line that is there already is not written a second time, whatever the database says now.
 */
export async function sealDays({ unitOfWork, clock, outsideSeals }: Parts, tenantId: string): Promise<readonly DaySeal[]> {
  const sealedAt = clock.now()
  const today = dayAt(sealedAt)
  const ends = await unitOfWork.read(tenantId, stores => stores.proof.listUnsealedDays(startOf(today)))
  const kept = new Set((await outsideSeals.list(tenantId)).map(seal => seal.day))
  const seals = ends.map((end): DaySeal => ({ ...end, sealedAt }))
  for (const seal of seals) if (!kept.has(seal.day)) await outsideSeals.append(tenantId, seal)
  if (seals.length === 0) return seals
  return unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Hệ thống' } }, async stores => {
    await stores.proof.addDaySeals(seals)
    return seals
  })
}

/** Notes outside the database how far the chain goes now: entries taken off its end afterwards are missed. */
export async function markChainEnd({ unitOfWork, clock, outsideSeals }: Parts, tenantId: string): Promise<void> {
  const end = await unitOfWork.read(tenantId, stores => stores.proof.findEnd())
  const known = await outsideSeals.findMark(tenantId)
  // Never backwards: a chain that became shorter is for the verification to find.
  if (end !== undefined && end.sequence > (known?.sequence ?? 0)) await outsideSeals.mark(tenantId, { ...end, at: clock.now() })
}
