import type { Dialect } from '../dialect.ts'
import { commitmentGuards } from './commitment-guards.ts'
import { tenantTables } from './migration-statements.ts'

/** What units commit to, in all versions. A value weaker than the plan's minimum or than what was approved is refused by the database itself. */
const TABLES: Readonly<Record<string, string>> = {
  commitment: `commitment_id ID not null, plan_id ID not null, unit_id ID not null, ordinal integer not null, status text not null, reason text not null, decision_number text not null,
    decision_date DAY, created_by ID not null, created_at INSTANT not null, signed_by ID, signed_at INSTANT, decided_by ID, decided_at INSTANT, decision_note text not null,
    version integer not null, primary key (tenant_id, commitment_id), unique (tenant_id, plan_id, unit_id, ordinal),
    foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id), foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id)`,
  commitment_target: `commitment_id ID not null, target_id ID not null, value REAL8 not null, deadline DAY, method text not null,
    primary key (tenant_id, commitment_id, target_id), foreign key (tenant_id, commitment_id) references commitment (tenant_id, commitment_id),
    foreign key (tenant_id, target_id) references target (tenant_id, target_id)`,
  commitment_item: `commitment_id ID not null, ordinal integer not null, kind text not null, task_id ID, title text not null, place text not null, product text not null, due DAY,
    person_id ID, primary key (tenant_id, commitment_id, ordinal), foreign key (tenant_id, commitment_id) references commitment (tenant_id, commitment_id),
    foreign key (tenant_id, task_id) references task (tenant_id, task_id), foreign key (tenant_id, person_id) references member (tenant_id, member_id)`,
}

const INDEXES = ['create index commitment_target_target on commitment_target (tenant_id, target_id)']

export function commitmentStatements(dialect: Dialect): readonly string[] {
  return [...tenantTables(TABLES, dialect), ...INDEXES, ...commitmentGuards(dialect)]
}
