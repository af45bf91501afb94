import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMPARATORS } from '../plan/plan-extraction.ts'
import { toDay } from '../shared/calendar.ts'
import { compareStrictness } from '../target/strictness.ts'
import { type CommitmentContext, checkCommitment } from './check-commitment.ts'
import type { CommitmentDraft, CommitmentItem, MinimumTarget, PromisedTarget } from './commitment.ts'
import { decideReturn } from './decide-commitment.ts'
import { firstPromises } from './first-promises.ts'

const LAW = { sentence: 'không được điều chỉnh làm giảm trách nhiệm đã cam kết', place: 'điểm 4, mục I' }
const PLAN_DUE = toDay('2027-03-31')

function minimum(targetId: string, part: Partial<MinimumTarget> = {}): MinimumTarget {
  const terms = { comparator: 'at_least', value: 90, upper: null, unit: '%', per: null, deadline: PLAN_DUE, soft: false } as const
  return { targetId, taskId: 'task-1', taskCode: '1.1', text: '', measure: 'hồ sơ trực tuyến', ...terms, ...part }
}
const promise = (targetId: string, value: number, part: Partial<PromisedTarget> = {}): PromisedTarget => ({
  targetId,
  value,
  deadline: null,
  method: '',
  ...part,
})
const item = (part: Partial<CommitmentItem> = {}): CommitmentItem => ({
  kind: 'work',
  taskId: 'task-1',
  title: 'Rà soát quy trình',
  place: '',
  product: 'Danh sách',
  due: toDay('2026-12-31'),
  personId: null,
  ...part,
})
const draft = (part: Partial<CommitmentDraft> = {}): CommitmentDraft => ({
  reason: 'first',
  decisionNumber: '',
  decisionDate: null,
  targets: [promise('a', 90)],
  items: [item()],
  ...part,
})
const context = (part: Partial<CommitmentContext> = {}): CommitmentContext => ({
  targets: [minimum('a')],
  approved: [],
  tasks: [{ taskId: 'task-1', taskCode: '1.1', isLed: true }],
  people: ['member-1'],
  campaignEnd: toDay('2027-08-27'),
  law: LAW,
  ...part,
})
const codes = (found: readonly { at: string; code: string }[]) => found.map(({ at, code }) => `${at} ${code}`)

