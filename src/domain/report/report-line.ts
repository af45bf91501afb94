import type { Day } from '../shared/calendar.ts'
import type { EvidenceKind } from '../evidence/evidence-kind.ts'

export const DELIVERABLE_STATES = ['not_started', 'in_progress', 'submitted', 'accepted'] as const
export type DeliverableState = (typeof DELIVERABLE_STATES)[number]

export type ReportLineEvidence = {
  readonly kind: EvidenceKind
  /** SHA-256 of the file's bytes; absent for a figure or a reference without a file. */
  readonly contentHash?: string
  readonly name?: string
  /** The day a picture was taken, from the file itself. */
  readonly takenOn?: Day
  /** A checker refused it: it stands for nothing any more. */
  readonly rejected?: true
}

/** The last five columns of Table 3 with their evidence, as the reporter types them. Empty text and null mean not filled in. */
export type ReportLineDraft = {
  readonly taskCode: string
  /** Kết quả thực hiện trong tháng. */
  readonly result: string
  /** Tỷ lệ hoàn thành, percent 0–100, whole or with one decimal. */
  readonly completionRate: number | null
  /** Khó khăn, vướng mắc. */
  readonly difficulty: string
  /** Kiến nghị/đề xuất. */
  readonly proposal: string
  /** Thời hạn xử lý tiếp theo. */
  readonly nextActionDue: Day | null
  readonly deliverableStates?: readonly { readonly deliverableId: string; readonly state: DeliverableState }[]
  readonly evidence: readonly ReportLineEvidence[]
  /** Why the ratio lies away from the computed one; asked for where the two are far apart. */
  readonly gapReason?: string
  /** "Không phát sinh": nothing to report this month, with the reason. */
  readonly noActivity?: { readonly reason: string }
}

export function emptyReportLine(taskCode: string): ReportLineDraft {
  return { taskCode, result: '', completionRate: null, difficulty: '', proposal: '', nextActionDue: null, evidence: [] }
}

/** Whether two versions of a line say the same; the order of evidence and deliverables does not count. */
export function isSameReportLine(left: ReportLineDraft, right: ReportLineDraft): boolean {
  return comparable(left) === comparable(right)
}

function comparable(line: ReportLineDraft): string {
  const evidence = line.evidence.map(item => [item.kind, item.contentHash ?? '', item.name ?? '', item.takenOn ?? ''].join('|')).sort()
  const states = (line.deliverableStates ?? []).map(item => `${item.deliverableId}|${item.state}`).sort()
  const texts = [line.result, line.difficulty, line.proposal, line.noActivity?.reason ?? null, line.gapReason ?? '']
  return JSON.stringify([line.taskCode, texts, line.completionRate, line.nextActionDue, evidence, states])
}
