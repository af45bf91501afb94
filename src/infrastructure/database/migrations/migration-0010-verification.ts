import type { Dialect } from '../dialect.ts'
import { refusingTrigger, tenantTables } from './migration-statements.ts'

/** Samples drawn for verification on the spot, the lines they drew, and what was found at each visit. */
const TABLES: Readonly<Record<string, string>> = {
  verification_draw: `draw_id ID not null, plan_id ID not null, month text not null, ordinal integer not null, reason text not null, record text not null,
    seal text not null, drawn_by ID not null, drawn_at INSTANT not null,
    primary key (tenant_id, draw_id), unique (tenant_id, plan_id, month, ordinal),
    foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id), foreign key (tenant_id, drawn_by) references member (tenant_id, member_id)`,
  verification_check: `check_id ID not null, draw_id ID not null, ordinal integer not null, report_id ID not null, task_id ID not null, unit_id ID not null,
    claimed_rate REAL8, finding text, verified_rate REAL8, checked_at INSTANT, version integer not null,
    primary key (tenant_id, check_id), unique (tenant_id, report_id, task_id), foreign key (tenant_id, draw_id) references verification_draw (tenant_id, draw_id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id), foreign key (tenant_id, task_id) references task (tenant_id, task_id),
    check ((finding is null) = (checked_at is null)), check (verified_rate is null or (verified_rate >= 0 and verified_rate <= 100))`,
  verification_visit: `check_id ID not null, ordinal integer not null, finding text not null, verified_rate REAL8, note text not null, present_name text not null,
    latitude REAL8, longitude REAL8, accuracy REAL8, visited_by ID not null, visited_at INSTANT not null,
    primary key (tenant_id, check_id, ordinal), foreign key (tenant_id, check_id) references verification_check (tenant_id, check_id),
    foreign key (tenant_id, visited_by) references member (tenant_id, member_id)`,
  verification_picture: `evidence_id ID not null, check_id ID not null, visit_ordinal integer not null, kind text not null, file_name text not null, mime text not null,
    size BIGINTEGER not null, sha256 text not null, taken_on DAY, document_number text not null, document_date DAY, caption text not null,
    uploaded_by ID not null, uploaded_at INSTANT not null, primary key (tenant_id, evidence_id),
    foreign key (tenant_id, check_id, visit_ordinal) references verification_visit (tenant_id, check_id, ordinal)`,
}

const INDEXES = [
  'create index verification_check_draw on verification_check (tenant_id, draw_id, ordinal)',
  'create index verification_check_unit on verification_check (tenant_id, unit_id)',
  'create index verification_picture_check on verification_picture (tenant_id, check_id, visit_ordinal)',
  'create index verification_picture_file on verification_picture (tenant_id, sha256)',
]

export function verificationStatements(dialect: Dialect): readonly string[] {
  return [...tenantTables(TABLES, dialect), ...INDEXES, ...whatWasDrawnStays(dialect)]
}

const KEPT = ['verification_draw', 'verification_visit', 'verification_picture']

/** Nobody draws again until they like it, and no visit is taken back: a later one stands beside it. */
function whatWasDrawnStays(dialect: Dialect): readonly string[] {
  if (dialect === 'sqlite') {
    return [
      ...KEPT.flatMap(table => ['update', 'delete'].map(action => refusingTrigger(table, `no_${action}`, `before ${action}`))),
      refusingTrigger('verification_check', 'no_delete', 'before delete'),
    ]
  }
  return [
    ...KEPT.map(
      table => `create trigger ${table}_no_change before update or delete on ${table} for each row execute function refuse_change()`,
    ),
    'create trigger verification_check_no_delete before delete on verification_check for each row execute function refuse_change()',
    ...[...KEPT, 'verification_check'].map(
      table => `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
    ),
  ]
}
