import type { Dialect } from '../dialect.ts'
import { tenantTables, typed } from './migration-statements.ts'

/** Days that an office has decided on itself, extensions of a report's deadline, and who acts for an absent head. */
const TABLES: Readonly<Record<string, string>> = {
  calendar_decision: `day DAY not null, kind text not null, occasion text not null, name text not null, source text not null, decided_by ID, decided_at INSTANT not null,
    primary key (tenant_id, day)`,
  extension: `extension_id ID not null, report_id ID not null, reason text not null, wanted_day DAY not null, asked_by ID, asked_at INSTANT not null, last_day_before DAY not null,
    due_at_before INSTANT not null, state text not null, decided_by ID, decided_at INSTANT, decision_note text not null, granted_day DAY, version integer not null,
    primary key (tenant_id, extension_id), foreign key (tenant_id, report_id) references report (tenant_id, report_id)`,
  deputy: `deputy_id ID not null, unit_id ID not null, absent_member_id ID not null, deputy_member_id ID not null, role text not null, first_day DAY not null, last_day DAY not null, reason text not null,
    document_number text not null, appointed_by ID, appointed_at INSTANT not null, revoked_by ID, revoked_at INSTANT, version integer not null, primary key (tenant_id, deputy_id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id), foreign key (tenant_id, absent_member_id) references member (tenant_id, member_id),
    foreign key (tenant_id, deputy_member_id) references member (tenant_id, member_id), check (last_day >= first_day)`,
}

const INDEXES = [
  'create index extension_report on extension (tenant_id, report_id)',
  'create index deputy_unit on deputy (tenant_id, unit_id, last_day)',
  'create index deputy_member on deputy (tenant_id, deputy_member_id, last_day)',
]

/** A ward asks for all that its plan does until it decides otherwise. */
const SETTINGS = `alter table tenant add column period_kinds text not null default '["month","quarter","year","phase","campaign"]'`

/** In whose place a deputy acted, and from which day to which a deadline moved. */
const EVENT_COLUMNS = ['on_behalf_of ID', 'details text'].map(column => `alter table report_event add column ${column}`)

/** Reports of other periods than a month, extensions, deputies and the office's own calendar. */
export function periodStatements(dialect: Dialect): readonly string[] {
  return [
    SETTINGS,
    ...(dialect === 'sqlite' ? reportsMadeAnew() : REPORTS_ALTERED),
    ...EVENT_COLUMNS.map(statement => statement.replace('ID', dialect === 'sqlite' ? 'text' : 'uuid')),
    ...tenantTables(TABLES, dialect),
    ...INDEXES,
  ]
}

const REPORTS_ALTERED = [
  `alter table report add column kind text not null default 'month'`,
  'alter table report drop constraint report_tenant_id_plan_id_month_unit_id_key',
  'alter table report add unique (tenant_id, plan_id, kind, month, unit_id)',
]

/** SQLite changes a table's keys by making it anew; foreign keys are not looked at meanwhile, and every row keeps its key. */
function reportsMadeAnew(): readonly string[] {
  const columns =
    'tenant_id, report_id, plan_id, month, unit_id, due_at, last_day, status, first_submitted_at, submitted_at, submitted_by, accepted_at, version'
  return [
    typed(
      `create table report_anew (tenant_id ID not null references tenant (tenant_id), report_id ID not null, plan_id ID not null, kind text not null default 'month', month text not null,
        unit_id ID not null, due_at INSTANT not null, last_day DAY not null, status text not null, first_submitted_at INSTANT, submitted_at INSTANT, submitted_by ID, accepted_at INSTANT,
        version integer not null, primary key (tenant_id, report_id), unique (tenant_id, plan_id, kind, month, unit_id),
        foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id), foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id))`,
      'sqlite',
    ),
    `insert into report_anew (${columns}) select ${columns} from report`,
    'drop table report',
    'alter table report_anew rename to report',
    'create index report_unit on report (tenant_id, unit_id, month)',
  ]
}
