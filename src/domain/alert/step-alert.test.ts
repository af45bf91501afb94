import { describe, expect, it } from 'vitest'
import { toDay } from '../shared/calendar.ts'
import { OFFICE_CALENDAR } from '../shared/working-days.ts'
import type { AlertCause } from './alert-cause.ts'
import { DEFAULT_ALERT_RULES, alertRuleRefusals } from './alert-rules.ts'
import { snoozeRefusals } from './snooze.ts'
import { type AlertState, nextRung, stepAlert } from './step-alert.ts'

const DUE = toDay('2026-11-24')
const base: AlertCause = {
  key: 'work:1',
  kind: 'work',
  level: 'blue',
  planId: null,
  taskId: null,
  unitIds: ['khu phố'],
  focalMemberIds: [],
  due: DUE,
  facts: {},
  reason: null,
  link: '/',
}
const late: AlertCause = { ...base, level: 'red' }
const rule = DEFAULT_ALERT_RULES.work

/** Lives through days, telling the steps of each on which something happened. */
function live(days: readonly (readonly [string, AlertCause | undefined])[], start?: AlertState) {
  let state = start
  const said: string[] = []
  for (const [day, cause] of days) {
    const move = stepAlert(state, cause, { rule, today: toDay(day), calendar: OFFICE_CALENDAR })
    state = move?.state ?? state
    for (const step of move?.steps ?? [])
      said.push(`${day} ${step.kind}${'rung' in step ? ` ${step.rung}` : ''}${'daysBefore' in step ? ` ${step.daysBefore}` : ''}`)
  }
  return { state, said }
}

describe('an alert', () => {
  it('reminds 30, 15, 7, 3, 1 days before and on the day, each once, and of days it slept through the newest alone', () => {
    const seen = ['2026-10-25', '2026-10-25', '2026-10-26', '2026-11-09', '2026-11-22', '2026-11-23', '2026-11-24'].map(
      day => [day, base] as const,
    )
    expect(live(seen).said).toEqual([
      '2026-10-25 opened',
      '2026-10-25 reminded 30',
      '2026-11-09 reminded 15',
      '2026-11-22 reminded 3',
      '2026-11-23 reminded 1',
      '2026-11-24 reminded 0',
    ])
  })

  it('climbs by working days once it is late: at once, after two, five and ten, weekends not counted', () => {
    const days = Array.from({ length: 20 }, (_, index) => [`2026-12-${String(index + 1).padStart(2, '0')}`, late] as const)
    expect(live(days).said).toEqual([
      '2026-12-01 opened',
      '2026-12-01 climbed focal',
      '2026-12-03 climbed head',
      '2026-12-08 climbed office',
      '2026-12-15 climbed committee',
    ])
  })

  it('closes when its cause is gone, and opens again as the same alert with a ladder of its own', () => {
    const { state, said } = live([
      ['2026-12-01', late],
      ['2026-12-02', undefined],
      ['2026-12-03', undefined],
      ['2026-12-04', late],
    ])
    expect(said).toEqual([
      '2026-12-01 opened',
      '2026-12-01 climbed focal',
      '2026-12-02 closed',
      '2026-12-04 reopened',
      '2026-12-04 climbed focal',
    ])
    expect(state).toMatchObject({ episode: 2, rungs: 1 })
  })

  it('tells of a deadline that was moved from the first reminder on', () => {
    const { said } = live([
      ['2026-11-21', base],
      ['2026-11-22', { ...base, due: toDay('2026-11-29') }],
    ])
    expect(said).toEqual(['2026-11-21 opened', '2026-11-21 reminded 3', '2026-11-22 moved', '2026-11-22 reminded 7'])
  })

  it('is silent while it is snoozed, wakes by itself and goes on where the days are; what gets worse wakes it at once', () => {
    const snoozed: AlertState = {
      isOpen: true,
      level: 'yellow',
      due: null,
      turnedOn: toDay('2026-12-01'),
      episode: 1,
      reminded: null,
      rungs: 1,
      snoozedUntil: toDay('2026-12-07'),
    }
    const behind: AlertCause = { ...base, level: 'yellow', due: null }
    expect(
      live(
        [
          ['2026-12-04', behind],
          ['2026-12-07', behind],
          ['2026-12-08', behind],
        ],
        snoozed,
      ).said,
    ).toEqual(['2026-12-08 woken', '2026-12-08 climbed head', '2026-12-08 climbed office'])
    expect(live([['2026-12-04', { ...behind, level: 'red' }]], snoozed).said).toEqual(['2026-12-04 raised', '2026-12-04 climbed focal'])
  })

  it('of a kind that is switched off opens nothing and tells nobody, but stays in sight until its cause is gone', () => {
    const off = { rule: { ...rule, isOn: false }, today: toDay('2026-12-01'), calendar: OFFICE_CALENDAR }
    expect(stepAlert(undefined, late, off)).toBeUndefined()
    const open = live([['2026-11-24', base]]).state
    expect(stepAlert(open, late, off)?.steps.map(step => step.kind)).toEqual(['raised'])
    expect(stepAlert(open, undefined, off)?.steps.map(step => step.kind)).toEqual(['closed'])
  })

  it('says who is told next and when', () => {
    const { state } = live([['2026-12-01', late]])
    expect(state && nextRung(state, { rule, calendar: OFFICE_CALENDAR })).toEqual({ rung: 'head', day: '2026-12-03' })
  })
})

it('takes rules that can be carried out, and no others', () => {
  expect(alertRuleRefusals('work', rule)).toEqual([])
  const codes = (changes: Partial<typeof rule>, kind: 'work' | 'promise' = 'work') =>
    alertRuleRefusals(kind, { ...rule, ...changes }).map(item => item.code)
  expect(codes({ remindBefore: [7, 7] })).toEqual(['ALERT_REMINDERS_WRONG'])
  expect(codes({ remindBefore: [0.5] })).toEqual(['ALERT_REMINDERS_WRONG'])
  expect(codes({ remindBefore: [91] })).toEqual(['ALERT_REMINDERS_WRONG'])
  expect(codes({ remindBefore: [7] }, 'promise')).toEqual(['ALERT_REMINDERS_WRONG'])
  expect(codes({ ladder: { ...rule.ladder, head: 6 } })).toEqual(['ALERT_LADDER_WRONG'])
  expect(codes({ ladder: { ...rule.ladder, office: null } })).toEqual([])
})

it('snoozes an open alert, with a reason, for at most a quarter', () => {
  const today = toDay('2026-12-01')
  const codes = (until: string, reason: string, isOpen = true) =>
    snoozeRefusals({ isOpen }, { until: toDay(until), reason }, today).map(item => item.code)
  expect(codes('2026-12-01', 'Đơn vị đã có văn bản xin lùi')).toEqual([])
  expect(codes('2026-11-30', 'ngắn')).toEqual(['ALERT_SNOOZE_DAY_WRONG', 'ALERT_REASON_SHORT'])
  expect(codes('2027-03-04', 'Đơn vị đã có văn bản xin lùi', false)).toEqual(['ALERT_CLOSED', 'ALERT_SNOOZE_DAY_WRONG'])
})