describe('a commitment', () => {
  it('that keeps the minimum and names its work is found complete', () => {
    expect(checkCommitment(draft(), context())).toEqual({ refusals: [], missing: [], warnings: [] })
  })

  it.each([
    ['below the minimum', promise('a', 89.5), [], 'targets[a].value COMMITMENT_BELOW_MINIMUM'],
    ['below what was approved', promise('a', 94), [promise('a', 95)], 'targets[a].value COMMITMENT_BELOW_APPROVED'],
    ['above the whole', promise('a', 100.5), [], 'targets[a].value COMMITMENT_ABOVE_WHOLE'],
    ['later than the plan', promise('a', 90, { deadline: toDay('2027-04-01') }), [], 'targets[a].deadline COMMITMENT_AFTER_PLAN'],
    [
      'later than what was approved',
      promise('a', 90, { deadline: toDay('2027-03-01') }),
      [promise('a', 90, { deadline: toDay('2027-02-28') })],
      'targets[a].deadline COMMITMENT_AFTER_APPROVED',
    ],
    [
      'back at the plan’s day after an earlier one was approved',
      promise('a', 90),
      [promise('a', 90, { deadline: toDay('2027-02-28') })],
      'targets[a].deadline COMMITMENT_AFTER_APPROVED',
    ],
  ] as const)('%s is refused whenever it is kept', (_name, target, approved, expected) => {
    expect(codes(checkCommitment(draft({ targets: [target] }), context({ approved })).refusals)).toEqual([expected])
  })

  it('says the plan’s sentence with each refusal to lower', () => {
    const { refusals } = checkCommitment(draft({ targets: [promise('a', 80)] }), context())
    expect(refusals[0]?.facts).toMatchObject({ ...LAW, value: '80%', minimum: '90%', taskCode: '1.1' })
  })

  it('of somebody else’s target, or twice of one, is refused', () => {
    const { refusals } = checkCommitment(draft({ targets: [promise('a', 90), promise('a', 95), promise('z', 1)] }), context())
    expect(codes(refusals)).toEqual(['targets[a] COMMITMENT_TARGET_TWICE', 'targets[z] COMMITMENT_TARGET_UNKNOWN'])
  })

  it('lacks a value for each target but the soft ones; what was approved cannot be left out, soft or not', () => {
    const targets = [minimum('a'), minimum('b', { soft: true }), minimum('c', { soft: true })]
    const { missing } = checkCommitment(draft({ targets: [] }), context({ targets, approved: [promise('c', 90)] }))
    expect(codes(missing)).toEqual(['targets[a].value COMMITMENT_VALUE_MISSING', 'targets[c].value COMMITMENT_TARGET_LEFT_OUT'])
  })

  it('lacks work for each task the unit leads, and name, place, product and day of each line', () => {
    const street = item({ kind: 'street', title: ' ', place: '', product: '', due: null })
    const { missing } = checkCommitment(draft({ items: [street] }), context())
    expect(codes(missing)).toEqual([
      'items[0].title COMMITMENT_ITEM_TITLE_MISSING',
      'items[0].place COMMITMENT_ITEM_PLACE_MISSING',
      'items[0].product COMMITMENT_ITEM_PRODUCT_MISSING',
      'items[0].due COMMITMENT_ITEM_DUE_MISSING',
      'work[1.1] COMMITMENT_WORK_MISSING',
    ])
    const coordinated = context({ tasks: [{ taskId: 'task-1', taskCode: '1.1', isLed: false }] })
    expect(checkCommitment(draft({ items: [] }), coordinated).missing).toEqual([])
  })

  it('names only tasks and people of the unit, and no secret', () => {
    const items = [item({ taskId: 'task-9', personId: 'member-9', title: 'Danh sách (Mật)' })]
    expect(codes(checkCommitment(draft({ items }), context()).refusals)).toEqual([
      'items[0].title STATE_SECRET_MARK',
      'items[0].taskId COMMITMENT_ITEM_TASK_UNKNOWN',
      'items[0].personId COMMITMENT_ITEM_PERSON_UNKNOWN',
    ])
  })

  it('with work after the campaign is pointed out, not refused', () => {
    const late = checkCommitment(draft({ items: [item({ due: toDay('2027-08-28') })] }), context())
    expect(codes(late.warnings)).toEqual(['items[0].due COMMITMENT_ITEM_AFTER_CAMPAIGN'])
    expect([...late.refusals, ...late.missing]).toEqual([])
  })

  it('changes its method by a decision alone', () => {
    const approved = [promise('a', 95, { method: 'Cách cũ' })]
    const same = draft({ reason: 'method', targets: approved })
    expect(codes(checkCommitment(same, context({ approved })).missing)).toEqual([
      'decisionNumber COMMITMENT_DECISION_MISSING',
      'targets COMMITMENT_METHOD_MISSING',
    ])
    const changed = {
      ...same,
      decisionNumber: '12-QĐ/ĐU',
      decisionDate: toDay('2026-10-12'),
      targets: [promise('a', 95, { method: 'Cách mới' })],
    }
    expect(checkCommitment(changed, context({ approved })).missing).toEqual([])
  })

  it('that is said to be stricter makes a value or a day stricter', () => {
    const approved = [promise('a', 95)]
    const raise = (target: PromisedTarget) =>
      codes(checkCommitment(draft({ reason: 'raise', targets: [target] }), context({ approved })).missing)
    expect(raise(promise('a', 95))).toEqual(['targets COMMITMENT_NOTHING_RAISED'])
    expect(raise(promise('a', 96))).toEqual([])
    expect(raise(promise('a', 95, { deadline: toDay('2027-03-30') }))).toEqual([])
  })
})

describe('whatever the figures', () => {
  const figures = fc.record({
    comparator: fc.constantFrom(...COMPARATORS),
    floor: fc.integer({ min: 0, max: 1000 }),
    former: fc.integer({ min: 0, max: 1000 }),
    value: fc.integer({ min: 0, max: 1000 }),
  })

  it('a value is taken exactly when it is not weaker than minimum and approved one', () => {
    fc.assert(
      fc.property(figures, ({ comparator, floor, former, value }) => {
        const targets = [minimum('a', { comparator, value: floor, unit: 'vụ' })]
        const approved = [promise('a', former)]
        const { refusals } = checkCommitment(draft({ targets: [promise('a', value)] }), context({ targets, approved }))
        const isWeak = [floor, former].some(least => compareStrictness(comparator, value, least) === 'weaker')
        expect(refusals.length > 0).toBe(isWeak)
      }),
    )
  })

  it('a new version begins with values that are taken as they are, where any can be', () => {
    fc.assert(
      fc.property(figures, ({ comparator, floor, former, value }) => {
        const targets = [minimum('a', { comparator, value: floor, unit: 'vụ' })]
        const approved = [promise('a', former)].filter(item => compareStrictness(comparator, item.value, floor) !== 'weaker')
        const ground = context({ targets, approved })
        const begun = firstPromises(ground, [promise('a', value)])
        expect(checkCommitment(draft({ targets: begun }), ground).refusals).toEqual([])
      }),
    )
  })
})

it('a commitment is sent back for a reason that bears no secret mark', () => {
  const returned = (reason: string) => {
    const decided = decideReturn({ status: 'signed', isOwnUnit: false }, reason)
    return decided.ok ? [] : decided.refusals.map(({ code, at }) => `${code} ${at}`)
  }
  expect(returned('Chưa nêu rõ cách làm')).toEqual([])
  expect(returned('Chưa đúng công văn TUYỆT MẬT')).toEqual(['STATE_SECRET_MARK reason'])
})
