import { createHash } from 'node:crypto'
import type { Actor } from '#application/actor.ts'
import type { RememberedAnswer } from '#application/ports/access-store.ts'
import type { IdempotencyClaim, UnitOfWork } from '#application/ports/unit-of-work.ts'
import type { CallRefusalCode } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { hashOfKey, openAnswer } from './sealed-answer.ts'

const KEY_PATTERN = /^[\x21-\x7e]{16,100}$/

export type KeyLookup =
  | { readonly kind: 'fresh'; readonly claim: IdempotencyClaim }
  /** The same call was answered before: the same answer again. */
  | { readonly kind: 'repeated'; readonly status: number; readonly answer: string }

/** Looks an Idempotency-Key up before anything is done. The same key with another body is a mistake of the caller. */
export async function lookUpKey(
  unitOfWork: UnitOfWork,
  actor: Actor,
  call: { readonly key: string; readonly routeId: string; readonly content: unknown },
): Promise<Outcome<KeyLookup, CallRefusalCode>> {
  if (!KEY_PATTERN.test(call.key)) return refused(refusal('IDEMPOTENCY_KEY_MALFORMED', 'Idempotency-Key'))
  const keyHash = hashOfKey(call.key)
  const bodyHash = createHash('sha256').update(JSON.stringify(call.content)).digest('hex')
  const remembered = await unitOfWork.read(actor.tenantId, stores => stores.access.findRememberedAnswer(actor.memberId, keyHash))
  if (remembered === undefined)
    return accepted({ kind: 'fresh', claim: { key: keyHash, routeId: call.routeId, bodyHash, isWritten: false } })
  return repeat(remembered, call, bodyHash)
}

function repeat(
  remembered: RememberedAnswer,
  { routeId, key }: { readonly routeId: string; readonly key: string },
  bodyHash: string,
): Outcome<KeyLookup, CallRefusalCode> {
  if (remembered.routeId !== routeId || remembered.bodyHash !== bodyHash)
    return refused(refusal('IDEMPOTENCY_KEY_REUSED', 'Idempotency-Key'))
  if (remembered.status === 0) return refused(refusal('ALREADY_DONE'))
  return accepted({ kind: 'repeated', status: remembered.status, answer: openAnswer(remembered.answer, key) })
}
