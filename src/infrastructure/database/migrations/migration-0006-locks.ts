import type { Dialect } from '../dialect.ts'
import { lockGuards } from './lock-guards.ts'
import { tenantTables } from './migration-statements.ts'

/** Locked periods with the hash of what stood in them, and the corrections after a lock. */
const TABLES: Readonly<Record<string, string>> = {
  period_lock: `plan_id ID not null, kind text not null, month text not null, locked_at INSTANT not null, locked_by ID not null, note text not null,
    unreviewed integer not null, missing integer not null, snapshot_sha256 text not null, snapshot_size BIGINTEGER not null,
    primary key (tenant_id, plan_id, kind, month), foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id),
    foreign key (tenant_id, locked_by) references member (tenant_id, member_id)`,
  correction: `correction_id ID not null, report_id ID not null, task_id ID not null, field text not null, old_value text not null, new_value text not null,
    reason text not null, state text not null, asked_by ID not null, asked_at INSTANT not null, decided_by ID, decided_at INSTANT, decision_note text not null,
    line_version integer, version integer not null, primary key (tenant_id, correction_id), unique (tenant_id, report_id, task_id, line_version),
    foreign key (tenant_id, report_id, task_id) references report_line (tenant_id, report_id, task_id),
    foreign key (tenant_id, asked_by) references member (tenant_id, member_id), foreign key (tenant_id, decided_by) references member (tenant_id, member_id)`,
}

const INDEXES = [
  'create index correction_line on correction (tenant_id, report_id, task_id)',
  `create unique index correction_open on correction (tenant_id, report_id, task_id, field) where state = 'asked'`,
]

export function lockStatements(dialect: Dialect): readonly string[] {
  return [...tenantTables(TABLES, dialect), ...INDEXES, ...lockGuards(dialect)]
}
