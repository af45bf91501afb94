import type { Dialect } from '../dialect.ts'
import { refusingTrigger, tenantTables, typed } from './migration-statements.ts'

/** Tables that belong to a tenant; on PostgreSQL each gets row-level security. */
const TENANT_TABLES: Readonly<Record<string, string>> = {
  unit: `unit_id ID not null, parent_id ID, name text not null, short_name text not null, kind text not null, aliases text not null,
    sort_order integer not null, active_from DAY, active_to DAY, officers_may_submit integer not null, version integer not null,
    primary key (tenant_id, unit_id), foreign key (tenant_id, parent_id) references unit (tenant_id, unit_id)`,
  member: `member_id ID not null, login text not null, full_name text not null, position text not null, phone text not null, search_text text not null,
    active integer not null, must_change_password integer not null, failed_sign_ins integer not null, locked_until INSTANT, last_sign_in_at INSTANT,
    created_at INSTANT not null, version integer not null, primary key (tenant_id, member_id), unique (tenant_id, login)`,
  member_role: `member_id ID not null, unit_id ID not null, role text not null, primary key (tenant_id, member_id, unit_id, role),
    foreign key (tenant_id, member_id) references member (tenant_id, member_id), foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id)`,
  api_token: `token_id ID not null, name text not null, member_id ID not null, secret_hash text not null, ending text not null, created_at INSTANT not null,
    created_by ID not null, expires_on DAY, last_used_at INSTANT, revoked_at INSTANT, primary key (tenant_id, token_id), unique (tenant_id, secret_hash),
    foreign key (tenant_id, member_id) references member (tenant_id, member_id)`,
  plan: `plan_id ID not null, title text not null, number text not null, date DAY, issuer text not null, status text not null, campaign_start DAY,
    campaign_end DAY, activated_at INSTANT, activated_by ID, first_reporting_month text, import_id ID, created_at INSTANT not null, version integer not null, primary key (tenant_id, plan_id)`,
  task_group: `plan_id ID not null, code text not null, title text not null, primary key (tenant_id, plan_id, code),
    foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id)`,
  phase: `phase_id ID not null, plan_id ID not null, ordinal integer not null, time_text text not null, start_day DAY, end_day DAY, focus text not null,
    mandatory_products text not null, version integer not null, primary key (tenant_id, phase_id), foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id)`,
  milestone: `milestone_id ID not null, plan_id ID not null, ordinal integer not null, header text not null, due DAY, version integer not null,
    primary key (tenant_id, milestone_id), foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id)`,
  task: `task_id ID not null, plan_id ID not null, ordinal integer not null, code text not null, title text not null, search_text text not null,
    group_code text not null, target_text text not null, implementers_text text not null, assignment_text text not null, lead_text text not null,
    coordinator_text text not null, deadline_text text not null, product_text text not null, products text not null,
    responsibility_text text not null, authority_decides text not null, authority_approves text not null, authority_superior text not null,
    recorded_reason text not null, recorded_reason_by ID, recorded_reason_at INSTANT, version integer not null, primary key (tenant_id, task_id),
    unique (tenant_id, plan_id, code), foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id)`,
  task_milestone: `task_id ID not null, milestone_id ID not null, content text not null, primary key (tenant_id, task_id, milestone_id),
    foreign key (tenant_id, task_id) references task (tenant_id, task_id), foreign key (tenant_id, milestone_id) references milestone (tenant_id, milestone_id)`,
  deliverable: `deliverable_id ID not null, task_id ID not null, milestone_id ID not null, ordinal integer not null, title text not null, state text not null,
    primary key (tenant_id, deliverable_id), foreign key (tenant_id, task_id) references task (tenant_id, task_id),
    foreign key (tenant_id, milestone_id) references milestone (tenant_id, milestone_id)`,
  target: `target_id ID not null, task_id ID not null, ordinal integer not null, milestone_id ID, text text not null, measure text not null, comparator text not null,
    value REAL8 not null, upper REAL8, unit text not null, per text, every text, deadline DAY, base_value REAL8, base_unit text, baseline_year integer, due_day integer,
    inclusive integer, soft integer not null, source text, primary key (tenant_id, target_id), foreign key (tenant_id, task_id) references task (tenant_id, task_id),
    foreign key (tenant_id, milestone_id) references milestone (tenant_id, milestone_id)`,
  assignment: `task_id ID not null, unit_id ID not null, role text not null, reports integer not null, source_text text not null, head_member_id ID, focal_member_id ID,
    primary key (tenant_id, task_id, unit_id), foreign key (tenant_id, task_id) references task (tenant_id, task_id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id), foreign key (tenant_id, head_member_id) references member (tenant_id, member_id),
    foreign key (tenant_id, focal_member_id) references member (tenant_id, member_id)`,
  external_party: `task_id ID not null, name text not null, role text not null, primary key (tenant_id, task_id, name, role),
    foreign key (tenant_id, task_id) references task (tenant_id, task_id)`,
  discrepancy: `discrepancy_id ID not null, plan_id ID not null, ordinal integer not null, kind text not null, task_code text, facts text not null,
    settled_by ID, settled_at INSTANT, note text not null, primary key (tenant_id, discrepancy_id), foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id)`,
  plan_import: `import_id ID not null, file_name text not null, file_sha256 text not null, status text not null, task_count integer not null, task_groups text not null, extraction text not null, source text not null,
    resolutions text not null, plan_id ID, created_by ID not null, created_at INSTANT not null, version integer not null, primary key (tenant_id, import_id)`,
  report: `report_id ID not null, plan_id ID not null, month text not null, unit_id ID not null, due_at INSTANT not null, last_day DAY not null, status text not null,
    first_submitted_at INSTANT, submitted_at INSTANT, submitted_by ID, accepted_at INSTANT, version integer not null, primary key (tenant_id, report_id),
    unique (tenant_id, plan_id, month, unit_id), foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id)`,
  report_line: `report_id ID not null, task_id ID not null, ordinal integer not null, result text not null, completion_rate REAL8, difficulty text not null,
    proposal text not null, next_action_due DAY, no_activity_reason text not null, deliverable_claims text not null, review_state text not null,
    review_reasons text not null, reviewed_by ID, reviewed_at INSTANT, saved_at INSTANT, submitted_content text, version integer not null,
    primary key (tenant_id, report_id, task_id),
    foreign key (tenant_id, report_id) references report (tenant_id, report_id), foreign key (tenant_id, task_id) references task (tenant_id, task_id),
    check (completion_rate is null or (completion_rate >= 0 and completion_rate <= 100))`,
  report_event: `report_id ID not null, sequence integer not null, kind text not null, at INSTANT not null, by_member ID, note text not null, lines text not null,
    primary key (tenant_id, report_id, sequence), foreign key (tenant_id, report_id) references report (tenant_id, report_id)`,
  evidence: `evidence_id ID not null, report_id ID not null, task_id ID not null, kind text not null, file_name text not null, mime text not null, size BIGINTEGER not null,
    sha256 text not null, taken_on DAY, document_number text not null, document_date DAY, caption text not null, uploaded_by ID not null, uploaded_at INSTANT not null,
    primary key (tenant_id, evidence_id), foreign key (tenant_id, report_id, task_id) references report_line (tenant_id, report_id, task_id)`,
  audit_entry: `sequence BIGINTEGER not null, at INSTANT not null, actor_id ID, actor_name text not null, action text not null, entity text not null,
    entity_id text not null, before_value text, after_value text, previous_hash text not null, hash text not null, primary key (tenant_id, sequence)`,
  audit_head: `sequence BIGINTEGER not null, hash text not null, primary key (tenant_id)`,
  idempotency_key: `member_id ID not null, key text not null, route_id text not null, body_hash text not null, status integer not null, answer text not null,
    created_at INSTANT not null, primary key (tenant_id, member_id, key)`,
}

