import { type PictureIndex, createPictureIndex } from '#domain/evidence/picture-index.ts'
import { type Instant, instantToMilliseconds, millisecondsToInstant } from '#domain/shared/calendar.ts'
import type { StoreContext } from '../unit-of-work.ts'

/** Transactions that began earlier may commit later: what was read once is looked at again for this long. */
const OVERLAP_MILLISECONDS = 10 * 60_000
/** Wards whose pictures are kept in memory: a hundred thousand hashes are about ten megabytes. */
const MOST_WARDS = 20

type Kept = { readonly index: PictureIndex; seenUntil: Instant | undefined }

/** The ward's pictures in memory, brought up to date with what was read since. One a process. */
export type PictureIndexes = { freshFor(context: StoreContext): Promise<PictureIndex> }

/** A hash follows from its bytes and never changes; one of a file that has gone since finds no use any more. */
export function createPictureIndexes(): PictureIndexes {
  const wards = new Map<string, Kept>()
  return {
    async freshFor({ transaction, tenantId }) {
      const kept = wards.get(tenantId) ?? { index: createPictureIndex(), seenUntil: undefined }
      wards.delete(tenantId)
      wards.set(tenantId, kept)
      const [oldest] = wards.keys()
      if (wards.size > MOST_WARDS && oldest !== undefined) wards.delete(oldest)
      let query = transaction
        .selectFrom('evidenceFile')
        .select(['sha256', 'perceptualHash', 'analysedAt'])
        .where('tenantId', '=', tenantId)
        .where('perceptualHash', 'is not', null)
        .where('analysedAt', 'is not', null)
      if (kept.seenUntil !== undefined) query = query.where('analysedAt', '>=', earlier(kept.seenUntil))
      for (const { sha256, perceptualHash, analysedAt } of await query.execute()) {
        if (perceptualHash !== null) kept.index.add(sha256, perceptualHash)
        if (analysedAt !== null && (kept.seenUntil === undefined || analysedAt > kept.seenUntil)) kept.seenUntil = analysedAt
      }
      return kept.index
    },
  }
}

function earlier(instant: Instant): Instant {
  return millisecondsToInstant(instantToMilliseconds(instant) - OVERLAP_MILLISECONDS)
}
