import { LIGHTS } from './light-words.ts'
import type { Light } from './light-words.ts'

export type LightReasonCode =
  | 'MILESTONE_OVERDUE'
  | 'TARGET_OVERDUE'
  | 'REPORT_MISSING'
  | 'MILESTONE_BEHIND'
  | 'TARGET_UNMEASURED'
  | 'FORECAST_MISSES_TARGET'
  | 'REPORT_DUE_SOON'
  | 'ON_TRACK'
  | 'NO_DUE_DATE_AHEAD'
  | 'ALL_ACCEPTED'
  | 'DELIVERABLE_ACCEPTED'
  | 'DELIVERABLE_OVERDUE'
  | 'DELIVERABLE_BEHIND'
  | 'DELIVERABLE_OPEN'
  | 'MILESTONE_MET'
  | 'MILESTONE_AHEAD'
  | 'TARGET_MET'
  | 'TARGET_AHEAD'
  | 'TARGET_WITHOUT_FIGURE'
  | 'UNIT_TASKS_LATE'
  | 'UNIT_TASKS_AT_RISK'
  | 'UNIT_WORK_OVERDUE'
  | 'UNIT_TASKS_DONE'
  | 'UNIT_ON_TRACK'
  | 'PLAN_TASKS'

/** Where the figures of a reason stand. */
export type ReasonSource =
  | { readonly kind: 'reports'; readonly reports: readonly { readonly reportId: string; readonly unitId: string }[] }
  | { readonly kind: 'milestone'; readonly milestoneId: string }
  | { readonly kind: 'target'; readonly targetId: string }
  | { readonly kind: 'tasks'; readonly taskIds: readonly string[] }
  | { readonly kind: 'work'; readonly unitId: string }

export type LightReason = {
  readonly code: LightReasonCode
  readonly light: Light
  readonly facts: Readonly<Record<string, string | number>>
  /** Null: the thing's own page tells them. */
  readonly about: ReasonSource | null
}

/** A light is never without a reason. */
export type Judged = { readonly light: Light; readonly why: readonly LightReason[] }

/** Of many units in one reason, so many are named. */
const UNITS_NAMED = 3

/** The worst reason decides; where there is none, `otherwise` says why nothing is wrong. */
export function judgedBy(reasons: readonly LightReason[], otherwise: LightReason): Judged {
  const why = reasons.toSorted((left, right) => LIGHTS.indexOf(right.light) - LIGHTS.indexOf(left.light))
  return why[0] === undefined ? { light: otherwise.light, why: [otherwise] } : { light: why[0].light, why }
}

/**
 * A light counts every unit, its reasons name only those whose reports the reader may read: up to three by name, the others as a number.
 * @param nameOf null for a unit that this reader is not told of.
 */
export function nameUnits(reason: LightReason, nameOf: (unitId: string) => string | null): LightReason {
  const { about, facts } = reason
  if (about?.kind !== 'reports') return reason
  const told = about.reports.flatMap(report => {
    const name = nameOf(report.unitId)
    return name === null ? [] : [{ report, name }]
  })
  const named = told.slice(0, UNITS_NAMED).map(({ name }) => name)
  return {
    ...reason,
    facts: { ...facts, units: named.join(', '), others: about.reports.length - named.length },
    about: { kind: 'reports', reports: told.map(({ report }) => report) },
  }
}
