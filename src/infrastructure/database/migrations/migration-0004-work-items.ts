import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** Sub-tasks with six clears of their own. */
const TABLES: Readonly<Record<string, string>> = {
  work_item: `work_item_id ID not null, plan_id ID not null, task_id ID not null, ordinal integer not null, origin text not null, instruction text not null, title text not null,
    search_text text not null, unit_id ID not null, head_member_id ID, focal_member_id ID, coordinators text not null, starts_on DAY, due DAY, responsibility text not null,
    authority_decides text not null, authority_approves text not null, authority_superior text not null, result text not null, deliverable_id ID, state text not null,
    progress REAL8, outcome text not null, done_on DAY, cancel_reason text not null, commitment_id ID, created_by ID not null, created_at INSTANT not null, version integer not null,
    primary key (tenant_id, work_item_id), foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id), foreign key (tenant_id, task_id) references task (tenant_id, task_id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id), foreign key (tenant_id, deliverable_id) references deliverable (tenant_id, deliverable_id),
    foreign key (tenant_id, head_member_id) references member (tenant_id, member_id), foreign key (tenant_id, focal_member_id) references member (tenant_id, member_id),
    check (progress is null or (progress >= 0 and progress <= 100))`,
}

const INDEXES = [
  'create index work_item_task on work_item (tenant_id, task_id, ordinal)',
  'create index work_item_unit on work_item (tenant_id, unit_id, due)',
]

export function workItemStatements(dialect: Dialect): readonly string[] {
  return [...tenantTables(TABLES, dialect), ...INDEXES]
}
