import type { Dialect } from '../dialect.ts'
import { refusingTrigger, tenantTables } from './migration-statements.ts'

/** Directives, meetings and what they decided. */
const TABLES: Readonly<Record<string, string>> = {
  directive_source: `work_item_id ID not null, source_kind text not null, source_id text not null, source_label text not null, sentence text not null, given_by ID not null,
    given_at INSTANT not null, prepared_by ID, primary key (tenant_id, work_item_id),
    foreign key (tenant_id, work_item_id) references work_item (tenant_id, work_item_id), foreign key (tenant_id, given_by) references member (tenant_id, member_id),
    foreign key (tenant_id, prepared_by) references member (tenant_id, member_id)`,
  directive_draft: `draft_id ID not null, source_kind text not null, source_id text not null, source_label text not null, task_id ID not null, unit_id ID not null,
    content text not null, prepared_by ID not null, prepared_at INSTANT not null, state text not null, decided_by ID, decided_at INSTANT, note text not null, work_item_id ID,
    version integer not null, primary key (tenant_id, draft_id), foreign key (tenant_id, task_id) references task (tenant_id, task_id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id), foreign key (tenant_id, prepared_by) references member (tenant_id, member_id),
    foreign key (tenant_id, work_item_id) references work_item (tenant_id, work_item_id)`,
  meeting: `meeting_id ID not null, plan_id ID not null, kind text not null, quarter text, title text not null, search_text text not null, held_on DAY not null,
    starts_at text not null, lasts_minutes integer not null, place text not null, chair_member_id ID, secretary_member_id ID, state text not null, as_of DAY not null,
    made_at INSTANT not null, invited_at INSTANT, started_at INSTANT, concluded_at INSTANT, closing text not null, cancel_reason text not null, paper_id ID, created_by ID not null,
    version integer not null, primary key (tenant_id, meeting_id), foreign key (tenant_id, plan_id) references plan (tenant_id, plan_id),
    foreign key (tenant_id, chair_member_id) references member (tenant_id, member_id), foreign key (tenant_id, secretary_member_id) references member (tenant_id, member_id)`,
  meeting_item: `meeting_id ID not null, item_id ID not null, ordinal integer not null, kind text not null, subject_id text, task_id ID, title text not null, question text not null,
    question_edited integer not null, facts text, page text, dropped_reason text, discussion text not null, version integer not null, primary key (tenant_id, item_id),
    foreign key (tenant_id, meeting_id) references meeting (tenant_id, meeting_id), foreign key (tenant_id, task_id) references task (tenant_id, task_id)`,
  meeting_decision: `meeting_id ID not null, decision_id ID not null, item_id ID not null, ordinal integer not null, kind text not null, text text not null, task_id ID, unit_id ID,
    coordinators text not null, head_member_id ID, focal_member_id ID, due DAY, responsibility text not null, authority_decides text not null, authority_approves text not null,
    authority_superior text not null, result text not null, work_item_id ID, version integer not null, primary key (tenant_id, decision_id), unique (tenant_id, meeting_id, ordinal),
    foreign key (tenant_id, meeting_id) references meeting (tenant_id, meeting_id), foreign key (tenant_id, item_id) references meeting_item (tenant_id, item_id),
    foreign key (tenant_id, task_id) references task (tenant_id, task_id), foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id),
    foreign key (tenant_id, head_member_id) references member (tenant_id, member_id), foreign key (tenant_id, focal_member_id) references member (tenant_id, member_id),
    foreign key (tenant_id, work_item_id) references work_item (tenant_id, work_item_id)`,
  meeting_attendance: `meeting_id ID not null, ordinal integer not null, unit_id ID not null, member_id ID, state text not null, note text not null,
    primary key (tenant_id, meeting_id, ordinal), foreign key (tenant_id, meeting_id) references meeting (tenant_id, meeting_id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id), foreign key (tenant_id, member_id) references member (tenant_id, member_id)`,
}

const INDEXES = [
  'create index meeting_day on meeting (tenant_id, held_on)',
  'create index meeting_item_order on meeting_item (tenant_id, meeting_id, ordinal)',
]

export function meetingStatements(dialect: Dialect): readonly string[] {
  return [...tenantTables(TABLES, dialect), ...INDEXES, ...minutesStay(dialect)]
}

/** A meeting is called off, not deleted; what an instruction was given on is never changed. */
function minutesStay(dialect: Dialect): readonly string[] {
  if (dialect === 'sqlite')
    return [
      refusingTrigger('meeting', 'no_delete', 'before delete'),
      ...['update', 'delete'].map(action => refusingTrigger('directive_source', `no_${action}`, `before ${action}`)),
    ]
  return [
    'create trigger meeting_no_delete before delete on meeting for each row execute function refuse_change()',
    'create trigger directive_source_no_change before update or delete on directive_source for each row execute function refuse_change()',
    'create trigger directive_source_no_truncate before truncate on directive_source for each statement execute function refuse_change()',
    'create trigger meeting_no_truncate before truncate on meeting for each statement execute function refuse_change()',
  ]
}
