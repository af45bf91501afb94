import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, addDays, startOf, toDay, toInstant, toMonth } from '../shared/calendar.ts'
import { answerRefusals, judgementRefusals } from './answer-promise.ts'
import { foldPromise } from './fold-promise.ts'
import { isOfPromiseList } from './promise-list.ts'
import { countPromises } from './promise-rate.ts'
import type { PromiseEvent, PromiseStanding } from './promise.ts'
import { promisedByLine } from './promised-by-line.ts'

const noon = (day: string): Instant => toInstant(`${day}T05:00:00.000Z`)
const OPENING = { at: noon('2026-06-20'), due: toDay('2026-07-15') }
const kept = (at: string, doneOn: string, reportId = 'july'): PromiseEvent => ({
  kind: 'kept',
  at: noon(at),
  reportId,
  doneOn: toDay(doneOn),
})
const moved = (at: string, due: string, reportId = 'july'): PromiseEvent => ({ kind: 'moved', at: noon(at), reportId, due: toDay(due) })
const broken = (at: string, reportId = 'july'): PromiseEvent => ({ kind: 'broken', at: noon(at), reportId })
const judged = (at: string, notKept: boolean, reportId = 'july'): PromiseEvent => ({ kind: 'judged', at: noon(at), reportId, notKept })
const standing = (events: readonly PromiseEvent[], asOf: string): PromiseStanding => {
  const found = foldPromise(OPENING, events, noon(asOf))
  if (found === undefined) throw new Error('Not made yet')
  return found
}

