import { addMonths, firstDayOf, formatMonth, makeDay, monthNumberOf, yearOf } from '../shared/calendar.ts'
import type { Day, Month } from '../shared/calendar.ts'

/** How long a time a report speaks of. Plan 55 asks for months, quarters, the year's end, the end of phase 3 and the end of the 500 days. */
export const PERIOD_KINDS = ['month', 'quarter', 'year', 'phase', 'campaign'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** What a ward asks for, in their order: the month always among it, each once. */
export function askedKinds(wanted: readonly PeriodKind[]): readonly PeriodKind[] {
  return PERIOD_KINDS.filter(kind => kind === 'month' || wanted.includes(kind))
}

/** One period of a plan: its kind and the month in which it ends. */
export type PeriodKey = { readonly kind: PeriodKind; readonly month: Month }

/** What a plan says of its own time. */
export type PlanSpans = {
  readonly date: Day | null
  readonly campaignStart: Day | null
  readonly campaignEnd: Day | null
  readonly phases: readonly { readonly start: Day | null; readonly end: Day | null }[]
  /** The columns of Table 2, those with a day. */
  readonly milestones: readonly Day[]
}

type Words = { readonly vi: string; readonly en: string }

/** Names of the kinds, as a person chooses among them. */
export const PERIOD_KIND_WORDS: Readonly<Record<PeriodKind, Words>> = {
  month: { vi: 'Tháng', en: 'Month' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  year: { vi: 'Năm', en: 'Year' },
  phase: { vi: 'Giai đoạn', en: 'Phase' },
  campaign: { vi: 'Cả đợt thi đua', en: 'Whole campaign' },
}

const QUARTERS = ['I', 'II', 'III', 'IV']

/** `tháng 06/2026`, `quý II/2026`, `năm 2026`: how a period is named inside a sentence. The one place where it is. */
export function periodName({ kind, month }: PeriodKey, language: keyof Words = 'vi'): string {
  const isVietnamese = language === 'vi'
  const year = String(yearOf(month))
  switch (kind) {
    case 'month':
      return isVietnamese ? `tháng ${formatMonth(month)}` : formatMonth(month)
    case 'quarter': {
      const ordinal = Math.ceil(monthNumberOf(month) / 3)
      return isVietnamese ? `quý ${QUARTERS[ordinal - 1] ?? ''}/${year}` : `quarter ${ordinal}/${year}`
    }
    case 'year':
      return isVietnamese ? `năm ${year}` : `year ${year}`
    case 'phase':
      return isVietnamese ? `giai đoạn đến tháng ${formatMonth(month)}` : `phase to ${formatMonth(month)}`
    case 'campaign':
      return isVietnamese ? `cả đợt thi đua đến tháng ${formatMonth(month)}` : `whole campaign to ${formatMonth(month)}`
  }
}

/** `Báo cáo quý II/2026`. */
export function reportName(period: PeriodKey, language: keyof Words = 'vi'): string {
  return language === 'vi' ? `Báo cáo ${periodName(period)}` : `Report of ${periodName(period, 'en')}`
}

/** The first day a period speaks of: nothing older is news in it. A year begins with the plan when that came into force within it. */
export function periodStart({ kind, month }: PeriodKey, plan: PlanSpans): Day {
  const planStart = plan.campaignStart ?? plan.date ?? firstDayOf(month)
  switch (kind) {
    case 'month':
      return firstDayOf(month)
    case 'quarter':
      return firstDayOf(addMonths(month, -2))
    case 'year':
      return later(makeDay(yearOf(month), 1, 1), planStart)
    case 'phase':
      return plan.phases.find(phase => phase.end?.startsWith(month))?.start ?? planStart
    case 'campaign':
      return planStart
  }
}

function later(left: Day, right: Day): Day {
  return left > right ? left : right
}
