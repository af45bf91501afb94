import { describe, expect, test } from 'vitest'
import { toDay } from '../shared/calendar.ts'
import { CASE_STATES, type CaseFile, caseAge, caseDueState } from './case-file.ts'
import {
  CASE_ACTIONS,
  type CasePart,
  caseActions,
  decideAnswer,
  decideAssignment,
  decideConfirmation,
  decideRejection,
  decideReopening,
  decideSendingUp,
  decideStart,
} from './case-life.ts'
import { CASE_CELLS, caseRow } from './case-row.ts'
import { caseTextRefusals, titleOf } from './case-texts.ts'

const TODAY = toDay('2026-07-10')
const NEW: CaseFile = {
  kind: 'bottleneck',
  title: 'Chưa có kinh phí mua máy quét',
  body: 'Chưa có kinh phí mua máy quét cho bộ phận một cửa',
  raisedOn: toDay('2026-07-01'),
  raisedUnitId: 'raiser',
  state: 'new',
  ownerUnitId: null,
  authority: null,
  deadline: null,
  sentUp: null,
  answer: '',
  answeredOn: null,
}
const ASSIGNED: CaseFile = { ...NEW, state: 'assigned', ownerUnitId: 'owner', authority: 'within', deadline: toDay('2026-07-20') }
const RAISER: CasePart = { isRaiser: true, isOwner: false, directs: false }
const OWNER: CasePart = { isRaiser: false, isOwner: true, directs: false }
const OFFICE: CasePart = { isRaiser: false, isOwner: false, directs: true }
const codes = (outcome: { ok: boolean; refusals?: readonly { at: string; code: string }[] }) =>
  (outcome.refusals ?? []).map(item => `${item.at}:${item.code}`)

describe('who may do what', () => {
  test('follows the state and the part', () => {
    const table = Object.fromEntries(
      CASE_STATES.map(state => [state, [RAISER, OWNER, OFFICE].map(part => caseActions({ state }, part).join(' '))]),
    )
    expect(table).toEqual({
      new: ['', '', 'assign reject'],
      assigned: ['', 'start answer', 'assign sendUp reject'],
      in_progress: ['', 'answer', 'assign sendUp reject'],
      sent_up: ['', '', 'recordAnswer'],
      answered: ['confirm reopen', '', 'reopen'],
      closed: ['reopen', '', 'reopen'],
      rejected: ['reopen', '', 'reopen'],
    })
    expect(new Set(CASE_ACTIONS).size).toBe(CASE_ACTIONS.length)
  })

  test('is refused by name where the state or the part is wrong', () => {
    expect(codes(decideStart(NEW, OWNER))).toEqual([':CASE_NOT_OPEN'])
    expect(codes(decideStart(ASSIGNED, RAISER))).toEqual([':CASE_NOT_YOURS'])
    expect(codes(decideConfirmation({ ...ASSIGNED, state: 'answered' }, '', OFFICE))).toEqual([':CASE_NOT_YOURS'])
  })
})

