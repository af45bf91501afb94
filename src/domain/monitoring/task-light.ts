import { addDays, daysBetween, monthOf } from '../shared/calendar.ts'
import type { Day, Month } from '../shared/calendar.ts'
import type { DeliverableState } from '../report/report-line.ts'
import { judgedBy } from './light-reason.ts'
import type { Judged, LightReason, LightReasonCode, ReasonSource } from './light-reason.ts'
import { LIGHTS } from './light-words.ts'
import type { Light } from './light-words.ts'
import { missingReports, reportsDueSoon } from './report-reasons.ts'
import type { LeadReport } from './report-reasons.ts'

/** The declared threshold of the light rule (domain rule 7), in days; that of reports is `DUE_SOON_DAYS`. */
export const LIGHT_THRESHOLDS = { milestoneSoonDays: 30 } as const

export type MilestoneState = 'not_due' | 'due_soon' | 'met' | 'overdue'
export type DeliverableProgress = { readonly deliverableId: string; readonly title: string; readonly state: DeliverableState }
export type MilestoneProgress = {
  readonly milestoneId: string
  readonly header: string
  readonly due: Day | null
  readonly deliverables: readonly DeliverableProgress[]
}
/** `met` null: nothing measures the target yet. Soft targets ("phấn đấu") never mark a failure. */
export type TargetProgress = {
  readonly targetId: string
  readonly text: string
  readonly deadline: Day | null
  readonly met: boolean | null
  readonly soft: boolean
}
/** The ratio of a month's report, percent 0–100. */
export type ReportedRate = { readonly month: Month; readonly rate: number; readonly accepted: boolean }
/** Where the series of a target leads to; `reachedOn` null when it never gets there, `forecast` what will stand at the deadline. */
export type TargetForecast = {
  readonly targetId: string
  readonly deadline: Day
  readonly reachedOn: Day | null
  readonly amounts?: { readonly forecast: number; readonly required: number; readonly unit: string }
}

export type TaskProgress = {
  readonly today: Day
  /** Where the first milestone's span begins. */
  readonly start: Day
  readonly milestones: readonly MilestoneProgress[]
  /** Work without an end (`thường xuyên`): owed every month, so never done. */
  readonly isStanding?: boolean
  readonly targets: readonly TargetProgress[]
  readonly rates: readonly ReportedRate[]
  readonly reports: readonly LeadReport[]
  readonly forecasts?: readonly TargetForecast[]
}

export type NextDue = { readonly due: Day; readonly kind: 'milestone' | 'target'; readonly label: string; readonly daysLeft: number }

/** The light of a task with every reason, worst first; a light is never without a reason. */
export function taskLight(task: TaskProgress): Judged {
  const milestones = task.milestones.map((_, index) => index)
  const red = [
    ...milestones.flatMap(index => overdueMilestone(task, index)),
    ...task.targets.flatMap(target => overdueTarget(task, target)),
    ...missingReports(task.reports, task.today),
  ]
  if (red.length === 0 && isDone(task)) {
    return { light: 'done', why: [reason('ALL_ACCEPTED', 'done', { milestones: task.milestones.length })] }
  }
  const amber = [
    ...milestones.flatMap(index => milestoneBehind(task, index)),
    ...task.targets.flatMap(target => missedForecast(task, target)),
    ...reportsDueSoon(task.reports, task.today),
  ]
  return judgedBy([...red, ...amber], onTrack(task))
}

/** Met when all its deliverables are accepted; one without deliverables, when an accepted report of its span says 100%. */
export function milestoneState(task: TaskProgress, index: number): MilestoneState {
  const milestone = task.milestones[index]
  if (milestone === undefined) return 'not_due'
  if (isMet(task, index)) return 'met'
  if (milestone.due === null) return 'not_due'
  const daysLeft = daysBetween(task.today, milestone.due)
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= LIGHT_THRESHOLDS.milestoneSoonDays ? 'due_soon' : 'not_due'
}

