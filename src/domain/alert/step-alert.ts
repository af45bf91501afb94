import { type Day, daysBetween } from '../shared/calendar.ts'
import { type WorkingCalendar, addWorkingDays } from '../shared/working-days.ts'
import { ALERT_LEVELS, ALERT_RUNGS } from './alert-kind.ts'
import type { AlertLevel, AlertRung } from './alert-kind.ts'
import type { AlertCause } from './alert-cause.ts'
import type { AlertRule } from './alert-rules.ts'

/** What is remembered of an alert between two passes. All of it only grows within one episode, so that a second pass, or a clock that went back, tells nobody twice. */
export type AlertState = {
  readonly isOpen: boolean
  readonly level: AlertLevel
  readonly due: Day | null
  /** The day of its level: from it the waits of the ladder are counted. */
  readonly turnedOn: Day
  /** Counts openings and changes of level: a person is told once a step and episode. */
  readonly episode: number
  /** The last reminder, in days before the deadline; null: none yet. */
  readonly reminded: number | null
  /** Rungs of the ladder that were reached. */
  readonly rungs: number
  /** The last day on which nobody is told. */
  readonly snoozedUntil: Day | null
}

export type AlertStep =
  | { readonly kind: 'opened' | 'reopened' | 'closed' | 'woken' }
  | { readonly kind: 'raised' | 'eased'; readonly from: AlertLevel; readonly to: AlertLevel }
  | { readonly kind: 'moved'; readonly from: Day | null; readonly to: Day | null }
  | { readonly kind: 'reminded'; readonly daysBefore: number }
  | { readonly kind: 'climbed'; readonly rung: AlertRung }

export type AlertMoment = {
  readonly rule: AlertRule
  /** Never before a day that was handled already. */
  readonly today: Day
  readonly calendar: WorkingCalendar
}
export type AlertMove = { readonly state: AlertState; readonly steps: readonly AlertStep[] }

/** One alert on one day: undefined where there is none and none is opened. "Cảnh báo chỉ đóng khi nguyên nhân đã hết": it closes when its cause is gone, and not before. */
export function stepAlert(before: AlertState | undefined, cause: AlertCause | undefined, moment: AlertMoment): AlertMove | undefined {
  if (cause === undefined) {
    if (before === undefined || !before.isOpen) return before && { state: before, steps: [] }
    return { state: { ...before, isOpen: false, snoozedUntil: null }, steps: [{ kind: 'closed' }] }
  }
  if ((before === undefined || !before.isOpen) && !moment.rule.isOn) return undefined
  const stood = stand(before, cause, moment.today)
  const woken = wake(stood, moment.today)
  return moment.rule.isOn && woken.state.snoozedUntil === null ? tell(woken, moment) : woken
}

/** Opens, raises or eases; a deadline that was moved begins its reminders anew. */
function stand(before: AlertState | undefined, { level, due }: AlertCause, today: Day): AlertMove {
  const fresh = { isOpen: true, level, due, turnedOn: today, reminded: null, rungs: 0 }
  if (before === undefined) return { state: { ...fresh, episode: 1, snoozedUntil: null }, steps: [{ kind: 'opened' }] }
  if (!before.isOpen) return { state: { ...fresh, episode: before.episode + 1, snoozedUntil: null }, steps: [{ kind: 'reopened' }] }
  if (before.level !== level) {
    const isWorse = ALERT_LEVELS.indexOf(level) > ALERT_LEVELS.indexOf(before.level)
    const state = { ...fresh, episode: before.episode + 1, snoozedUntil: isWorse ? null : before.snoozedUntil }
    return { state, steps: [{ kind: isWorse ? 'raised' : 'eased', from: before.level, to: level }] }
  }
  if (before.due === due) return { state: before, steps: [] }
  const state = { ...before, due, reminded: null, episode: before.episode + 1 }
  return { state, steps: [{ kind: 'moved', from: before.due, to: due }] }
}

function wake({ state, steps }: AlertMove, today: Day): AlertMove {
  if (state.snoozedUntil === null || today <= state.snoozedUntil) return { state, steps }
  return { state: { ...state, snoozedUntil: null }, steps: [...steps, { kind: 'woken' }] }
}

function tell(move: AlertMove, moment: AlertMoment): AlertMove {
  return move.state.level === 'blue' ? remind(move, moment) : climb(move, moment)
}

/** After nights that were missed only the newest reminder goes out. */
function remind({ state, steps }: AlertMove, { rule, today }: AlertMoment): AlertMove {
  if (state.due === null) return { state, steps }
  const daysLeft = daysBetween(today, state.due)
  const passed = rule.remindBefore.filter(days => days >= daysLeft)
  const daysBefore = Math.min(...passed)
  if (passed.length === 0 || (state.reminded !== null && daysBefore >= state.reminded)) return { state, steps }
  return { state: { ...state, reminded: daysBefore }, steps: [...steps, { kind: 'reminded', daysBefore }] }
}

function climb({ state, steps }: AlertMove, { rule, today, calendar }: AlertMoment): AlertMove {
  let rungs = state.rungs
  const climbed: AlertStep[] = []
  for (const rung of ALERT_RUNGS.slice(state.rungs)) {
    const day = rungDay(state.turnedOn, rule.ladder[rung], calendar)
    if (day !== null && day > today) break
    if (day !== null) climbed.push({ kind: 'climbed', rung })
    rungs += 1
  }
  return { state: { ...state, rungs }, steps: [...steps, ...climbed] }
}

function rungDay(turnedOn: Day, wait: number | null, calendar: WorkingCalendar): Day | null {
  return wait === null ? null : addWorkingDays(turnedOn, wait, calendar)
}

/** Who is told next and when, while nothing changes; undefined: nobody any more. */
export function nextRung(state: AlertState, { rule, calendar }: Omit<AlertMoment, 'today'>): { rung: AlertRung; day: Day } | undefined {
  if (!state.isOpen || state.level === 'blue' || !rule.isOn) return undefined
  for (const rung of ALERT_RUNGS.slice(state.rungs)) {
    const day = rungDay(state.turnedOn, rule.ladder[rung], calendar)
    if (day !== null) return { rung, day }
  }
  return undefined
}
