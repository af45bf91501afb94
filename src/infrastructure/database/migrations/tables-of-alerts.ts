import type { Dialect } from '../dialect.ts'
import { refusingTrigger, tenantTables } from './migration-statements.ts'

/** Rules that differ from the defaults, alerts with the units that answer for them, and their history. */
const TABLES: Readonly<Record<string, string>> = {
  alert_rule: `kind text not null, rule text not null, changed_by ID not null, changed_at INSTANT not null, version integer not null, primary key (tenant_id, kind),
    foreign key (tenant_id, changed_by) references member (tenant_id, member_id)`,
  alert: `alert_id ID not null, cause_key text not null, kind text not null, level text not null, is_open integer not null, plan_id ID, task_id ID, due DAY, link text not null,
    facts text not null, reason text, search_text text not null, opened_on DAY not null, turned_on DAY not null, closed_on DAY, episode integer not null, reminded integer,
    rungs integer not null, snoozed_until DAY, snooze_reason text not null, snoozed_by ID, version integer not null, primary key (tenant_id, alert_id), unique (tenant_id, cause_key),
    foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id), foreign key (tenant_id, task_id) references task (tenant_id, task_id),
    foreign key (tenant_id, snoozed_by) references member (tenant_id, member_id)`,
  alert_unit: `alert_id ID not null, unit_id ID not null, primary key (tenant_id, alert_id, unit_id),
    foreign key (tenant_id, alert_id) references alert (tenant_id, alert_id), foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id)`,
  alert_event: `alert_id ID not null, sequence integer not null, kind text not null, on_day DAY not null, at INSTANT not null, by_member ID, note text not null, details text not null,
    primary key (tenant_id, alert_id, sequence), foreign key (tenant_id, alert_id) references alert (tenant_id, alert_id)`,
  alert_pass: 'last_day DAY not null, primary key (tenant_id)',
}

const INDEXES = [
  'create index alert_open on alert (tenant_id, is_open, level)',
  'create index alert_of_unit on alert_unit (tenant_id, unit_id)',
]

export function alertStatements(dialect: Dialect): readonly string[] {
  return [...tenantTables(TABLES, dialect), ...INDEXES, ...historyStays(dialect)]
}

/** What an alert went through is only ever added, and no alert is taken away. */
function historyStays(dialect: Dialect): readonly string[] {
  if (dialect === 'sqlite') {
    return [
      ...['update', 'delete'].map(action => refusingTrigger('alert_event', `no_${action}`, `before ${action}`)),
      refusingTrigger('alert', 'no_delete', 'before delete'),
    ]
  }
  const refuse = (table: string, name: string, event: string, each: 'row' | 'statement') =>
    `create trigger ${table}_${name} before ${event} on ${table} for each ${each} execute function refuse_change()`
  return [
    refuse('alert_event', 'no_change', 'update or delete', 'row'),
    refuse('alert', 'no_delete', 'delete', 'row'),
    ...['alert_event', 'alert'].map(table => refuse(table, 'no_truncate', 'truncate', 'statement')),
  ]
}
