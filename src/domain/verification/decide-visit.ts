import { type Outcome, type Refusal, accepted, refusal, refused } from '../shared/outcome.ts'
import { secretMarksIn } from '../shared/secret-marks-in.ts'
import { tidyText } from '../shared/vietnamese-text.ts'

/** What was seen on the spot of what a line claims. */
export const VISIT_FINDINGS = ['found', 'partly', 'not_found'] as const
export type VisitFinding = (typeof VISIT_FINDINGS)[number]

export type VisitRefusalCode = 'VERIFIED_RATE_MISSING' | 'VERIFIED_RATE_OUT_OF_RANGE' | 'VISIT_NOTE_SHORT' | 'STATE_SECRET_MARK'

export const SHORTEST_VISIT_NOTE = 10

export type VisitDraft = {
  readonly finding: VisitFinding
  /** Percent, asked for where a part was found; the other findings say it themselves. */
  readonly verifiedRate: number | null
  readonly note: string
  /** Who of the unit was there. */
  readonly presentName: string
}

/** What is recorded of a visit, its ratio following from the finding; every reason at once why it is not. */
export function decideVisit(draft: VisitDraft, claimedRate: number | null): Outcome<VisitDraft, VisitRefusalCode> {
  const note = tidyText(draft.note)
  const presentName = tidyText(draft.presentName)
  const refusals: Refusal<VisitRefusalCode>[] = [...secretMarksIn({ note, presentName })]
  if (draft.finding === 'partly') refusals.push(...partRefusals(draft.verifiedRate, claimedRate))
  if (draft.finding !== 'found' && note.length < SHORTEST_VISIT_NOTE)
    refusals.push(refusal('VISIT_NOTE_SHORT', 'note', { length: note.length, least: SHORTEST_VISIT_NOTE }))
  if (refusals.length > 0) return refused(...refusals)
  return accepted({ finding: draft.finding, verifiedRate: verifiedRateOf(draft, claimedRate), note, presentName })
}

function partRefusals(rate: number | null, claimedRate: number | null): readonly Refusal<VisitRefusalCode>[] {
  if (rate === null) return [refusal('VERIFIED_RATE_MISSING', 'verifiedRate')]
  const claimed = claimedRate ?? 100
  return rate > 0 && rate < claimed ? [] : [refusal('VERIFIED_RATE_OUT_OF_RANGE', 'verifiedRate', { rate, claimed })]
}

function verifiedRateOf({ finding, verifiedRate }: VisitDraft, claimedRate: number | null): number | null {
  if (finding === 'found') return claimedRate
  return finding === 'partly' ? verifiedRate : 0
}
