import type { Chart } from '../chart/drawing.ts'
import type { PrintedCorrection } from '../lock/printed-correction.ts'
import type { Light } from '../monitoring/light-words.ts'
import type { Day, Month } from '../shared/calendar.ts'
import type { ToneStyle } from '../shared/tone-style.ts'
import type { PeriodKind } from './period-kind.ts'
import type { PrintedFigure } from './printed-figure.ts'

/** The rule a Party paper is laid out by: guide 05-HD/VPTW of 27/5/2026, or 36-HD/VPTW of 2018 for what was issued before it. */
export type PartyProfile = 'party-hd05' | 'party-hd36'

/** What stands around any paper of the committee: who issues it, where, when, under which number, who signs, who gets it. */
export type PaperFrame = {
  readonly profile: PartyProfile
  readonly toneStyle: ToneStyle
  /** Upper line of the header, as it is printed: `ĐẢNG BỘ THÀNH PHỐ ĐỒNG NAI`. */
  readonly superior: string
  /** Lower, bold line: `ĐẢNG UỶ PHƯỜNG TAM PHƯỚC`. A document of the Standing Committee carries the Party committee's name too. */
  readonly issuer: string
  /** The issuer inside a sentence and in the reference line: `Ban Thường vụ Đảng uỷ phường Tam Phước`. */
  readonly issuerInProse: string
  /** Whom the first sentence names as the report's reader: `Ban Thường vụ Đảng uỷ phường Tam Phước`. */
  readonly reader: string
  /** After the slash of the number: `ĐU`, `VPĐU`. */
  readonly organSymbol: string
  /** Before the date: `Tam Phước`. */
  readonly placeName: string
  /** Whole number from 1 within the term; null while the paper is a draft. */
  readonly number: number | null
  /** Null leaves the day blank to be written in. */
  readonly issuedOn: Day | null
  readonly signer: Signer
  /** Without dash or final mark, in order; the last one keeps the file: `Lưu Văn phòng Đảng uỷ`. */
  readonly recipients: readonly string[]
}

export type Signer = {
  /** `T/M BAN THƯỜNG VỤ`, `T/L BAN THƯỜNG VỤ`; empty when the person signs in the organ's own name. */
  readonly authority: string
  /** `BÍ THƯ`, `PHÓ BÍ THƯ`, `CHÁNH VĂN PHÒNG`. */
  readonly position: string
  /** Without academic titles; null leaves the place blank. */
  readonly name: string | null
}

/** The plan a paper is about, as it is cited: `Kế hoạch số 55-KH/ĐU ngày 25 tháng 5 năm 2026 của … về …`. */
export type CitedPlan = {
  readonly title: string
  readonly number: string | null
  readonly date: Day | null
  readonly issuer: string | null
}

/** The month's consolidated report of the Party office. Everything in it comes from records; lines are accepted ones only. */
export type ConsolidatedReport = PaperFrame & {
  readonly kind: PeriodKind
  /** The last month of the period. */
  readonly period: Month
  readonly plan: CitedPlan
  /** `Kính gửi` of the report, `Ban Thường vụ Đảng uỷ phường Tam Phước`; null when it has none. */
  readonly addressee: string | null
  readonly summary: ReportingSummary
  /** Key contents of the plan in its order, each with all its tasks, also those without a line this month. */
  readonly groups: readonly ConsolidatedGroup[]
  /** Accepted report lines in the order of Table 3: by task, then by unit. */
  readonly lines: readonly ConsolidatedLine[]
  /** The plan's targets as they stood when the month ended, in the plan's order. */
  readonly figures: readonly PrintedFigure[]
  /** Burn-up of the plan and the way of each target that is behind; absent: nothing is drawn. */
  readonly charts?: readonly PrintedChart[]
  /** Milestones and deadlines of the plan that fall in the next month. */
  readonly upcoming: readonly UpcomingDeadline[]
  /** The last day on which next month's report is on time (`trước ngày 25` means the 24th); null when not known. */
  readonly nextReportLastDay: Day | null
}

export type PrintedChart = { readonly title: string; readonly chart: Chart }

/** How the units kept the reporting duty of the month. On-time is decided by the first submission. */
export type ReportingSummary = {
  /** Units that owed a report: on time + late + missing. */
  readonly unitsExpected: number
  readonly onTime: number
  /** Names of units that sent their first report after the last day. */
  readonly late: readonly string[]
  /** Names of units that sent none. */
  readonly missing: readonly string[]
  /** How many of the missing still have time: their last day has not passed. */
  readonly notDueCount: number
  /** Names of units whose report was returned at least once this month, whatever came after. */
  readonly returned: readonly string[]
}

export type ConsolidatedGroup = {
  /** `1`. */
  readonly code: string
  readonly title: string
  readonly tasks: readonly ConsolidatedTask[]
}

export type ConsolidatedTask = {
  /** `1.1`. */
  readonly code: string
  readonly title: string
  /** Null when the task had no light at the period's end. */
  readonly light: Light | null
  /** Why the light is what it is: the rule and its figures, one sentence; empty when there is nothing to say. */
  readonly why: string
  /** Percent 0–100 of the whole task; null when nothing says it. */
  readonly completionRate: number | null
}

export type ConsolidatedLine = {
  /** STT, from 1. */
  readonly ordinal: number
  readonly taskCode: string
  readonly taskTitle: string
  readonly unitName: string
  /** Committed product or target. */
  readonly commitment: string
  readonly result: string
  /** Percent 0–100 as the unit reported it. */
  readonly completionRate: number | null
  /** Percent 0–100 as the reviewer confirmed it, printed beside the claimed one when they differ; null while nobody has. */
  readonly verifiedRate: number | null
  /** Percent 0–100 computed from registers; null when no register answers. Printed beside the reported one when they differ. */
  readonly computedRate: number | null
  /** Whether the reported rate was typed in by hand. */
  readonly typed: boolean
  readonly difficulty: string
  readonly proposal: string
  readonly nextActionDue: Day | null
  readonly evidenceCount: number
  /** Names of the evidence (`Quyết định 12/QĐ-UBND`), as many as the caller wants printed. */
  readonly evidenceNames: readonly string[]
  /** Approved since the period was locked; the line above holds the new values. */
  readonly corrections: readonly PrintedCorrection[]
}

export type UpcomingDeadline = {
  readonly taskCode: string
  readonly taskTitle: string
  /** What is due: the milestone's content or the target's text. */
  readonly content: string
  readonly due: Day
  readonly unitNames: readonly string[]
}
