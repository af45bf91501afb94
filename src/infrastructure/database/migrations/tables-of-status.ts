import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** How everything stands, kept beside the facts it is computed from; what has to be computed anew; and series folded month by month. */
const TABLES: Readonly<Record<string, string>> = {
  status: `plan_id ID not null, subject_kind text not null, subject_id text not null, light text not null, reasons text not null, details text, facts text,
    as_of DAY not null, changed_on DAY not null, primary key (tenant_id, plan_id, subject_kind, subject_id),
    foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id)`,
  status_due: 'mark_id ID not null, kind text not null, subject_id text not null, part_id text not null, primary key (tenant_id, mark_id)',
  completion_month: `task_id ID not null, month text not null, rate REAL8, accepted integer, units_reported integer, units_owing integer, standing text not null,
    primary key (tenant_id, task_id, month), foreign key (tenant_id, task_id) references task (tenant_id, task_id)`,
  target_month: `target_id ID not null, month text not null, value REAL8, as_of DAY not null, primary key (tenant_id, target_id, month),
    foreign key (tenant_id, target_id) references target (tenant_id, target_id)`,
}

export function statusStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
