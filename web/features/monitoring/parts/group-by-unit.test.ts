import { expect, test } from 'vitest'
import { groupByUnit } from './group-by-unit.ts'

const owes = (unitId: string, sentence: string, phone: string | null = null) => ({
  unitId,
  unitName: unitId,
  reportId: null,
  code: 'REPORT_MISSING',
  sentence,
  focalName: null,
  phone,
})

test('a neighbourhood that owes two reports is called once, in the place of its most pressing one', () => {
  const units = groupByUnit([owes('kp2', 'tháng 8'), owes('kp1', 'tháng 9'), owes('kp2', 'tháng 10', '0900')])
  expect(units.map(unit => unit.unitId)).toEqual(['kp2', 'kp1'])
  expect(units[0]).toMatchObject({ phone: '0900', owed: [{ sentence: 'tháng 8' }, { sentence: 'tháng 10' }] })
})
