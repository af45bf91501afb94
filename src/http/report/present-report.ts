import type { z } from 'zod'
import type { EvidenceView, ReportDetailView, ReportLineView } from '#application/report/report-view.ts'
import type { refusalShape } from '#contract/refusal-shape.ts'
import type { evidence, reportDetail, reportLine } from '#contract/report/report-routes.ts'
import type { RiskReason } from '#domain/review/risk-codes.ts'
import { riskText } from '#domain/review/risk-text.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type RefusalCode, refusalSentence } from '#domain/words/refusal-words.ts'
import { signsInWords } from '../evidence/signs-in-words.ts'

export function presentReport(report: ReportDetailView, language: Language): z.input<typeof reportDetail> {
  return { ...report, lines: report.lines.map(line => presentLine(line, language)) }
}

export function presentLine(line: ReportLineView, language: Language): z.input<typeof reportLine> {
  return {
    ...line,
    evidence: line.evidence.map(item => presentEvidence(item, language)),
    refusals: inWords(line.refusals, language),
    warnings: inWords(line.warnings, language),
    risk: line.risk === null ? null : { ...line.risk, reasons: presentRisk(line.risk.reasons, language) },
  }
}

export function presentEvidence(item: EvidenceView, language: Language): z.input<typeof evidence> {
  return { ...item, signs: signsInWords(item.signs, language) }
}

export function presentRisk(reasons: readonly RiskReason[], language: Language): { code: string; points: number; sentence: string }[] {
  return reasons.map(({ code, points, facts }) => ({ code, points, sentence: riskText({ code, facts }, language) }))
}

export function inWords(found: readonly Refusal<RefusalCode>[], language: Language): z.input<typeof refusalShape>[] {
  return found.map(({ code, at, facts }) => ({ code, at, facts, sentence: refusalSentence({ code, at, facts }, language) }))
}
