import type { Dialect } from '../dialect.ts'
import { type RowGuard, inUse, isChanged, isThere, rowGuards } from './row-guards.ts'

const FIGURES_STAND =
  'Kỳ báo cáo đã chốt số liệu: số liệu chỉ thay đổi bằng đính chính đã được phê duyệt, giữ giá trị cũ, giá trị mới, lý do và người phê duyệt.'
const HISTORY_STANDS = 'Việc chốt số liệu và các đính chính đã quyết định được giữ nguyên; không sửa, không xoá.'

type Row = 'new' | 'old'
const anyChanged = (columns: readonly string[]) => columns.map(isChanged).join(' or ')

/** The row is a report: its own period is locked. */
const isPeriodLocked = (row: Row) =>
  `exists (select 1 from period_lock where period_lock.tenant_id = ${row}.tenant_id and period_lock.plan_id = ${row}.plan_id
    and period_lock.kind = ${row}.kind and period_lock.month = ${row}.month)`

/** The row belongs to a report of a locked period. */
const isOfLocked = (row: Row) =>
  `exists (select 1 from report join period_lock on period_lock.tenant_id = report.tenant_id and period_lock.plan_id = report.plan_id
    and period_lock.kind = report.kind and period_lock.month = report.month where report.tenant_id = ${row}.tenant_id and report.report_id = ${row}.report_id)`

/** What no correction changes. */
const LINE_KEPT = ['tenant_id', 'report_id', 'task_id', 'ordinal', 'no_activity_reason', 'gap_reason', 'deliverable_claims', 'review_state']
const LINE_REVIEW_KEPT = ['review_reasons', 'reviewed_by', 'reviewed_at', 'saved_at', 'submitted_content']

type Corrected = { readonly field: string; readonly column: string; readonly type: 'text' | 'number' | 'day' }

const CORRECTED: readonly Corrected[] = [
  { field: 'result', column: 'result', type: 'text' },
  { field: 'completionRate', column: 'completion_rate', type: 'number' },
  { field: 'difficulty', column: 'difficulty', type: 'text' },
  { field: 'proposal', column: 'proposal', type: 'text' },
  { field: 'nextActionDue', column: 'next_action_due', type: 'day' },
]

/** A value as corrections keep it (JSON), read as the line's column is. */
function valueOf(column: string, type: Corrected['type'], dialect: Dialect): string {
  if (dialect === 'sqlite') return `json_extract(correction.${column}, '$')`
  const text = `(correction.${column}::jsonb #>> '{}')`
  return { text, number: `${text}::double precision`, day: `${text}::date` }[type]
}

const APPROVED_FOR_THIS_VERSION = `correction.tenant_id = new.tenant_id and correction.report_id = new.report_id and correction.task_id = new.task_id
    and correction.state = 'approved' and correction.line_version = new.version and new.version = old.version + 1`

/**
 * An approved correction names the version of the line that it makes, one above the version that stood when it was approved. The line takes
 * that version once and never again, so a correction changes its line a single time, in the transaction that approves it.
 */
function isUncorrected({ field, column, type }: Corrected, dialect: Dialect): string {
  const [was, now] = [valueOf('old_value', type, dialect), valueOf('new_value', type, dialect)]
  return `(${isChanged(column)} and not exists (select 1 from correction where ${APPROVED_FOR_THIS_VERSION} and correction.field = '${field}'
    and ${was} is not distinct from old.${column} and ${now} is not distinct from new.${column}))`
}

const VERSION_UNFOUNDED = `(old.version <> new.version and not exists (select 1 from correction where ${APPROVED_FOR_THIS_VERSION}))`

/** The reviewer's own columns, which came with a later migration: the verified ratio changes by a correction, the rest not at all. */
export function lockedReviewGuards(dialect: Dialect): readonly string[] {
  const kept = anyChanged(['verified_reason', 'verified_by', 'verified_at'])
  const corrected = isUncorrected({ field: 'verifiedRate', column: 'verified_rate', type: 'number' }, dialect)
  const refuses = `${inUse('old')} and ${isOfLocked('old')} and (${kept} or ${corrected})`
  return rowGuards([{ table: 'report_line', name: 'locked_review', events: ['update'], refuses, message: FIGURES_STAND }], [], dialect)
}

const REPORT_KEPT = ['tenant_id', 'report_id', 'plan_id', 'kind', 'month', 'unit_id', 'due_at', 'last_day', 'status']
const REPORT_TIMES_KEPT = ['first_submitted_at', 'submitted_at', 'submitted_by', 'accepted_at']
const EVIDENCE_KEPT = ['tenant_id', 'evidence_id', 'report_id', 'task_id', 'kind', 'file_name', 'mime', 'size', 'sha256', 'taken_on']
const EVIDENCE_SAID_KEPT = ['document_number', 'document_date', 'caption', 'uploaded_by', 'uploaded_at']

