import type { Dialect } from '../dialect.ts'
import { refusingTrigger, tenantTables } from './migration-statements.ts'

/** Papers that are drafted from facts, each version with its facts, and the register of those issued. */
const TABLES: Readonly<Record<string, string>> = {
  paper_term: `starts_on DAY not null, name text not null, decided_by ID not null, decided_at INSTANT not null, primary key (tenant_id, starts_on),
    foreign key (tenant_id, decided_by) references member (tenant_id, member_id)`,
  paper: `paper_id ID not null, kind text not null, type text not null, state text not null, organ_symbol text not null, plan_id ID, meeting_id ID, subject text not null,
    search_text text not null, current_version integer not null, drafted_by ID not null, drafted_at INSTANT not null, number integer, term DAY, issued_on DAY,
    signer_name text not null, issue_note text not null, issued_by ID, issued_at INSTANT, withdraw_reason text not null, withdrawn_at INSTANT, version integer not null,
    primary key (tenant_id, paper_id), unique (tenant_id, type, organ_symbol, term, number), foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id),
    foreign key (tenant_id, meeting_id) references meeting (tenant_id, meeting_id), foreign key (tenant_id, drafted_by) references member (tenant_id, member_id),
    foreign key (tenant_id, issued_by) references member (tenant_id, member_id)`,
  paper_version: `paper_id ID not null, ordinal integer not null, ground text not null, facts text not null, content text not null, drafted_by ID not null, drafted_at INSTANT not null,
    primary key (tenant_id, paper_id, ordinal), foreign key (tenant_id, paper_id) references paper (tenant_id, paper_id),
    foreign key (tenant_id, drafted_by) references member (tenant_id, member_id)`,
  paper_unit: `paper_id ID not null, unit_id ID not null, answer text not null, answered_on DAY, answered_by ID, answered_at INSTANT, primary key (tenant_id, paper_id, unit_id),
    foreign key (tenant_id, paper_id) references paper (tenant_id, paper_id), foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id),
    foreign key (tenant_id, answered_by) references member (tenant_id, member_id)`,
  paper_cause: `paper_id ID not null, cause_key text not null, primary key (tenant_id, paper_id, cause_key), foreign key (tenant_id, paper_id) references paper (tenant_id, paper_id)`,
  paper_event: `paper_id ID not null, sequence integer not null, kind text not null, at INSTANT not null, by_member ID, note text not null, primary key (tenant_id, paper_id, sequence),
    foreign key (tenant_id, paper_id) references paper (tenant_id, paper_id)`,
  paper_scan: `evidence_id ID not null, paper_id ID not null, kind text not null, file_name text not null, mime text not null, size BIGINTEGER not null, sha256 text not null,
    taken_on DAY, document_number text not null, document_date DAY, caption text not null, uploaded_by ID not null, uploaded_at INSTANT not null, primary key (tenant_id, evidence_id),
    foreign key (tenant_id, paper_id) references paper (tenant_id, paper_id)`,
}

const INDEXES = [
  'create index paper_state on paper (tenant_id, state, issued_on)',
  'create index paper_of_unit on paper_unit (tenant_id, unit_id)',
  'create index paper_of_cause on paper_cause (tenant_id, cause_key)',
  'create index paper_scan_paper on paper_scan (tenant_id, paper_id)',
  'create index paper_scan_file on paper_scan (tenant_id, sha256)',
]

export function paperStatements(dialect: Dialect): readonly string[] {
  return [...tenantTables(TABLES, dialect), ...INDEXES, ...papersStay(dialect)]
}

const UNCHANGED = ['paper_event', 'paper_scan', 'paper_term']
const NEVER_REMOVED = ['paper', 'paper_version']

/** A paper is withdrawn, not deleted; its history, the scans of it and the beginnings of terms are only ever added. */
function papersStay(dialect: Dialect): readonly string[] {
  if (dialect === 'sqlite') {
    return [
      ...UNCHANGED.flatMap(table => ['update', 'delete'].map(action => refusingTrigger(table, `no_${action}`, `before ${action}`))),
      ...NEVER_REMOVED.map(table => refusingTrigger(table, 'no_delete', 'before delete')),
    ]
  }
  const refuse = (table: string, name: string, event: string, each: 'row' | 'statement') =>
    `create trigger ${table}_${name} before ${event} on ${table} for each ${each} execute function refuse_change()`
  return [
    ...UNCHANGED.map(table => refuse(table, 'no_change', 'update or delete', 'row')),
    ...NEVER_REMOVED.map(table => refuse(table, 'no_delete', 'delete', 'row')),
    ...[...UNCHANGED, ...NEVER_REMOVED].map(table => refuse(table, 'no_truncate', 'truncate', 'statement')),
  ]
}
