import type { Dialect } from '../dialect.ts'
import { type RowGuard, inUse, isChanged, isThere, rowGuards } from './row-guards.ts'

/** Plan 55-KH/ĐU, appendix, part I, point 4. */
const NEVER_LOWER =
  'Chỉ tiêu trong phụ lục là mức tối thiểu; cơ quan, đơn vị được phân công có thể đăng ký chỉ tiêu cao hơn nhưng không được thấp hơn, không được điều chỉnh làm giảm trách nhiệm đã cam kết.'
const HISTORY_STANDS = 'Bản cam kết đã ký, đã phê duyệt hoặc đã trả lại thì giữ nguyên; muốn thay đổi thì lập bản mới.'

/** The same rule as `compareStrictness` of the domain. */
function isWeaker(comparator: string, value: string, than: string): string {
  return `case when ${comparator} in ('at_least', 'more_than', 'increase_at_least', 'reduce_at_least', 'between') then ${value} < ${than}
    when ${comparator} in ('at_most', 'less_than') then ${value} > ${than} else ${value} <> ${than} end`
}

/** Without a day of its own a commitment keeps the plan's; no day at all is later than any. */
const dueOf = (deadline: string) => `coalesce(${deadline}, target.deadline, '9999-12-31')`

function isWeakerPromise(promise: string, than: string): string {
  return `(${isWeaker('target.comparator', `${promise}.value`, `${than}.value`)} or ${dueOf(`${promise}.deadline`)} > ${dueOf(`${than}.deadline`)})`
}

const sameTarget = (row: string) => `target.tenant_id = ${row}.tenant_id and target.target_id = ${row}.target_id`

/** What stands approved for the same plan and unit, beside the commitment `mine`. */
const APPROVED_BESIDE_MINE = `join commitment approved on approved.tenant_id = mine.tenant_id and approved.plan_id = mine.plan_id and approved.unit_id = mine.unit_id
    and approved.status = 'approved' and approved.commitment_id <> mine.commitment_id
  join commitment_target promised on promised.tenant_id = approved.tenant_id and promised.commitment_id = approved.commitment_id`

const BELOW_MINIMUM = `${inUse('new')} and exists (select 1 from target where ${sameTarget('new')} and ${isWeakerPromise('new', 'target')})`

const BELOW_APPROVED = `${inUse('new')} and exists (select 1 from commitment mine ${APPROVED_BESIDE_MINE} join target on ${sameTarget('promised')}
  where mine.tenant_id = new.tenant_id and mine.commitment_id = new.commitment_id and promised.target_id = new.target_id and ${isWeakerPromise('new', 'promised')})`

/** Also when the plan was made stricter, or a promised target was left out, since the draft was written. */
const SIGNED_BELOW = `new.status in ('signed', 'approved') and (
  exists (select 1 from commitment_target mine join target on ${sameTarget('mine')}
    where mine.tenant_id = new.tenant_id and mine.commitment_id = new.commitment_id and ${isWeakerPromise('mine', 'target')})
  or exists (select 1 from commitment mine ${APPROVED_BESIDE_MINE} join target on ${sameTarget('promised')}
    left join commitment_target own on own.tenant_id = mine.tenant_id and own.commitment_id = mine.commitment_id and own.target_id = promised.target_id
    where mine.tenant_id = new.tenant_id and mine.commitment_id = new.commitment_id and (${isWeakerPromise('own', 'promised')}
      or (own.value is null and exists (select 1 from assignment part where part.tenant_id = mine.tenant_id and part.task_id = target.task_id and part.unit_id = mine.unit_id)))))`

const isOfClosed = (row: 'new' | 'old') =>
  `${inUse(row)} and exists (select 1 from commitment where commitment.tenant_id = ${row}.tenant_id and commitment.commitment_id = ${row}.commitment_id and commitment.status <> 'draft')`