const CORRECTION_KEPT = [
  'tenant_id',
  'correction_id',
  'report_id',
  'task_id',
  'field',
  'old_value',
  'new_value',
  'reason',
  'asked_by',
  'asked_at',
]
const STANDING_VERSION = `(select report_line.version from report_line where report_line.tenant_id = new.tenant_id
  and report_line.report_id = new.report_id and report_line.task_id = new.task_id)`
/** Asked, then decided once, by another person unless it is taken back. */
const DECIDED_WRONGLY = `old.state <> 'asked' or new.state not in ('approved', 'refused', 'withdrawn') or ${anyChanged(CORRECTION_KEPT)}
  or new.decided_by is null or new.decided_at is null or (new.state <> 'withdrawn' and new.decided_by = old.asked_by)
  or (new.state = 'approved' and new.line_version is distinct from ${STANDING_VERSION} + 1) or (new.state <> 'approved' and new.line_version is not null)`

function guards(dialect: Dialect): readonly RowGuard[] {
  const stands = (table: string, events: RowGuard['events'], refuses: string, name = 'locked'): RowGuard => ({
    table,
    name,
    events,
    refuses,
    message: FIGURES_STAND,
  })
  const history = (table: string, name: string, events: RowGuard['events'], refuses: string): RowGuard => ({
    table,
    name,
    events,
    refuses,
    message: HISTORY_STANDS,
  })
  const lineChanged = [
    anyChanged([...LINE_KEPT, ...LINE_REVIEW_KEPT]),
    VERSION_UNFOUNDED,
    ...CORRECTED.map(item => isUncorrected(item, dialect)),
  ]
  return [
    stands('report_line', ['update'], `${inUse('old')} and ${isOfLocked('old')} and (${lineChanged.join(' or ')})`),
    stands('report_line', ['insert'], `${inUse('new')} and ${isOfLocked('new')}`, 'not_added'),
    stands('report_line', ['delete'], `${inUse('old')} and ${isOfLocked('old')}`, 'not_removed'),
    stands(
      'report',
      ['update'],
      `${inUse('old')} and (${isPeriodLocked('old')} or ${isPeriodLocked('new')}) and (${anyChanged([...REPORT_KEPT, ...REPORT_TIMES_KEPT])})`,
    ),
    stands('report', ['insert'], `${inUse('new')} and ${isPeriodLocked('new')}`, 'not_added'),
    stands('report', ['delete'], `${inUse('old')} and ${isPeriodLocked('old')}`, 'not_removed'),
    stands('report_event', ['insert'], `${inUse('new')} and ${isOfLocked('new')}`),
    stands('evidence', ['insert'], `${inUse('new')} and ${isOfLocked('new')}`, 'not_added'),
    stands('evidence', ['delete'], `${inUse('old')} and ${isOfLocked('old')}`, 'not_removed'),
    stands(
      'evidence',
      ['update'],
      `${inUse('old')} and (${isOfLocked('old')} or ${isOfLocked('new')}) and (${anyChanged([...EVIDENCE_KEPT, ...EVIDENCE_SAID_KEPT])})`,
    ),
    history('period_lock', 'kept', ['update', 'delete'], '1 = 1'),
    history('correction', 'begins_asked', ['insert'], `${inUse('new')} and (new.state <> 'asked' or not ${isOfLocked('new')})`),
    history('correction', 'decided_once', ['update'], DECIDED_WRONGLY),
    history('correction', 'kept', ['delete'], '1 = 1'),
    {
      ...history(
        'period_lock',
        'no_replace',
        ['insert'],
        `exists (select 1 from period_lock where tenant_id = new.tenant_id and plan_id = new.plan_id and kind = new.kind and month = new.month)`,
      ),
      onlySqlite: true,
    },
    { ...history('correction', 'no_replace', ['insert'], isThere('correction', 'correction_id')), onlySqlite: true },
    {
      ...history('evidence', 'no_replace', ['insert'], `${isThere('evidence', 'evidence_id')} and ${isReplacingLocked}`),
      onlySqlite: true,
    },
  ]
}

/** Evidence of a locked period that would move away under the same id. */
const isReplacingLocked = `exists (select 1 from evidence join report on report.tenant_id = evidence.tenant_id and report.report_id = evidence.report_id
  join period_lock on period_lock.tenant_id = report.tenant_id and period_lock.plan_id = report.plan_id and period_lock.kind = report.kind
  and period_lock.month = report.month where evidence.tenant_id = new.tenant_id and evidence.evidence_id = new.evidence_id)`

const EMPTIED = ['period_lock', 'correction', 'report', 'report_line', 'evidence']

/** What a lock forbids, forbidden to whoever writes into the database. */
export function lockGuards(dialect: Dialect): readonly string[] {
  return rowGuards(guards(dialect), EMPTIED, dialect)
}
