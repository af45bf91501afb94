import type { Dialect } from '../dialect.ts'
import { refusingTrigger, tenantTables } from './migration-statements.ts'

/** The queue of jobs, what people are told, and each try to send it. */
const TABLES: Readonly<Record<string, string>> = {
  job: `job_key text not null, kind text not null, payload text not null, run_at INSTANT not null, state text not null, attempts integer not null, locked_until INSTANT,
    last_error text not null, finished_at INSTANT, primary key (tenant_id, job_key)`,
  notification: `notification_id ID not null, member_id ID not null, cause_key text not null, kind text not null, level text not null, sentence_vi text not null,
    sentence_en text not null, search_text text not null, link text not null, alert_id ID, muted integer not null, created_at INSTANT not null, opened_at INSTANT,
    primary key (tenant_id, notification_id), unique (tenant_id, member_id, cause_key), foreign key (tenant_id, member_id) references member (tenant_id, member_id)`,
  delivery: `delivery_id ID not null, notification_id ID not null, member_id ID not null, channel text not null, frequency text not null, message_id text, due_at INSTANT not null,
    state text not null, tries integer not null, claimed_at INSTANT, sent_at INSTANT, opened_at INSTANT, last_error text not null,
    primary key (tenant_id, delivery_id), unique (tenant_id, notification_id, channel),
    foreign key (tenant_id, notification_id) references notification (tenant_id, notification_id), foreign key (tenant_id, member_id) references member (tenant_id, member_id)`,
  delivery_event: `delivery_id ID not null, sequence integer not null, kind text not null, at INSTANT not null, message_id text, reason text not null, by_member ID,
    primary key (tenant_id, delivery_id, sequence), foreign key (tenant_id, delivery_id) references delivery (tenant_id, delivery_id)`,
  notification_preference: `member_id ID not null, frequencies text not null, quiet_from text not null, quiet_to text not null, language text not null, version integer not null,
    primary key (tenant_id, member_id), foreign key (tenant_id, member_id) references member (tenant_id, member_id)`,
}

const INDEXES = [
  'create index job_due on job (tenant_id, state, run_at)',
  'create index notification_of on notification (tenant_id, member_id, created_at)',
  'create index notification_alert on notification (tenant_id, alert_id)',
  'create index delivery_waiting on delivery (tenant_id, member_id, channel, state)',
  'create index delivery_due on delivery (tenant_id, due_at)',
]

export function deliveryStatements(dialect: Dialect): readonly string[] {
  return [...tenantTables(TABLES, dialect), ...INDEXES, ...eventsStay(dialect)]
}

/** What was tried and opened is only ever added. */
function eventsStay(dialect: Dialect): readonly string[] {
  const table = 'delivery_event'
  if (dialect === 'sqlite') return ['update', 'delete'].map(action => refusingTrigger(table, `no_${action}`, `before ${action}`))
  return [
    `create trigger ${table}_no_change before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  ]
}
