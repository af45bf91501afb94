import { describe, expect, test } from 'vitest'
import type { LightReason } from '../monitoring/light-reason.ts'
import type { Light } from '../monitoring/light-words.ts'
import { daySentence, placingText } from '../words/leadership-words.ts'
import { worstFirst } from './worst-first.ts'

const reason = (light: Light, facts: LightReason['facts'] = {}): LightReason => ({ code: 'MILESTONE_OVERDUE', light, facts, about: null })
const concern = (code: string, light: Light, reasons: readonly LightReason[], weight = 0) => ({ code, light, reasons, weight })
const order = (items: readonly ReturnType<typeof concern>[]) => worstFirst(items).map(item => item.code)

describe('the worst tasks', () => {
  test('are red before amber, however near the amber day is', () => {
    expect(
      order([concern('amber', 'at_risk', [reason('at_risk', { daysLeft: 0 })]), concern('red', 'late', [reason('late', { days: 1 })])]),
    ).toEqual(['red', 'amber'])
  })

  test('leave out what goes well', () => {
    expect(order([concern('good', 'on_track', [reason('on_track')]), concern('done', 'done', [reason('done')])])).toEqual([])
  })

  test('stand by the longest overdue, then the nearest day, then reasons, then what hangs on them, then the plan’s order', () => {
    const late = (days: number) => reason('late', { days })
    const soon = (daysLeft: number) => reason('at_risk', { daysLeft })
    expect(order([concern('b', 'late', [late(3)]), concern('a', 'late', [late(1), late(40)])])).toEqual(['a', 'b'])
    expect(
      order([concern('b', 'at_risk', [soon(9)]), concern('a', 'at_risk', [soon(2)]), concern('c', 'at_risk', [reason('at_risk')])]),
    ).toEqual(['a', 'b', 'c'])
    expect(order([concern('b', 'late', [late(3)]), concern('a', 'late', [late(3), late(2)])])).toEqual(['a', 'b'])
    expect(order([concern('b', 'late', [late(3)], 1), concern('a', 'late', [late(3)], 5)])).toEqual(['a', 'b'])
    expect(order([concern('first', 'late', [late(3)]), concern('second', 'late', [late(3)])])).toEqual(['first', 'second'])
  })

  test('say what placed them, and good reasons are not counted', () => {
    const [worst] = worstFirst([concern('a', 'late', [reason('late', { days: 42 }), reason('on_track', { daysLeft: 3 })], 5)])
    expect(worst?.placing).toEqual({ daysLate: 42, daysLeft: null, reasons: 1, weight: 5 })
    expect(worst && placingText(worst.placing)).toBe('quá hạn lâu nhất 42 ngày · 1 lý do · 5 sản phẩm, chỉ tiêu chưa xong')
  })
})

describe('the sentence of the day', () => {
  const calm = {
    campaign: { dayNumber: 231, dayCount: 500 },
    lights: { done: 0, on_track: 9, at_risk: 0, late: 0 },
    reportsMissing: 0,
    targetsMissing: 0,
    directivesLate: 0,
  }

  test('names what is not nought, the worst first', () => {
    expect(daySentence({ ...calm, lights: { ...calm.lights, late: 3 }, directivesLate: 2 })).toBe(
      'Ngày 231/500: 3 nhiệm vụ chậm, 2 ý kiến chỉ đạo quá hạn.',
    )
  })

  test('says so when nothing is late, and stands without a campaign', () => {
    expect(daySentence(calm)).toBe('Ngày 231/500: không có việc nào chậm.')
    expect(daySentence({ ...calm, campaign: null, reportsMissing: 4 })).toBe('4 báo cáo quá hạn chưa gửi.')
    expect(daySentence({ ...calm, campaign: null })).toBe('Không có việc nào chậm.')
  })
})
