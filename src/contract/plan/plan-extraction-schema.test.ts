import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { planExtractionSchema } from './plan-extraction-schema.ts'
import { planExtractionShape } from './plan-extraction-shape.ts'

const jsonAt = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))

test('the published schema is the one the program checks with; node scripts/write-schemas.mjs writes it anew', () => {
  expect(jsonAt('docs/schema/plan-extraction.schema.json')).toEqual(JSON.parse(JSON.stringify(planExtractionSchema())))
})

test('the expected extraction of Plan 55 fits the shape with nothing left over', () => {
  const expected = jsonAt('tests/fixtures/plan-55/expected.json')
  expect(planExtractionShape.parse(expected)).toEqual(expected)
})

test('an extraction with a day that is none, or without its tasks, does not fit', () => {
  const expected = planExtractionShape.parse(jsonAt('tests/fixtures/plan-55/expected.json'))
  expect(planExtractionShape.safeParse({ ...expected, plan: { ...expected.plan, date: '2026-02-30' } }).success).toBe(false)
  expect(planExtractionShape.safeParse({ ...expected, tasks: undefined }).success).toBe(false)
})
