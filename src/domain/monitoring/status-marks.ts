import { type Month, isDay, monthOf } from '../shared/calendar.ts'

/**
 * What has to be computed anew: `line` (subject: report, part: task), `report` and `work` (plan), `opened` (plan, month of the new report), `task`
 * (its own row, cells and deliverables), `wholeTask` (its units or targets too), `figure` (target, month from which it was told otherwise), `register`,
 * `figures` (of the whole ward), `plan` and `ward`.
 */
export const MARK_KINDS = [
  'line',
  'report',
  'opened',
  'work',
  'task',
  'wholeTask',
  'figure',
  'register',
  'figures',
  'plan',
  'ward',
] as const
export type MarkKind = (typeof MARK_KINDS)[number]
export type StatusMark = { readonly kind: MarkKind; readonly subjectId: string; readonly partId: string }

/** A row as the database holds it, instants and days as text; undefined before it was there and after it is gone. */
export type FactRow = Readonly<Record<string, string | number | boolean | null>>
export type ChangedFact = { readonly table: string; readonly before: FactRow | undefined; readonly after: FactRow | undefined }

type Rule = { readonly columns: readonly string[]; readonly mark: (row: FactRow, isNew: boolean) => StatusMark | undefined }
type NoLight = { readonly why: string }

const text = (row: FactRow, column: string) => String(row[column] ?? '')
const marks = (kind: MarkKind, subject: string, columns: readonly string[]): Rule => ({
  columns,
  mark: row => ({ kind, subjectId: text(row, subject), partId: '' }),
})
const moves = (kind: MarkKind, subject: string): Rule => marks(kind, subject, [])
const nothing = (why: string): NoLight => ({ why })
const wholeWard =
  (kind: 'ward' | 'figures'): Rule['mark'] =>
  () => ({ kind, subjectId: '', partId: '' })

/** Every table of a ward: what its rows move, and in which columns (none named: in any); or why they move no light. */
export const STATUS_RULES: Readonly<Record<string, Rule | NoLight>> = {
  plan: marks('plan', 'plan_id', ['status', 'date', 'campaign_start', 'campaign_end', 'first_reporting_month', 'created_at']),
  milestone: marks('plan', 'plan_id', ['header', 'due', 'ordinal']),
  task: marks('task', 'task_id', ['code', 'ordinal', 'deadline_text']),
  task_milestone: moves('task', 'task_id'),
  deliverable: moves('task', 'task_id'),
  assignment: marks('wholeTask', 'task_id', ['role', 'reports']),
  target: moves('wholeTask', 'task_id'),
  report: { columns: ['due_at', 'last_day', 'first_submitted_at'], mark: reportMark },
  report_line: {
    columns: ['submitted_content', 'review_state', 'verified_rate'],
    mark: row => ({ kind: 'line', subjectId: text(row, 'report_id'), partId: text(row, 'task_id') }),
  },
  work_item: marks('work', 'plan_id', ['unit_id', 'due', 'state']),
  typed_figure: { columns: [], mark: row => ({ kind: 'figure', subjectId: text(row, 'target_id'), partId: monthTold(row) }) },
  target_formula: moves('figure', 'target_id'),
  register: { columns: ['code', 'archived_at'], mark: wholeWard('figures') },
  register_definition: { columns: [], mark: wholeWard('figures') },
  register_row: moves('register', 'register_id'),
  register_evidence: moves('register', 'register_id'),
  unit: { columns: ['kind', 'active_from', 'active_to', 'sort_order'], mark: wholeWard('ward') },
  tenant: nothing('the ward’s name and rules; a deadline is kept with its report'),
  member: nothing('people move no light'),
  member_role: nothing('people move no light'),
  api_token: nothing('access'),
  task_group: nothing('headings'),
  phase: nothing('phases have no light'),
  external_party: nothing('nobody outside reports'),
  discrepancy: nothing('settled before the plan is in force'),
  plan_import: nothing('settled before the plan is in force'),
  report_event: nothing('its report and lines say what came of it'),
  evidence: nothing('its line is judged by the reviewer'),
  evidence_file: nothing('its line is judged by the reviewer'),
  calendar_decision: nothing('deadlines that move are kept with their reports'),
  extension: nothing('one that is granted moves the report'),
  deputy: nothing('people move no light'),
  register_import: nothing('its rows do'),
  commitment: { columns: ['status'], mark: wholeWard('figures') },
  commitment_target: nothing('counts once its commitment is approved'),
  commitment_item: nothing('becomes work, which does'),
  work_item_event: nothing('its work item says what came of it'),
  verification_draw: nothing('a visit moves the line it looked at'),
  verification_check: nothing('a visit moves the line it looked at'),
  verification_visit: nothing('a visit moves the line it looked at'),
  verification_picture: nothing('a visit moves the line it looked at'),
  period_lock: nothing('closes, changes nothing'),
  correction: nothing('one that is approved changes its line'),
  promise: nothing('promises have alerts, no light'),
  promise_event: nothing('promises have alerts, no light'),
  promise_answer: nothing('promises have alerts, no light'),
  case_file: nothing('cases have alerts, no light'),
  case_event: nothing('cases have alerts, no light'),
  directive_source: nothing('what an instruction was given on; its work item moves'),
  directive_draft: nothing('given later, as work'),
  meeting: nothing('what is decided becomes work, which moves'),
  meeting_item: nothing('what is decided becomes work, which moves'),
  meeting_decision: nothing('what is decided becomes work, which moves'),
  meeting_attendance: nothing('people move no light'),
  paper_term: nothing('numbers papers, changes nothing'),
  paper: nothing('asks for work, changes nothing'),
  paper_version: nothing('asks for work, changes nothing'),
  paper_unit: nothing('asks for work, changes nothing'),
  paper_event: nothing('asks for work, changes nothing'),
  paper_scan: nothing('asks for work, changes nothing'),
  alert_rule: nothing('tells, changes nothing'),
  alert_event: nothing('tells, changes nothing'),
  channel_setting: nothing('tells, changes nothing'),
  contact_point: nothing('tells, changes nothing'),
  notification: nothing('tells, changes nothing'),
  delivery_event: nothing('tells, changes nothing'),
  notification_preference: nothing('tells, changes nothing'),
}

/** What the changes of one transaction leave to be computed anew, each once. */
export function statusMarks(changes: readonly ChangedFact[]): readonly StatusMark[] {
  const found = new Map<string, StatusMark>()
  for (const change of changes) {
    for (const mark of marksOf(change)) found.set(`${mark.kind} ${mark.subjectId} ${mark.partId}`, mark)
  }
  return [...found.values()]
}

function marksOf({ table, before, after }: ChangedFact): readonly StatusMark[] {
  const rule = STATUS_RULES[table]
  if (rule === undefined || 'why' in rule) return []
  const isSame =
    before !== undefined && after !== undefined && rule.columns.length > 0 && rule.columns.every(name => before[name] === after[name])
  if (isSame) return []
  const rows = [before, after].filter(row => row !== undefined)
  return rows.flatMap(row => rule.mark(row, before === undefined) ?? [])
}

/** Only monthly reports move lights. A new one changes who owes its month. */
function reportMark(row: FactRow, isNew: boolean): StatusMark | undefined {
  if (row['kind'] !== 'month') return undefined
  return { kind: isNew ? 'opened' : 'report', subjectId: text(row, 'plan_id'), partId: isNew ? text(row, 'month') : '' }
}

function monthTold(row: FactRow): Month | '' {
  const asOf = text(row, 'as_of')
  return isDay(asOf) ? monthOf(asOf) : ''
}