const STEPS = ['draft draft', 'draft signed', 'signed approved', 'signed returned'].map(step => `'${step}'`).join(', ')
const IDENTITY = ['tenant_id', 'commitment_id', 'plan_id', 'unit_id', 'ordinal', 'created_by', 'created_at']
const SIGNED = ['reason', 'decision_number', 'decision_date', 'signed_by', 'signed_at']
const REWRITTEN = `old.status || ' ' || new.status not in (${STEPS}) or ${IDENTITY.map(isChanged).join(' or ')}
  or (old.status <> 'draft' and (${SIGNED.map(isChanged).join(' or ')})) or (new.status <> 'draft' and (new.signed_by is null or new.signed_at is null))
  or (new.status in ('approved', 'returned') and (new.decided_by is null or new.decided_at is null))`

/** The plan of a target is past its draft. */
const IN_FORCE = `exists (select 1 from task join plan on plan.tenant_id = task.tenant_id and plan.plan_id = task.plan_id
  where task.tenant_id = old.tenant_id and task.task_id = old.task_id and plan.status <> 'draft')`
const MINIMUM_KEPT = ['tenant_id', 'target_id', 'task_id', 'comparator', 'unit', 'per', 'every', 'base_value', 'base_unit']
const MINIMUM_WEAKER = `${IN_FORCE} and (${isWeaker('old.comparator', 'new.value', 'old.value')} or new.soft > old.soft
  or coalesce(new.deadline, '9999-12-31') > coalesce(old.deadline, '9999-12-31') or ${MINIMUM_KEPT.map(isChanged).join(' or ')})`

const CLOSED_PARTS: readonly RowGuard[] = ['commitment_target', 'commitment_item'].flatMap((table): RowGuard[] => [
  { table, name: 'closed', events: ['insert', 'update'], refuses: isOfClosed('new'), message: HISTORY_STANDS },
  { table, name: 'kept', events: ['update', 'delete'], refuses: isOfClosed('old'), message: HISTORY_STANDS },
])

const GUARDS: readonly RowGuard[] = [
  ...CLOSED_PARTS,
  { table: 'commitment_target', name: 'minimum', events: ['insert', 'update'], refuses: BELOW_MINIMUM, message: NEVER_LOWER },
  { table: 'commitment_target', name: 'ratchet', events: ['insert', 'update'], refuses: BELOW_APPROVED, message: NEVER_LOWER },
  {
    table: 'commitment',
    name: 'begins_as_draft',
    events: ['insert'],
    refuses: `${inUse('new')} and new.status <> 'draft'`,
    message: HISTORY_STANDS,
  },
  { table: 'commitment', name: 'rewritten', events: ['update'], refuses: REWRITTEN, message: HISTORY_STANDS },
  { table: 'commitment', name: 'ratchet', events: ['update'], refuses: SIGNED_BELOW, message: NEVER_LOWER },
  { table: 'commitment', name: 'kept', events: ['delete'], refuses: `old.status <> 'draft'`, message: HISTORY_STANDS },
  { table: 'target', name: 'minimum', events: ['update'], refuses: MINIMUM_WEAKER, message: NEVER_LOWER },
  { table: 'target', name: 'kept', events: ['delete'], refuses: IN_FORCE, message: NEVER_LOWER },
  {
    table: 'plan',
    name: 'in_force',
    events: ['update'],
    refuses: `old.status <> 'draft' and new.status = 'draft'`,
    message: NEVER_LOWER,
  },
  {
    table: 'commitment',
    name: 'no_replace',
    events: ['insert'],
    refuses: isThere('commitment', 'commitment_id'),
    message: HISTORY_STANDS,
    onlySqlite: true,
  },
  {
    table: 'target',
    name: 'no_replace',
    events: ['insert'],
    refuses: isThere('target', 'target_id'),
    message: NEVER_LOWER,
    onlySqlite: true,
  },
]

const EMPTIED = ['commitment', 'commitment_target', 'commitment_item', 'target']

/** What the rules of commitments forbid, forbidden to whoever writes into the database. */
export function commitmentGuards(dialect: Dialect): readonly string[] {
  return rowGuards(GUARDS, EMPTIED, dialect)
}