/** The earlier of the next unmet milestone and the next unmet target's own deadline drives the alarm. */
export function nextDue(task: TaskProgress): NextDue | undefined {
  const milestones = task.milestones.flatMap((item, index) =>
    item.due === null || isMet(task, index) ? [] : [{ due: item.due, kind: 'milestone' as const, label: item.header }],
  )
  const targets = task.targets.flatMap(item =>
    item.deadline === null || item.met === true || item.soft ? [] : [{ due: item.deadline, kind: 'target' as const, label: item.text }],
  )
  const first = [...milestones, ...targets].sort((left, right) => (left.due < right.due ? -1 : left.due > right.due ? 1 : 0))[0]
  return first === undefined ? undefined : { ...first, daysLeft: daysBetween(task.today, first.due) }
}

/** The newest ratio: an accepted one where there is any, else the newest submitted. Percent, null when nothing was reported. */
export function currentRate(rates: readonly ReportedRate[]): number | null {
  return currentMonth(rates)?.rate ?? null
}

/** The month whose ratio `currentRate` is. */
export function currentMonth<Rate extends ReportedRate>(rates: readonly Rate[]): Rate | undefined {
  const newestFirst = [...rates].sort((left, right) => (left.month < right.month ? 1 : -1))
  return newestFirst.find(item => item.accepted) ?? newestFirst[0]
}

/** How many tasks have each light. */
export function countLights(lights: readonly Light[]): Readonly<Record<Light, number>> {
  const count = (light: Light) => lights.filter(item => item === light).length
  return { done: count('done'), on_track: count('on_track'), at_risk: count('at_risk'), late: count('late') }
}

/** A plan is as late as its latest task; without tasks there is nothing late. */
export function worstLight(lights: readonly Light[]): Light {
  return lights.reduce<Light>((worst, light) => (LIGHTS.indexOf(light) > LIGHTS.indexOf(worst) ? light : worst), 'done')
}

function isDone(task: TaskProgress): boolean {
  if (task.isStanding === true) return false
  return (
    task.milestones.length > 0 &&
    task.milestones.every((_, index) => isMet(task, index)) &&
    task.targets.every(target => target.soft || target.met !== false)
  )
}

function isMet(task: TaskProgress, index: number): boolean {
  const deliverables = task.milestones[index]?.deliverables ?? []
  if (deliverables.length > 0) return deliverables.every(item => item.state === 'accepted')
  return ratesOfSpan(task, index).some(item => item.accepted && item.rate >= 100)
}

export function overdueMilestone(task: TaskProgress, index: number): readonly LightReason[] {
  const milestone = task.milestones[index]
  if (milestone === undefined || milestone.due === null || milestoneState(task, index) !== 'overdue') return []
  const open = milestone.deliverables.filter(item => item.state !== 'accepted').length
  const facts = {
    milestone: milestone.header,
    due: milestone.due,
    days: daysBetween(milestone.due, task.today),
    open,
    all: milestone.deliverables.length,
  }
  return [reason('MILESTONE_OVERDUE', 'late', facts, sourceOf(milestone))]
}

/** An unmeasured target past its deadline is red, unless every milestone up to that day is met: then somebody has to measure it. */
export function overdueTarget(task: TaskProgress, target: TargetProgress): readonly LightReason[] {
  const { deadline, targetId } = target
  if (deadline === null || target.soft || target.met === true || deadline >= task.today) return []
  const facts = { target: target.text, deadline, days: daysBetween(deadline, task.today) }
  const dueBefore = task.milestones
    .map((item, index) => ({ due: item.due, met: isMet(task, index) }))
    .filter(item => item.due !== null && item.due <= deadline)
  const isWorkDone = dueBefore.length > 0 && dueBefore.every(item => item.met)
  const isUnmeasured = target.met === null && isWorkDone
  const about = { kind: 'target', targetId } as const
  return [isUnmeasured ? reason('TARGET_UNMEASURED', 'at_risk', facts, about) : reason('TARGET_OVERDUE', 'late', facts, about)]
}

