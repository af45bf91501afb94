import { expect, test } from 'vitest'
import { findPackFormula } from './find-pack-formula.ts'
import { PLAN_55_PACK } from './plan-55-pack.ts'

const found = (taskCode: string, measure: string, text = '') => findPackFormula(PLAN_55_PACK.formulas, { taskCode, measure, text })?.text

test('a target is found by its measure, without case and marks', () => {
  expect(found('3.3', 'Vụ vi phạm liên quan cư trú, ma tuý, PCCC')).toBe(
    'Kéo giảm ít nhất 20% vụ vi phạm liên quan cư trú, ma túy, PCCC so với năm 2025',
  )
})

test('a target whose measure was read otherwise is found by its own words', () => {
  expect(found('1.3', 'số sáng kiến', 'ĐẠT TỐI THIỂU 10 SÁNG KIẾN')).toBe('Đạt tối thiểu 10 sáng kiến')
})

test('the same measure of another task, or an empty one, is not found', () => {
  expect(found('1.3', 'hài lòng')).toBeUndefined()
  expect(found('1.1', '')).toBeUndefined()
})
