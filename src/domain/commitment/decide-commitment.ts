import { type Outcome, accepted, refusal, refused } from '../shared/outcome.ts'
import { secretMarksIn } from '../shared/secret-marks-in.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import { type CommitmentContext, type CommitmentRefusalCode, checkCommitment } from './check-commitment.ts'
import type { CommitmentDraft, CommitmentStatus } from './commitment.ts'

export type CommitmentStepCode =
  | 'COMMITMENT_NOT_DRAFT'
  | 'COMMITMENT_NOT_SIGNED'
  | 'COMMITMENT_OPEN_ALREADY'
  | 'COMMITMENT_WITHOUT_TASKS'
  | 'COMMITMENT_PLAN_CLOSED'
  | 'COMMITMENT_OF_OWN_UNIT'
  | 'COMMITMENT_RETURN_REASON_SHORT'

export const SHORTEST_RETURN_REASON = 10

/** A draft may be incomplete, never weaker than allowed. */
export function decideSaving(status: CommitmentStatus, draft: CommitmentDraft, context: CommitmentContext) {
  return closedFor(status, draft, checkCommitment(draft, context).refusals)
}

export function decideSigning(status: CommitmentStatus, draft: CommitmentDraft, context: CommitmentContext) {
  const { refusals, missing } = checkCommitment(draft, context)
  return closedFor(status, draft, [...refusals, ...missing])
}

function closedFor(
  status: CommitmentStatus,
  draft: CommitmentDraft,
  found: ReturnType<typeof checkCommitment>['refusals'],
): Outcome<CommitmentDraft, CommitmentStepCode | CommitmentRefusalCode> {
  if (status !== 'draft') return refused(refusal('COMMITMENT_NOT_DRAFT', '', { commitmentStatus: status }))
  return found.length === 0 ? accepted(draft) : refused(...found)
}

type Decider = { readonly status: CommitmentStatus; readonly isOwnUnit: boolean }

/** What was signed is checked again: the plan may have become stricter, another version approved since. Nobody approves the own unit's. */
export function decideApproval(
  decider: Decider,
  draft: CommitmentDraft,
  context: CommitmentContext,
): Outcome<'approved', CommitmentStepCode | CommitmentRefusalCode> {
  const step = stepRefusals(decider)
  if (step.length > 0) return refused(...step)
  const { refusals, missing } = checkCommitment(draft, context)
  const found = [...refusals, ...missing]
  return found.length === 0 ? accepted('approved') : refused(...found)
}

export function decideReturn(decider: Decider, reason: string): Outcome<string, CommitmentStepCode | CommitmentRefusalCode> {
  const text = tidyText(reason)
  const short =
    text.length < SHORTEST_RETURN_REASON
      ? [refusal('COMMITMENT_RETURN_REASON_SHORT', 'reason', { length: text.length, least: SHORTEST_RETURN_REASON })]
      : []
  const found = [...stepRefusals(decider), ...short, ...secretMarksIn({ reason: text })]
  return found.length === 0 ? accepted(text) : refused(...found)
}

function stepRefusals({ status, isOwnUnit }: Decider) {
  return [
    ...(status === 'signed' ? [] : [refusal('COMMITMENT_NOT_SIGNED', '', { commitmentStatus: status })]),
    ...(isOwnUnit ? [refusal('COMMITMENT_OF_OWN_UNIT')] : []),
  ]
}