const INDEXES = [
  'create index member_role_unit on member_role (tenant_id, unit_id)',
  'create index task_plan on task (tenant_id, plan_id, ordinal)',
  'create index deliverable_task on deliverable (tenant_id, task_id, ordinal)',
  'create index target_task on target (tenant_id, task_id, ordinal)',
  'create index assignment_unit on assignment (tenant_id, unit_id)',
  'create index discrepancy_plan on discrepancy (tenant_id, plan_id, ordinal)',
  'create index report_unit on report (tenant_id, unit_id, month)',
  'create index report_line_task on report_line (tenant_id, task_id)',
  'create index evidence_line on evidence (tenant_id, report_id, task_id)',
  'create index evidence_file on evidence (tenant_id, sha256)',
  'create index audit_entity on audit_entry (tenant_id, entity, entity_id)',
  'create index auth_session_user on auth_session (user_id)',
  'create index auth_account_user on auth_account (user_id)',
]

/**
 * Sign-in tables keep the shape their library asks for: an identity is found before its tenant is known, so their keys are the exception
 * (decision 004). Everything a person may see hangs on `member`, which is tenant-keyed.
 */
const IDENTITY_TABLES = [
  `create table tenant (tenant_id ID not null primary key, level text not null, place_name text not null, name text not null, superior_name text not null,
    issuer_name text not null, demonstration integer not null, report_due_day integer not null, before_day_rule text not null, roll_non_working text not null,
    tone_style text not null, format_profile text not null, report_issuer text not null, signer_authority text not null, signer_position text not null, signer_name text not null,
    recipients text not null, created_at INSTANT not null, version integer not null)`,
  `create table auth_user (id text not null primary key, name text not null, email text not null unique, email_verified BOOL not null, image text,
    username text unique, display_username text, tenant_id ID not null references tenant (tenant_id), created_at INSTANT not null, updated_at INSTANT not null)`,
  `create table auth_session (id text not null primary key, expires_at INSTANT not null, token text not null unique, created_at INSTANT not null,
    updated_at INSTANT not null, ip_address text, user_agent text, user_id text not null references auth_user (id) on delete cascade)`,
  `create table auth_account (id text not null primary key, account_id text not null, provider_id text not null, user_id text not null references auth_user (id) on delete cascade,
    access_token text, refresh_token text, id_token text, access_token_expires_at INSTANT, refresh_token_expires_at INSTANT, scope text, password text,
    created_at INSTANT not null, updated_at INSTANT not null)`,
  `create table auth_verification (id text not null primary key, identifier text not null, value text not null, expires_at INSTANT not null,
    created_at INSTANT not null, updated_at INSTANT not null)`,
]

