import { type Outcome, type Refusal, accepted, refusal, refused } from '../shared/outcome.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import type { EvidenceState } from './evidence-state.ts'

export type EvidenceCheckCode = 'EVIDENCE_REASON_SHORT' | 'EVIDENCE_OF_OWN_UNIT'

/** Characters in which a rejection can be explained at the least. */
export const SHORTEST_REJECTION = 10

export type EvidenceFinding = { readonly state: EvidenceState; readonly reason: string }

/** Nobody checks what their own unit handed in; who rejects says why. */
export function decideCheck(
  { state, reason }: EvidenceFinding,
  { unitId, checkerUnitIds }: { readonly unitId: string; readonly checkerUnitIds: readonly string[] },
): Outcome<EvidenceFinding, EvidenceCheckCode> {
  const said = tidyText(reason)
  const found: Refusal<EvidenceCheckCode>[] = []
  if (checkerUnitIds.includes(unitId)) found.push(refusal('EVIDENCE_OF_OWN_UNIT'))
  if (state === 'rejected' && said.length < SHORTEST_REJECTION)
    found.push(refusal('EVIDENCE_REASON_SHORT', 'reason', { length: said.length, least: SHORTEST_REJECTION }))
  return found.length > 0 ? refused(...found) : accepted({ state, reason: said })
}
