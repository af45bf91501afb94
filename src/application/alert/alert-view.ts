import type { AlertKind, AlertLevel, AlertRung } from '#domain/alert/alert-kind.ts'
import { type AlertMoment, nextRung } from '#domain/alert/step-alert.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { alertSentence } from '#domain/words/alert-words.ts'
import { type Actor, mayFor, reachOf } from '../actor.ts'
import type { AlertEvent, AlertRow } from '../ports/alert-store.ts'

export type AlertAction = 'snooze' | 'wake'

/** An alert as lists show it. */
export type AlertSummaryView = {
  readonly alertId: string
  readonly kind: AlertKind
  readonly level: AlertLevel
  readonly isOpen: boolean
  readonly sentence: string
  readonly taskId: string | null
  readonly taskCode: string
  readonly unitNames: readonly string[]
  readonly due: Day | null
  readonly openedOn: Day
  readonly turnedOn: Day
  readonly closedOn: Day | null
  readonly snoozedUntil: Day | null
  /** How far it has climbed: the rungs that were told. */
  readonly rungs: number
  readonly version: number
}

export type AlertEventView = Pick<AlertEvent, 'kind' | 'onDay' | 'at' | 'note' | 'details'> & { readonly byName: string }

export type AlertView = AlertSummaryView & {
  readonly planId: string | null
  readonly unitIds: readonly string[]
  /** Where what made it is seen. */
  readonly link: string
  readonly snoozeReason: string
  readonly snoozedByName: string
  /** Who is told next while nothing changes, and on which day. */
  readonly next: { readonly rung: AlertRung; readonly day: Day } | null
  readonly events: readonly AlertEventView[]
  readonly allowedActions: readonly AlertAction[]
}

/** Alerts of several units are open to whoever may see one of them. */
export function maySeeAlert(actor: Actor, { unitIds }: Pick<AlertRow, 'unitIds'>): boolean {
  return unitIds.some(unitId => mayFor(actor, 'alert.read', unitId))
}

export function summariseAlert(row: AlertRow, today: Day, language: Language): AlertSummaryView {
  const { alertId, kind, level, isOpen, taskId, taskCode, unitNames, due, openedOn, turnedOn, closedOn, snoozedUntil, rungs, version } = row
  const shown = {
    alertId,
    kind,
    level,
    isOpen,
    taskId,
    taskCode,
    unitNames,
    due,
    openedOn,
    turnedOn,
    closedOn,
    snoozedUntil,
    rungs,
    version,
  }
  return { ...shown, sentence: alertSentence(row, closedOn ?? today, language) }
}

type Seen = {
  readonly actor: Actor
  readonly today: Day
  readonly language: Language
  readonly moment: Omit<AlertMoment, 'today'>
  readonly events: readonly (AlertEvent & { readonly byName: string })[]
}

export function presentAlert(row: AlertRow, { actor, today, language, moment, events }: Seen): AlertView {
  const { planId, unitIds, link, snoozeReason, snoozedByName, isOpen, snoozedUntil } = row
  const maySnooze = isOpen && reachOf(actor, 'alert.snooze').everyUnit
  return {
    ...summariseAlert(row, today, language),
    planId,
    unitIds,
    link,
    snoozeReason,
    snoozedByName,
    next: snoozedUntil === null ? (nextRung(row, moment) ?? null) : null,
    events: events.map(({ kind, onDay, at, note, details, byName }): AlertEventView => ({ kind, onDay, at, note, details, byName })),
    allowedActions: maySnooze ? (snoozedUntil === null ? ['snooze'] : ['snooze', 'wake']) : [],
  }
}
