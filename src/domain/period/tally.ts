import type { ReportState } from '../report/report-state.ts'
import type { Timeliness } from '../report/report-status.ts'

/** A report as it is counted. */
export type Counted = { readonly state: ReportState; readonly timeliness: Timeliness }

/** In = on time + late; expected = in + missing + not due. Shares are 0 … 1 and null where nothing was expected. */
export type Tally = {
  readonly expected: number
  readonly in: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
  /** Not in, and the last day has not passed. */
  readonly notDue: number
  readonly returned: number
  readonly accepted: number
  /** In ÷ expected. */
  readonly completeness: number | null
  /** First in time ÷ expected. */
  readonly punctuality: number | null
}

/** Two numbers that are never made one: whether reports came, and whether they came in time. */
export function tally(reports: readonly Counted[]): Tally {
  const count = (matches: (report: Counted) => boolean) => reports.filter(matches).length
  const expected = reports.length
  const onTime = count(report => report.timeliness === 'on_time')
  const late = count(report => report.timeliness === 'late')
  const missing = count(report => report.timeliness === 'missing')
  return {
    expected,
    in: onTime + late,
    onTime,
    late,
    missing,
    notDue: expected - onTime - late - missing,
    returned: count(report => report.state === 'returned'),
    accepted: count(report => report.state === 'accepted'),
    completeness: expected === 0 ? null : (onTime + late) / expected,
    punctuality: expected === 0 ? null : onTime / expected,
  }
}