/** Tables whose rows are never changed or taken back, with their keys after the tenant: the database itself refuses. */
const APPEND_ONLY: Readonly<Record<string, readonly string[]>> = { audit_entry: ['sequence'], report_event: ['report_id', 'sequence'] }

export function foundationStatements(dialect: Dialect): readonly string[] {
  return [
    ...IDENTITY_TABLES.map(statement => typed(statement, dialect)),
    ...tenantTables(TENANT_TABLES, dialect),
    ...INDEXES,
    ...appendOnlyStatements(dialect),
  ]
}

function appendOnlyStatements(dialect: Dialect): readonly string[] {
  const tables = Object.keys(APPEND_ONLY)
  if (dialect === 'sqlite') {
    return [
      ...tables.flatMap(table => ['update', 'delete'].map(action => refusingTrigger(table, `no_${action}`, `before ${action}`))),
      // `insert or replace` takes the old row away without asking the triggers of deletion.
      ...Object.entries(APPEND_ONLY).map(([table, key]) => refusingTrigger(table, 'no_replace', 'before insert', whenThere(table, key))),
      refusingTrigger('audit_head', 'no_delete', 'before delete'),
      refusingTrigger('audit_head', 'no_replace', 'before insert', whenThere('audit_head', [])),
      refusingTrigger('audit_head', 'only_forwards', 'before update', `when ${HEAD_STEPS_WRONG}`),
    ]
  }
  return [
    `create function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$`,
    ...tables.map(
      table => `create trigger ${table}_no_change before update or delete on ${table} for each row execute function refuse_change()`,
    ),
    'create trigger audit_head_no_delete before delete on audit_head for each row execute function refuse_change()',
    `create trigger audit_head_only_forwards before update on audit_head for each row when (${HEAD_STEPS_WRONG}) execute function refuse_change()`,
    ...[...tables, 'audit_head'].map(
      table => `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
    ),
  ]
}

/** The end of the audit chain moves on by one entry at a time. */
const HEAD_STEPS_WRONG = 'new.tenant_id <> old.tenant_id or new.sequence <> old.sequence + 1'

function whenThere(table: string, key: readonly string[]): string {
  const same = ['tenant_id', ...key].map(column => `${column} = new.${column}`).join(' and ')
  return `when exists (select 1 from ${table} where ${same})`
}
