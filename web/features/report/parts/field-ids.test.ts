import { expect, test } from 'vitest'
import { fieldId, fieldOf, placeInReport } from './field-ids.ts'

test('a refusal leads to the field it is about', () => {
  expect(fieldOf('evidence[2]')).toBe('evidence')
  expect(fieldOf('noActivity.reason')).toBe('noActivity')
  expect(fieldOf('noActivityReason')).toBe('noActivity')
  expect(fieldOf('')).toBe('result')
  expect(fieldId('t', 'completionRate')).toBe('line-t-completionRate')
})

test('a refusal of the whole submission is read as line and place', () => {
  expect(placeInReport('lines[7a].evidence[0]')).toEqual({ taskCode: '7a', at: 'evidence[0]' })
  expect(placeInReport('lines[7a]')).toEqual({ taskCode: '7a', at: '' })
  expect(placeInReport('')).toBeUndefined()
})