/** Within 30 days of a milestone, its ratio must keep up with the share of its span that has gone by. */
export function milestoneBehind(task: TaskProgress, index: number): readonly LightReason[] {
  const milestone = task.milestones[index]
  if (milestone === undefined || milestone.due === null || milestoneState(task, index) !== 'due_soon') return []
  const elapsed = elapsedShare(task, index)
  const rate = milestoneRate(task, index)
  if (rate >= elapsed) return []
  const { header, due } = milestone
  const facts = { milestone: header, due, daysLeft: daysBetween(task.today, due), rate, elapsed }
  return [reason('MILESTONE_BEHIND', 'at_risk', facts, sourceOf(milestone))]
}

export function missedForecast(task: TaskProgress, { targetId, text }: TargetProgress): readonly LightReason[] {
  return (task.forecasts ?? [])
    .filter(item => item.targetId === targetId)
    .filter(item => item.deadline >= task.today && (item.reachedOn === null || item.reachedOn > item.deadline))
    .map(({ deadline, reachedOn, amounts }) => {
      const facts = { target: text, deadline, reachedOn: reachedOn ?? '', ...amounts }
      return reason('FORECAST_MISSES_TARGET', 'at_risk', facts, { kind: 'target', targetId })
    })
}

function onTrack(task: TaskProgress): LightReason {
  const next = nextDue(task)
  const rate = currentRate(task.rates) ?? ''
  if (next === undefined) return reason('NO_DUE_DATE_AHEAD', 'on_track', { rate })
  return reason('ON_TRACK', 'on_track', { label: next.label, due: next.due, daysLeft: next.daysLeft, rate })
}

/** Percent of the milestone's span gone by at the end of today, whole. */
function elapsedShare(task: TaskProgress, index: number): number {
  const due = task.milestones[index]?.due ?? task.today
  const from = spanStart(task, index)
  const length = daysBetween(from, due) + 1
  return length <= 0 ? 100 : Math.max(0, Math.min(100, Math.floor((100 * (daysBetween(from, task.today) + 1)) / length)))
}

/** The larger of the accepted share of deliverables and the newest ratio reported in the milestone's span, percent. */
function milestoneRate(task: TaskProgress, index: number): number {
  const deliverables = task.milestones[index]?.deliverables ?? []
  const acceptedShare =
    deliverables.length === 0 ? 0 : Math.floor((100 * deliverables.filter(item => item.state === 'accepted').length) / deliverables.length)
  return Math.max(acceptedShare, currentRate(ratesOfSpan(task, index)) ?? 0)
}

function ratesOfSpan(task: TaskProgress, index: number): readonly ReportedRate[] {
  const due = task.milestones[index]?.due ?? null
  const from = monthOf(spanStart(task, index))
  return task.rates.filter(item => item.month >= from && (due === null || item.month <= monthOf(due) || !hasLater(task, index)))
}

function hasLater(task: TaskProgress, index: number): boolean {
  const due = task.milestones[index]?.due
  return task.milestones.some(item => item.due !== null && due !== null && due !== undefined && item.due > due)
}

/** The day after the milestone before it, or the plan's start. */
function spanStart(task: TaskProgress, index: number): Day {
  const due = task.milestones[index]?.due ?? null
  const earlier = task.milestones.map(item => item.due).filter(item => item !== null && (due === null || item < due))
  const last = earlier.reduce<Day | null>((latest, item) => (item !== null && (latest === null || item > latest) ? item : latest), null)
  return last === null || last < task.start ? task.start : addDays(last, 1)
}

function sourceOf({ milestoneId }: MilestoneProgress): ReasonSource {
  return { kind: 'milestone', milestoneId }
}

function reason(code: LightReasonCode, light: Light, facts: LightReason['facts'], about: ReasonSource | null = null): LightReason {
  return { code, light, facts, about }
}
