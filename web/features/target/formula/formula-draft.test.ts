import { describe, expect, test } from 'vitest'
import type { TargetFormula } from '#domain/target/target-formula.ts'
import { conditionsOf, isSimple, isWholeFormula, makeCondition, makeFormula, makeMeasure, whereOf } from './formula-draft.ts'
import type { RowMeasure } from './formula-draft.ts'

const lodgings: RowMeasure = { of: 'rows', register: 'lodgings', where: null, count: { what: 'rows' }, span: null }
const share: TargetFormula = { kind: 'share', part: { ...lodgings, where: { column: 'reviewed', is: 'filled' } }, whole: lodgings }

describe('a formula being built', () => {
  test('keeps what is counted when it becomes another kind of figure', () => {
    expect(makeFormula('value', share)).toEqual({ kind: 'value', value: share.part })
    expect(makeFormula('reduction', share)).toEqual({ kind: 'reduction', now: share.part, baseline: share.whole })
    expect(makeFormula('share', makeFormula('value', share))).toMatchObject({ kind: 'share', part: share.part, whole: { register: '' } })
  })

  test('puts what was there into a sum or a quotient', () => {
    expect(makeMeasure('added', lodgings)).toMatchObject({ of: 'added', parts: [lodgings, { register: '' }] })
    expect(makeMeasure('divided', lodgings)).toMatchObject({ of: 'divided', part: lodgings })
    expect(makeMeasure('rows', lodgings)).toBe(lodgings)
  })

  test('holds conditions as a list, whatever their shape was', () => {
    const [first, second] = [makeCondition('rooms', 'at_least', 10), makeCondition('reviewed', 'filled', '')]
    expect(whereOf([])).toBeNull()
    expect(whereOf([first])).toEqual(first)
    expect(conditionsOf(whereOf([first, second]))).toEqual([first, second])
    expect(conditionsOf({ any: [first, second] })).toHaveLength(1)
  })

  test('leaves alone what the builder cannot say', () => {
    expect(isSimple({ any: [makeCondition('a', 'filled', '')] })).toBe(false)
    expect(isSimple({ is: 'referred_to_by', register: 'x', by: 'y', where: null })).toBe(false)
    expect(isSimple(makeCondition('a', 'equal', true))).toBe(true)
  })

  test('is whole when nothing is left to choose', () => {
    expect(isWholeFormula(share)).toBe(true)
    expect(isWholeFormula({ ...share, whole: { ...lodgings, register: '' } })).toBe(false)
    expect(isWholeFormula({ kind: 'value', value: { ...lodgings, count: { what: 'sum', column: '' } } })).toBe(false)
    expect(isWholeFormula({ kind: 'value', value: { ...lodgings, where: makeCondition('rooms', 'at_least', '') } })).toBe(false)
    expect(isWholeFormula({ kind: 'typed', reason: ' ' })).toBe(false)
  })
})
