import type { ExtractedTarget, TargetPeriod } from '../plan-extraction.ts'
import { foldAligned } from './folded-text.ts'
import { findDueDay } from './recurrence.ts'

const PERIODS: Readonly<Record<string, TargetPeriod>> = { tuan: 'week', thang: 'month', quy: 'quarter', nam: 'year' }
const REPORT = /^bao cao\s+(?:dinh ky\s+)?(?:hang\s+)?(tuan|thang|quy|nam)\b(?!\s*(?:\d|(?:iv|iii|ii|i)\b))/
const MEETING = /(?:^|\s)(hop(?:\s+[a-z]+){0,3}?)\s+(?:hang\s+)?(tuan|thang|quy|nam)$/

export type RecurringAct = { readonly target: ExtractedTarget; readonly isPartOfClause: boolean }

/** `báo cáo tháng trước ngày 25`, `họp chuyên đề quý`: one act owed every period. `dueDay` is the named day; `inclusive` whether it still counts. */
export function readRecurringAct(clause: string): RecurringAct | undefined {
  const { text, folded } = foldAligned(clause)
  const report = REPORT.exec(folded)
  if (report !== null) {
    const due = findDueDay(folded)
    const target = makeAct({ text, measure: text.slice(0, report[0].length), unit: 'báo cáo', per: PERIODS[report[1] ?? ''] ?? null })
    return { target: due === undefined ? target : { ...target, dueDay: due.dueDay, inclusive: due.inclusive }, isPartOfClause: false }
  }
  const meeting = MEETING.exec(folded)
  if (meeting === null) return undefined
  const start = meeting.index + meeting[0].indexOf('hop')
  const measure = text.slice(start, start + (meeting[1]?.length ?? 0))
  const target = makeAct({ text: text.slice(start), measure, unit: 'cuộc họp', per: PERIODS[meeting[2] ?? ''] ?? null })
  return { target, isPartOfClause: start > 0 }
}

function makeAct(act: Pick<ExtractedTarget, 'text' | 'measure' | 'unit' | 'per'>): ExtractedTarget {
  return { text: act.text, measure: act.measure, comparator: 'at_least', value: 1, unit: act.unit, per: act.per, deadline: null }
}
