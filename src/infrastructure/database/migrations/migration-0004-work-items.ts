import type { Dialect } from '../dialect.ts'
import { refusingTrigger, tenantTables } from './migration-statements.ts'

/** Sub-tasks with six clears of their own, and what happened to each. */
const TABLES: Readonly<Record<string, string>> = {
  work_item: `work_item_id ID not null, plan_id ID not null, task_id ID not null, ordinal integer not null, origin text not null, instruction text not null, title text not null,
    search_text text not null, unit_id ID not null, head_member_id ID, focal_member_id ID, coordinators text not null, starts_on DAY, due DAY, responsibility text not null,
    authority_decides text not null, authority_approves text not null, authority_superior text not null, result text not null, deliverable_id ID,
    recorded_reason text not null, recorded_reason_by ID, recorded_reason_at INSTANT, state text not null, progress REAL8, outcome text not null, done_on DAY,
    evidence_reference text not null, submitted_by ID, submitted_at INSTANT, cancel_reason text not null, asked_due DAY, asked_reason text not null, asked_by ID, asked_at INSTANT,
    commitment_id ID, commitment_ordinal integer, created_by ID not null, created_at INSTANT not null, version integer not null,
    primary key (tenant_id, work_item_id), unique (tenant_id, commitment_id, commitment_ordinal),
    foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id), foreign key (tenant_id, task_id) references task (tenant_id, task_id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id), foreign key (tenant_id, deliverable_id) references deliverable (tenant_id, deliverable_id),
    foreign key (tenant_id, head_member_id) references member (tenant_id, member_id), foreign key (tenant_id, focal_member_id) references member (tenant_id, member_id),
    foreign key (tenant_id, commitment_id) references commitment (tenant_id, commitment_id),
    check (progress is null or (progress >= 0 and progress <= 100))`,
  work_item_event: `work_item_id ID not null, sequence integer not null, kind text not null, at INSTANT not null, by_member ID, note text not null, details text not null,
    primary key (tenant_id, work_item_id, sequence), foreign key (tenant_id, work_item_id) references work_item (tenant_id, work_item_id)`,
}

const INDEXES = [
  'create index work_item_task on work_item (tenant_id, task_id, ordinal)',
  'create index work_item_unit on work_item (tenant_id, unit_id, due)',
]

export function workItemStatements(dialect: Dialect): readonly string[] {
  return [...tenantTables(TABLES, dialect), ...INDEXES, ...historyStays(dialect)]
}

/** What happened to an item is never changed or taken back; an item itself is cancelled, not deleted. */
function historyStays(dialect: Dialect): readonly string[] {
  if (dialect === 'sqlite') {
    return [
      ...['update', 'delete'].map(action => refusingTrigger('work_item_event', `no_${action}`, `before ${action}`)),
      refusingTrigger('work_item', 'no_delete', 'before delete'),
    ]
  }
  return [
    'create trigger work_item_event_no_change before update or delete on work_item_event for each row execute function refuse_change()',
    'create trigger work_item_no_delete before delete on work_item for each row execute function refuse_change()',
    ...['work_item', 'work_item_event'].map(
      table => `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
    ),
  ]
}
