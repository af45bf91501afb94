import { expect, it } from 'vitest'
import { STATUS_RULES } from '#domain/monitoring/status-marks.ts'
import { SEALED_TABLES } from '../proof/sealed-tables.ts'

it('tells of every table of a ward whether its rows move a light, and why not', () => {
  const tables = SEALED_TABLES.map(({ name }) => name)
  expect(tables.filter(name => STATUS_RULES[name] === undefined)).toEqual([])
  expect(Object.keys(STATUS_RULES).filter(name => !tables.includes(name))).toEqual([])
})