describe('a promise', () => {
  test('is not there before it was made, open through its whole day in the ward, and broken by rule the day after', () => {
    expect(foldPromise(OPENING, [], noon('2026-06-19'))).toBeUndefined()
    expect(standing([], '2026-07-14')).toMatchObject({ state: 'open', isSettled: false, brokenBy: null })
    // 16:59 UTC is 23:59 of the same day in the ward; 17:00 UTC is the next day.
    expect(foldPromise(OPENING, [], toInstant('2026-07-15T16:59:59.999Z'))?.state).toBe('open')
    expect(foldPromise(OPENING, [], toInstant('2026-07-15T17:00:00.000Z'))).toMatchObject({
      state: 'broken',
      brokenBy: 'rule',
      isSettled: false,
    })
  })

  test('answered after its day is judged by the day it was done, and a past day keeps its answer', () => {
    const events = [kept('2026-07-22', '2026-07-15')]
    expect(standing(events, '2026-07-22')).toMatchObject({ state: 'kept', isSettled: true, answeredIn: 'july' })
    expect(standing(events, '2026-07-21')).toMatchObject({ state: 'broken', brokenBy: 'rule' })
    expect(standing([kept('2026-07-22', '2026-07-16')], '2026-07-22')).toMatchObject({ state: 'keptLate', doneOn: '2026-07-16' })
  })

  test('counts how often it was moved, and breaks on its new day', () => {
    const events = [moved('2026-07-20', '2026-08-10'), moved('2026-08-20', '2026-09-10', 'august')]
    expect(standing(events, '2026-09-10')).toMatchObject({
      state: 'open',
      due: '2026-09-10',
      moves: [
        { from: '2026-07-15', to: '2026-08-10' },
        { from: '2026-08-10', to: '2026-09-10' },
      ],
    })
    expect(standing(events, '2026-09-11').state).toBe('broken')
    // A report sent again answers anew; its earlier move does not count twice.
    expect(standing([moved('2026-07-20', '2026-08-10'), moved('2026-07-23', '2026-08-12')], '2026-07-24').moves).toEqual([
      { from: '2026-07-15', to: '2026-08-12' },
    ])
  })

  test('is broken when the unit or the reviewer says so; the reviewer may take it back, and a new answer is judged anew', () => {
    expect(standing([broken('2026-07-20')], '2026-07-20')).toMatchObject({ state: 'broken', brokenBy: 'unit', isSettled: true })
    const claimed = [kept('2026-07-20', '2026-07-10'), judged('2026-07-21', true)]
    expect(standing(claimed, '2026-07-21')).toMatchObject({ state: 'broken', brokenBy: 'reviewer' })
    expect(standing([...claimed, judged('2026-07-22', false)], '2026-07-22').state).toBe('kept')
    expect(standing([...claimed, kept('2026-07-23', '2026-07-11')], '2026-07-23').state).toBe('kept')
    expect(standing([judged('2026-07-21', true)], '2026-07-10').state).toBe('open')
  })

  test('follows its own line when that is sent again', () => {
    const restated: PromiseEvent = { kind: 'restated', at: noon('2026-06-22'), due: toDay('2026-07-01') }
    expect(standing([restated], '2026-06-23').due).toBe('2026-07-01')
    expect(standing([{ kind: 'withdrawn', at: noon('2026-06-22') }], '2026-08-01')).toMatchObject({ state: 'withdrawn', isSettled: true })
    expect(standing([{ kind: 'withdrawn', at: noon('2026-06-22') }, restated], '2026-06-23').state).toBe('open')
  })

  const day = fc.integer({ min: 0, max: 200 }).map(offset => addDays(OPENING.due, offset - 40))
  const event = fc.record({
    day,
    kind: fc.constantFrom('kept', 'moved', 'broken', 'judged', 'restated', 'withdrawn'),
    reportId: fc.constantFrom('a', 'b'),
  })
  const events = fc.array(event, { maxLength: 12 }).map(list =>
    list
      .toSorted((left, right) => (left.day < right.day ? -1 : 1))
      .map(({ day: on, kind, reportId }): PromiseEvent => {
        const at = startOf(on)
        switch (kind) {
          case 'kept':
            return { kind, at, reportId, doneOn: on }
          case 'moved':
            return { kind, at, reportId, due: addDays(on, 20) }
          case 'restated':
            return { kind, at, due: addDays(on, 5) }
          case 'judged':
            return { kind, at, reportId, notKept: true }
          case 'broken':
            return { kind, at, reportId }
          case 'withdrawn':
            return { kind, at }
        }
      }),
  )

  test('as of a day answers the same for ever: whatever happens later changes nothing of it', () => {
    fc.assert(
      fc.property(events, day, (all, asOfDay) => {
        const asOf = startOf(asOfDay)
        const then = all.filter(item => item.at <= asOf)
        expect(foldPromise(OPENING, all, asOf)).toEqual(foldPromise(OPENING, then, asOf))
      }),
    )
  })

  test('never counts more moves than reports that answered', () => {
    fc.assert(
      fc.property(events, all => {
        expect(foldPromise(OPENING, all, noon('2027-06-01'))?.moves.length).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('the promise-keeping rate', () => {
  const july = { from: toDay('2026-07-01'), to: toDay('2026-07-31') }
  const one = (events: readonly PromiseEvent[], asOf = '2026-08-01') => standing(events, asOf)

  test('is kept in time over fallen due, with moves apart, and no figure where nothing fell due', () => {
    expect(countPromises([], july).rate).toBeNull()
    expect(countPromises([one([], '2026-07-10')], july)).toMatchObject({ fallenDue: 0, open: 1, rate: null })
    const counts = countPromises(
      [
        one([kept('2026-07-20', '2026-07-10')]),
        one([kept('2026-07-20', '2026-07-18')]),
        one([broken('2026-07-20')]),
        one([]),
        one([moved('2026-07-20', '2026-08-20')]),
      ],
      july,
    )
    expect(counts).toEqual({ fallenDue: 4, kept: 1, keptLate: 1, broken: 2, open: 0, moved: 1, rate: 0.25 })
  })

  test('leaves out promises that were withdrawn', () => {
    expect(countPromises([one([{ kind: 'withdrawn', at: noon('2026-06-25') }])], july)).toMatchObject({ fallenDue: 0, rate: null })
  })
})

describe('what a line promises', () => {
  const month = toMonth('2026-06')
  test('is its next deadline with difficulty and proposal, or a proposal until the end of the next month', () => {
    const due = toDay('2026-07-15')
    expect(promisedByLine({ difficulty: 'Thiếu máy quét', proposal: 'Mua 02 máy', nextActionDue: due }, month)).toEqual({
      difficulty: 'Thiếu máy quét',
      proposal: 'Mua 02 máy',
      due,
      isDueByRule: false,
    })
    expect(promisedByLine({ difficulty: 'Không', proposal: 'Đề nghị cấp kinh phí', nextActionDue: null }, month)).toMatchObject({
      difficulty: '',
      due: '2026-07-31',
      isDueByRule: true,
    })
    expect(promisedByLine({ difficulty: '', proposal: 'Không có', nextActionDue: null }, month)).toBeUndefined()
  })
})

describe('an answer', () => {
  const today = toDay('2026-07-20')
  const codes = (answer: 'kept' | 'moved' | 'broken', day: string | null, note: string) =>
    answerRefusals({ answer, day: day === null ? null : toDay(day), note }, OPENING, today).map(item => `${item.at}:${item.code}`)

  test('that it was kept names what shows it and a day that has come', () => {
    expect(codes('kept', '2026-07-15', 'Tờ trình 45/TTr-UBND')).toEqual([])
    expect(codes('kept', null, 'xong')).toEqual(['day:PROMISE_DAY_MISSING', 'note:PROMISE_SHOWN_SHORT'])
    expect(codes('kept', '2026-07-21', 'Tờ trình 45/TTr-UBND')).toEqual(['day:PROMISE_DONE_IN_FUTURE'])
  })

  test('that it is moved names a later day from today on and the reason in 15 letters', () => {
    expect(codes('moved', '2026-08-01', 'Chờ Sở Tài chính duyệt dự toán')).toEqual([])
    expect(codes('moved', '2026-07-15', 'Chờ duyệt')).toEqual(['day:PROMISE_NOT_LATER', 'note:PROMISE_REASON_SHORT'])
    expect(codes('moved', '2026-07-19', 'Chờ Sở Tài chính duyệt dự toán')).toEqual(['day:PROMISE_NOT_LATER'])
  })

  test('that it was broken needs the reason alone; no state secret is kept', () => {
    expect(codes('broken', null, 'Nhà thầu bỏ hợp đồng giữa chừng')).toEqual([])
    expect(codes('broken', null, 'MẬT: nhà thầu bỏ hợp đồng giữa chừng')).toEqual(['note:STATE_SECRET_MARK'])
  })

  test('is judged only where it claims to be kept, under review, of another unit, with a reason', () => {
    const claim = { isKept: true, isUnderReview: true, isOwnUnit: false }
    const judge = (reason: string, changed: Partial<typeof claim> = {}) =>
      judgementRefusals({ notKept: true, reason }, { ...claim, ...changed }).map(item => item.code)
    expect(judge('Tờ trình chưa được ký ban hành')).toEqual([])
    expect(judge('ngắn')).toEqual(['PROMISE_REASON_SHORT'])
    expect(judge('Tờ trình chưa được ký ban hành', { isKept: false, isOwnUnit: true })).toEqual([
      'REVIEW_OF_OWN_UNIT',
      'PROMISE_NOT_CLAIMED',
    ])
  })
})

test('the lists of the book tell owed promises from those said to be broken', () => {
  const owed = standing([], '2026-08-01')
  expect([isOfPromiseList(owed, 'owed'), isOfPromiseList(owed, 'broken')]).toEqual([true, true])
  expect(isOfPromiseList(standing([broken('2026-07-20')], '2026-08-01'), 'owed')).toBe(false)
  expect(isOfPromiseList(standing([moved('2026-07-20', '2026-08-20')], '2026-08-01'), 'moved')).toBe(true)
})
