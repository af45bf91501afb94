import type { Dialect } from '../dialect.ts'
import { refusingTrigger, tenantTables } from './migration-statements.ts'

/** Promises of a month and what became of them; difficulties as cases. */
const TABLES: Readonly<Record<string, string>> = {
  promise: `promise_id ID not null, plan_id ID not null, task_id ID not null, unit_id ID not null, report_id ID not null, kind text not null, month text not null,
    difficulty text not null, proposal text not null, search_text text not null, due DAY not null, due_by_rule integer not null, made_at INSTANT not null,
    primary key (tenant_id, promise_id), unique (tenant_id, report_id, task_id),
    foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id), foreign key (tenant_id, task_id) references task (tenant_id, task_id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id), foreign key (tenant_id, report_id) references report (tenant_id, report_id)`,
  promise_event: `promise_id ID not null, sequence integer not null, kind text not null, at INSTANT not null, by_member ID, report_id ID not null, day DAY, not_kept integer,
    note text not null, primary key (tenant_id, promise_id, sequence), foreign key (tenant_id, promise_id) references promise (tenant_id, promise_id),
    foreign key (tenant_id, report_id) references report (tenant_id, report_id)`,
  promise_answer: `report_id ID not null, promise_id ID not null, answer text, day DAY, note text not null, saved_by ID, saved_at INSTANT not null,
    version integer not null, primary key (tenant_id, report_id, promise_id), foreign key (tenant_id, report_id) references report (tenant_id, report_id),
    foreign key (tenant_id, promise_id) references promise (tenant_id, promise_id)`,
  case_file: `case_id ID not null, number integer not null, kind text not null, title text not null, body text not null, search_text text not null, plan_id ID, task_id ID,
    report_id ID, source text, raised_unit_id ID not null, raised_by ID, raised_at INSTANT not null, raised_on DAY not null, owner_unit_id ID, owner_member_id ID, authority text,
    deadline DAY, superior text not null, document_number text not null, sent_on DAY, state text not null, answer text not null, answered_on DAY, register_id ID, row_id ID,
    version integer not null, primary key (tenant_id, case_id), unique (tenant_id, number), unique (tenant_id, report_id, task_id, source), unique (tenant_id, row_id),
    foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id), foreign key (tenant_id, task_id) references task (tenant_id, task_id),
    foreign key (tenant_id, report_id) references report (tenant_id, report_id), foreign key (tenant_id, raised_unit_id) references unit (tenant_id, unit_id),
    foreign key (tenant_id, owner_unit_id) references unit (tenant_id, unit_id), foreign key (tenant_id, owner_member_id) references member (tenant_id, member_id),
    foreign key (tenant_id, register_id) references register (tenant_id, register_id)`,
  case_event: `case_id ID not null, sequence integer not null, kind text not null, at INSTANT not null, by_member ID, note text not null, details text not null,
    primary key (tenant_id, case_id, sequence), foreign key (tenant_id, case_id) references case_file (tenant_id, case_id)`,
}

const INDEXES = [
  'create index promise_unit on promise (tenant_id, unit_id, task_id)',
  'create index case_file_unit on case_file (tenant_id, raised_unit_id, state)',
  'create index case_file_owner on case_file (tenant_id, owner_unit_id, state)',
]

/** Tables whose rows are only ever added, and those whose rows are never taken away. */
const HISTORIES = ['promise_event', 'case_event']
const LASTING = ['promise', 'case_file']

export function caseStatements(dialect: Dialect): readonly string[] {
  return [...tenantTables(TABLES, dialect), ...INDEXES, ...historyStays(dialect)]
}

function historyStays(dialect: Dialect): readonly string[] {
  if (dialect === 'sqlite') {
    return [
      ...HISTORIES.flatMap(table => ['update', 'delete'].map(action => refusingTrigger(table, `no_${action}`, `before ${action}`))),
      ...LASTING.map(table => refusingTrigger(table, 'no_delete', 'before delete')),
    ]
  }
  const refuse = (table: string, name: string, event: string, each: 'row' | 'statement') =>
    `create trigger ${table}_${name} before ${event} on ${table} for each ${each} execute function refuse_change()`
  return [
    ...HISTORIES.map(table => refuse(table, 'no_change', 'update or delete', 'row')),
    ...LASTING.map(table => refuse(table, 'no_delete', 'delete', 'row')),
    ...[...HISTORIES, ...LASTING].map(table => refuse(table, 'no_truncate', 'truncate', 'statement')),
  ]
}
