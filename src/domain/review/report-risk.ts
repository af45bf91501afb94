import { RISKY } from './line-risk.ts'
import type { LineRisk } from './line-risk.ts'

/** A report is as risky as its riskiest line: a grave line does not hide among many sound ones. */
export type ReportRisk = { readonly score: number; readonly riskyLines: number }

export function reportRisk(lines: readonly Pick<LineRisk, 'score'>[]): ReportRisk {
  return { score: Math.max(0, ...lines.map(line => line.score)), riskyLines: lines.filter(line => line.score >= RISKY).length }
}
