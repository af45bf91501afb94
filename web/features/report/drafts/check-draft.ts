import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { checkReportLine } from '#domain/report/check-report-line.ts'
import type { ReportLineContext } from '#domain/report/check-report-line.ts'
import type { ReportLineDraft } from '#domain/report/report-line.ts'
import { firstDayOf } from '#domain/shared/calendar.ts'
import type { Day, Month } from '#domain/shared/calendar.ts'
import { refusal } from '#domain/shared/outcome.ts'
import { readRate } from './line-draft.ts'
import type { LineDraft } from './line-draft.ts'
import { readFindings } from './say-finding.ts'
import type { Finding } from './say-finding.ts'

export type Findings = { readonly refusals: readonly Finding[]; readonly warnings: readonly Finding[] }
export type CheckedOn = { readonly month: Month; readonly today: Day }

/** What only the server can know (files of earlier months, last month's declaration): kept from its last answer. */
const SERVER_WARNINGS = new Set([
  'SAME_EVIDENCE_AS_BEFORE',
  'RATE_RISING_WITHOUT_NEW_EVIDENCE',
  'NO_ACTIVITY_AGAIN',
  'PHOTO_OLDER_THAN_PERIOD',
])

/** The server's own rules on what stands in the form now. */
export function checkDraft(line: ReportLineAnswer, draft: LineDraft, on: CheckedOn): Findings {
  const found = checkReportLine(domainDraftOf(line, draft), contextOf(line, on))
  const unreadable = readRate(draft.rate) === undefined
  return {
    refusals: unreadable
      ? [
          refusal('COMPLETION_RATE_OUT_OF_RANGE', 'completionRate', { rate: draft.rate.trim() }),
          ...found.refusals.filter(item => item.at !== 'completionRate'),
        ]
      : found.refusals,
    warnings: [
      ...found.warnings.filter(item => !SERVER_WARNINGS.has(item.code)),
      ...readFindings(line.warnings).filter(item => SERVER_WARNINGS.has(item.code)),
    ],
  }
}

function domainDraftOf(line: ReportLineAnswer, draft: LineDraft): ReportLineDraft {
  const { result, difficulty, proposal, nextActionDue } = draft
  return {
    taskCode: line.taskCode,
    result,
    difficulty,
    proposal,
    nextActionDue,
    gapReason: draft.gapReason,
    completionRate: readRate(draft.rate) ?? null,
    evidence: line.evidence.map(({ kind, sha256, fileName }) => ({ kind, contentHash: sha256, name: fileName })),
    ...(draft.noActivity && { noActivity: { reason: draft.noActivityReason } }),
  }
}

function contextOf(line: ReportLineAnswer, { month, today }: CheckedOn): ReportLineContext {
  const { previous } = line
  return {
    today,
    periodStart: firstDayOf(month),
    taskTitle: line.taskTitle,
    deliverables: line.deliverables.map(item => item.title),
    targetText: line.commitment,
    figures: line.figures,
    ...(line.computedRate !== null && { computedRate: line.computedRate }),
    ...(previous !== null && { previous: { result: previous.result, completionRate: previous.completionRate, isNoActivity: false } }),
  }
}
