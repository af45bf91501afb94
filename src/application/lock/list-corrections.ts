import type { CorrectionState } from '#domain/lock/correction.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CorrectionView, PeriodPlace } from './period-lock-view.ts'
import { presentCorrection } from './present-correction.ts'

/** Of one period when its plan, kind and month are all given. */
export type CorrectionListing = { readonly [Key in keyof PeriodPlace]?: PeriodPlace[Key] | undefined } & {
  readonly state?: CorrectionState | undefined
  readonly offset: number
  readonly limit: number
}

/** The newest first, of the units within reach; of one period, or of all of them. */
export function listCorrections(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  { planId, kind, month, state, offset, limit }: CorrectionListing,
): Promise<{ items: CorrectionView[]; total: number }> {
  const period = planId === undefined || kind === undefined || month === undefined ? undefined : { planId, kind, month }
  const filter = { reach: reachOf(actor, 'correction.read'), period, states: state === undefined ? undefined : [state] }
  return unitOfWork.read(actor.tenantId, async ({ locks }) => ({
    items: (await locks.listCorrections(filter, { offset, limit })).map(row => presentCorrection(row, actor)),
    total: await locks.countCorrections(filter),
  }))
}