describe('a case', () => {
  const given = { ownerUnitId: 'owner', kind: 'bottleneck', authority: 'within', deadline: toDay('2026-07-20') } as const
  test('is assigned with a deadline from today on; work goes on when the same unit keeps it', () => {
    const office = { part: OFFICE, today: TODAY }
    expect(decideAssignment(NEW, given, office)).toMatchObject({ ok: true, value: { state: 'assigned', ownerUnitId: 'owner' } })
    expect(codes(decideAssignment(NEW, { ...given, deadline: toDay('2026-07-09') }, office))).toEqual(['deadline:CASE_DEADLINE_PAST'])
    const begun = { ...ASSIGNED, state: 'in_progress' } as const
    expect(decideAssignment(begun, given, office)).toMatchObject({ value: { state: 'in_progress' } })
    expect(decideAssignment(begun, { ...given, ownerUnitId: 'other' }, office)).toMatchObject({ value: { state: 'assigned' } })
    // A deadline that has passed meanwhile stays as it is while the case is given to others.
    expect(decideAssignment(ASSIGNED, given, { part: OFFICE, today: toDay('2026-08-01') }).ok).toBe(true)
  })

  test('is answered with words and a day between its raising and today', () => {
    const acting = { part: OWNER, today: TODAY, bySuperior: false }
    const answer = 'Đã bố trí 40 triệu đồng tại Quyết định 88/QĐ-UBND'
    expect(decideAnswer(ASSIGNED, { answer, answeredOn: TODAY }, acting)).toMatchObject({ value: { state: 'answered' } })
    expect(codes(decideAnswer(ASSIGNED, { answer: 'xong', answeredOn: toDay('2026-07-11') }, acting))).toEqual([
      'answer:CASE_ANSWER_SHORT',
      'answeredOn:CASE_DAY_IN_FUTURE',
    ])
    expect(codes(decideAnswer(ASSIGNED, { answer, answeredOn: toDay('2026-06-30') }, acting))).toEqual([
      'answeredOn:CASE_DAY_BEFORE_RAISED',
    ])
    expect(codes(decideAnswer({ ...ASSIGNED, state: 'sent_up' }, { answer, answeredOn: TODAY }, acting))).toEqual([':CASE_NOT_OPEN'])
    const office = { part: OFFICE, today: TODAY, bySuperior: true }
    expect(decideAnswer({ ...ASSIGNED, state: 'sent_up' }, { answer, answeredOn: TODAY }, office).ok).toBe(true)
  })

  test('goes up with superior, document and day, and back again with a reason', () => {
    const sentUp = { superior: 'Sở Tài chính', documentNumber: '45/TTr-UBND', sentOn: TODAY }
    const office = { part: OFFICE, today: TODAY }
    expect(decideSendingUp(ASSIGNED, sentUp, office)).toMatchObject({ value: { state: 'sent_up', sentUp } })
    expect(codes(decideSendingUp(ASSIGNED, { ...sentUp, superior: ' ', documentNumber: '' }, office))).toEqual([
      'superior:CASE_SUPERIOR_MISSING',
      'documentNumber:CASE_SUPERIOR_MISSING',
    ])
    expect(codes(decideRejection(ASSIGNED, 'ngắn', OFFICE))).toEqual(['reason:CASE_REASON_SHORT'])
    expect(decideReopening({ ...NEW, state: 'rejected' }, 'Vướng mắc vẫn còn nguyên', RAISER)).toMatchObject({ value: { state: 'new' } })
    const answered = { ...ASSIGNED, state: 'answered', answer: 'Đã bố trí', answeredOn: TODAY } as const
    expect(decideReopening(answered, 'Vướng mắc vẫn còn nguyên', RAISER)).toMatchObject({
      value: { state: 'assigned', answeredOn: null, answer: '' },
    })
  })

  test('stands against its deadline by the day of the answer', () => {
    expect(caseDueState(NEW, TODAY)).toBe('none')
    expect(caseDueState(ASSIGNED, toDay('2026-07-20'))).toBe('not_due')
    expect(caseDueState(ASSIGNED, toDay('2026-07-21'))).toBe('overdue')
    expect(caseDueState({ ...ASSIGNED, state: 'sent_up' }, toDay('2026-07-21'))).toBe('none')
    expect(caseDueState({ ...ASSIGNED, state: 'closed', answeredOn: toDay('2026-07-20') }, toDay('2026-09-01'))).toBe('in_time')
    expect(caseDueState({ ...ASSIGNED, state: 'answered', answeredOn: toDay('2026-07-21') }, TODAY)).toBe('late')
    expect(caseAge(ASSIGNED, TODAY)).toBe(9)
    expect(caseAge({ ...ASSIGNED, answeredOn: toDay('2026-07-03') }, TODAY)).toBe(2)
  })
})

describe('the register row of a case', () => {
  test('is written once owner, authority and deadline are known, and only for kinds that a target counts', () => {
    expect(caseRow(NEW)).toBeNull()
    expect(caseRow({ ...ASSIGNED, kind: 'internal' })).toBeNull()
    expect(caseRow(ASSIGNED)).toEqual({
      register: 'bottlenecks',
      removed: false,
      cells: {
        content: 'Chưa có kinh phí mua máy quét. Chưa có kinh phí mua máy quét cho bộ phận một cửa',
        subject: 'Chưa có kinh phí mua máy quét',
        raised_on: '2026-07-01',
        authority: 'within',
        responsible: 'owner',
        deadline: '2026-07-20',
      },
    })
  })

  test('says answer and sending up, and is struck out when the case is rejected', () => {
    const sentUp = { superior: 'Sở Tài chính', documentNumber: '45/TTr-UBND', sentOn: TODAY }
    const done = {
      ...ASSIGNED,
      kind: 'supervision',
      state: 'answered',
      answer: 'Đã bố trí',
      answeredOn: TODAY,
      sentUp,
      authority: 'above',
    } as const
    expect(caseRow(done)).toMatchObject({
      register: 'recommendations',
      cells: {
        source: 'supervision',
        authority: 'beyond',
        done_on: TODAY,
        answer: 'Đã bố trí',
        report_number: '45/TTr-UBND',
        reported_on: TODAY,
      },
    })
    expect(caseRow({ ...ASSIGNED, state: 'rejected' })?.removed).toBe(true)
    for (const row of [caseRow(done), caseRow(ASSIGNED)])
      expect(Object.keys(row?.cells ?? {}).every(code => row !== null && CASE_CELLS[row.register].includes(code))).toBe(true)
  })

  test('cuts what is longer than the register takes', () => {
    const long = caseRow({ ...ASSIGNED, body: 'dài '.repeat(900) })
    expect(String(long?.cells['content']).length).toBe(1000)
  })
})

test('a title is the first sentence of the text, whole up to 120 letters', () => {
  expect(titleOf('Máy quét hỏng từ tháng 5. Đã báo hai lần.')).toBe('Máy quét hỏng từ tháng 5')
  expect(titleOf('  Thiếu máy ')).toBe('Thiếu máy')
  expect(titleOf('a'.repeat(200)).length).toBe(120)
  expect(caseTextRefusals({ title: 'ok', body: '' }).map(item => item.code)).toEqual(['CASE_TITLE_SHORT'])
})
