import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { Body } from '../../../api/api-routes.ts'

export type Claim = ReportLineAnswer['deliverables'][number]['claim']

/** A line as it stands in the form. */
export type LineDraft = {
  readonly result: string
  /** As typed: `62,5`. */
  readonly rate: string
  readonly difficulty: string
  readonly proposal: string
  readonly nextActionDue: Day | null
  readonly noActivity: boolean
  readonly noActivityReason: string
  /** Why the ratio lies away from the computed one. */
  readonly gapReason: string
  readonly claims: Readonly<Record<string, Claim>>
}

export function draftOf(line: ReportLineAnswer): LineDraft {
  return {
    result: line.result,
    rate: writeRate(line.completionRate),
    difficulty: line.difficulty,
    proposal: line.proposal,
    nextActionDue: line.nextActionDue,
    noActivity: line.noActivityReason.trim() !== '',
    noActivityReason: line.noActivityReason,
    gapReason: line.gapReason,
    claims: Object.fromEntries(line.deliverables.map(item => [item.deliverableId, item.claim])),
  }
}

/** What is sent of it. An unreadable rate has no number: ask `isRateReadable` before. */
export function bodyOf(draft: LineDraft): Body<'saveReportLine'> {
  const { result, difficulty, proposal, nextActionDue, gapReason } = draft
  return {
    result,
    gapReason,
    difficulty,
    proposal,
    nextActionDue,
    completionRate: readRate(draft.rate) ?? null,
    noActivityReason: draft.noActivity ? draft.noActivityReason : '',
    deliverables: Object.entries(draft.claims).map(([deliverableId, claim]) => ({ deliverableId, claim })),
  }
}

export function isSameDraft(left: LineDraft, right: LineDraft): boolean {
  return JSON.stringify(comparable(left)) === JSON.stringify(comparable(right))
}

function comparable(draft: LineDraft): readonly unknown[] {
  const claims = Object.entries(draft.claims).sort(([left], [right]) => (left < right ? -1 : 1))
  return [
    draft.result,
    readRate(draft.rate) ?? draft.rate,
    draft.difficulty,
    draft.proposal,
    draft.nextActionDue,
    draft.noActivity ? draft.noActivityReason : null,
    draft.gapReason,
    claims,
  ]
}

/** `62`, `62,5`, `62.5 %`. Null for an empty field, undefined for what is no number. */
export function readRate(text: string): number | null | undefined {
  const tidy = text.trim()
  if (tidy === '') return null
  const match = /^(-?\d+(?:[.,]\d+)?)\s*%?$/.exec(tidy)
  return match === null ? undefined : Number((match[1] ?? '').replace(',', '.'))
}

export function writeRate(rate: number | null): string {
  return rate === null ? '' : String(rate).replace('.', ',')
}
