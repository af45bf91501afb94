/** A table as a backup carries it: rows in the order of `key`, which is the same on both databases. */
export type CopiedTable = {
  readonly name: string
  /** Columns after the tenant; text among them is compared byte by byte. */
  readonly key: readonly string[]
  /** Whether its rows belong to a tenant and stand behind row-level security. */
  readonly tenanted: boolean
  /** Rows read or written in one statement. */
  readonly rowsAtOnce: number
}

const ROWS_AT_ONCE = 200
/** A unit may stand below another of the same table, so that one statement takes a ward's whole tree. */
const WHOLE_TREE = 1_000_000

function tenanted(name: string, key: readonly string[], rowsAtOnce = ROWS_AT_ONCE): CopiedTable {
  return { name, key, tenanted: true, rowsAtOnce }
}

function shared(name: string, key: readonly string[]): CopiedTable {
  return { name, key, tenanted: false, rowsAtOnce: ROWS_AT_ONCE }
}

/** Parents before children. A table that is neither here nor in LEFT_OUT makes the backup fail rather than forget it. */
export const COPIED_TABLES: readonly CopiedTable[] = [
  shared('tenant', ['tenant_id']),
  shared('auth_user', ['id']),
  shared('auth_account', ['id']),
  tenanted('unit', ['unit_id'], WHOLE_TREE),
  tenanted('member', ['member_id']),
  tenanted('member_role', ['member_id', 'unit_id', 'role']),
  tenanted('api_token', ['token_id']),
  tenanted('plan', ['plan_id']),
  tenanted('task_group', ['plan_id', 'code']),
  tenanted('phase', ['phase_id']),
  tenanted('milestone', ['milestone_id']),
  tenanted('task', ['task_id']),
  tenanted('task_milestone', ['task_id', 'milestone_id']),
  tenanted('deliverable', ['deliverable_id']),
  tenanted('target', ['target_id']),
  tenanted('assignment', ['task_id', 'unit_id']),
  tenanted('external_party', ['task_id', 'name', 'role']),
  tenanted('discrepancy', ['discrepancy_id']),
  // Each holds a whole document.
  tenanted('plan_import', ['import_id'], 1),
  tenanted('report', ['report_id']),
  tenanted('report_line', ['report_id', 'task_id']),
  tenanted('report_event', ['report_id', 'sequence']),
  tenanted('evidence', ['evidence_id']),
  tenanted('calendar_decision', ['day']),
  tenanted('extension', ['extension_id']),
  tenanted('deputy', ['deputy_id']),
  tenanted('evidence_file', ['sha256']),
  tenanted('upload', ['upload_id']),
  tenanted('register', ['register_id']),
  tenanted('register_definition', ['register_id', 'definition_version']),
  tenanted('register_row', ['row_id', 'row_version']),
  tenanted('register_unique', ['register_id', 'unique_set', 'unique_text']),
  tenanted('register_evidence', ['evidence_id']),
  tenanted('register_import', ['import_id']),
  tenanted('target_formula', ['target_id', 'formula_version']),
  tenanted('typed_figure', ['figure_id']),
  tenanted('commitment', ['commitment_id']),
  tenanted('commitment_target', ['commitment_id', 'target_id']),
  tenanted('commitment_item', ['commitment_id', 'ordinal']),
  tenanted('work_item', ['work_item_id']),
  tenanted('work_item_event', ['work_item_id', 'sequence']),
  tenanted('directive_source', ['work_item_id']),
  tenanted('directive_draft', ['draft_id']),
  // Each holds its whole population.
  tenanted('verification_draw', ['draw_id'], 10),
  tenanted('verification_check', ['check_id']),
  tenanted('verification_visit', ['check_id', 'ordinal']),
  tenanted('verification_picture', ['evidence_id']),
  tenanted('period_lock', ['plan_id', 'kind', 'month']),
  tenanted('correction', ['correction_id']),
  tenanted('row_seal', ['sequence', 'ordinal']),
  tenanted('day_seal', ['day']),
  tenanted('promise', ['promise_id']),
  tenanted('promise_event', ['promise_id', 'sequence']),
  tenanted('promise_answer', ['report_id', 'promise_id']),
  tenanted('case_file', ['case_id']),
  tenanted('case_event', ['case_id', 'sequence']),
  tenanted('meeting', ['meeting_id']),
  tenanted('meeting_item', ['item_id'], 20),
  tenanted('meeting_decision', ['decision_id']),
  tenanted('meeting_attendance', ['meeting_id', 'ordinal']),
  tenanted('paper_term', ['starts_on']),
  tenanted('paper', ['paper_id']),
  tenanted('paper_version', ['paper_id', 'ordinal'], 20),
  tenanted('paper_unit', ['paper_id', 'unit_id']),
  tenanted('paper_cause', ['paper_id', 'cause_key']),
  tenanted('paper_event', ['paper_id', 'sequence']),
  tenanted('paper_scan', ['evidence_id']),
  tenanted('status', ['plan_id', 'subject_kind', 'subject_id']),
  tenanted('status_due', ['mark_id']),
  tenanted('completion_month', ['task_id', 'month']),
  tenanted('target_month', ['target_id', 'month']),
  tenanted('job', ['job_key']),
  tenanted('notification', ['notification_id']),
  tenanted('delivery', ['delivery_id']),
  tenanted('delivery_event', ['delivery_id', 'sequence']),
  tenanted('notification_preference', ['member_id']),
  tenanted('channel_setting', ['channel']),
  tenanted('contact_point', ['contact_id']),
  tenanted('alert_rule', ['kind']),
  tenanted('alert', ['alert_id']),
  tenanted('alert_unit', ['alert_id', 'unit_id']),
  tenanted('alert_event', ['alert_id', 'sequence']),
  tenanted('alert_pass', []),
  tenanted('audit_entry', ['sequence']),
  tenanted('audit_head', []),
  tenanted('idempotency_key', ['member_id', 'key']),
  // After every sealed table: filling those leaves notes, which go before the kept ones come.
  tenanted('row_touch', ['tx', 'touch_id']),
]

/** Sessions would let whoever holds the file in; everybody signs in again after a restore. The migrations' own tables are made anew. */
export const LEFT_OUT: readonly string[] = ['auth_session', 'auth_verification', 'schema_migration', 'schema_migration_lock']
