import type { AlertEvent, AlertRecord } from '#application/ports/alert-store.ts'
import { ALERT_KINDS, ALERT_LEVELS } from '#domain/alert/alert-kind.ts'
import { oneOf, parseColumn } from '../columns.ts'
import type { Database } from '../schema.ts'

type AlertColumns = Omit<Database['alert'], 'tenantId' | 'searchText'>

export function toAlert(row: AlertColumns, unitIds: readonly string[]): AlertRecord {
  return {
    ...row,
    kind: oneOf(ALERT_KINDS, row.kind),
    level: oneOf(ALERT_LEVELS, row.level),
    isOpen: row.isOpen === 1,
    facts: parseColumn(row.facts),
    reason: row.reason === null ? null : parseColumn(row.reason),
    unitIds,
  }
}

export function fromAlert({ unitIds: _units, ...alert }: AlertRecord): AlertColumns {
  return {
    ...alert,
    isOpen: alert.isOpen ? 1 : 0,
    facts: JSON.stringify(alert.facts),
    reason: alert.reason === null ? null : JSON.stringify(alert.reason),
  }
}

const EVENT_KINDS: readonly AlertEvent['kind'][] = [
  'opened',
  'reopened',
  'closed',
  'woken',
  'raised',
  'eased',
  'moved',
  'reminded',
  'climbed',
  'snoozed',
]

export function toAlertEvent({ kind, onDay, at, byMember, note, details }: Omit<Database['alertEvent'], 'tenantId'>): AlertEvent {
  return { kind: oneOf(EVENT_KINDS, kind), onDay, at, byMember, note, details: parseColumn(details) }
}
