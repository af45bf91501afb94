import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldText } from '../../shared/vietnamese-text.ts'
import { checkDefinition } from '../check-definition.ts'
import { isPersonal } from '../register-definition.ts'
import { PLAN_55_PACK } from './plan-55-pack.ts'

type ExpectedTarget = { readonly text: string; readonly measure: string }
type ExpectedTask = {
  readonly code: string
  readonly targets: readonly ExpectedTarget[]
  readonly milestones: readonly { readonly interimTargets: readonly ExpectedTarget[] }[]
}

const { registers, formulas } = PLAN_55_PACK
const { tasks } = JSON.parse(readFileSync(new URL('../../../../tests/fixtures/plan-55/expected.json', import.meta.url), 'utf8')) as {
  readonly tasks: readonly ExpectedTask[]
}

/** Required columns by register, as the registers of Plan 55 are described; `file` columns among them. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  procedures: ['code', 'name', 'legal_hours', 'online_level'],
  dossier_stats: ['period', 'procedure'],
  satisfaction: ['answered_on', 'score', 'satisfied'],
  baselines: ['measure', 'value', 'unit_of_measure', 'of_year', 'source'],
  support_teams: ['decision_number', 'decision_date', 'duty_schedule', 'has_log_book', 'has_list'],
  support_log: ['helped_on', 'team'],
  initiatives: ['title', 'authors', 'author_unit', 'received_on'],
  supervision: ['topic', 'starts_on', 'ends_on'],
  recommendations: ['source', 'content', 'raised_on', 'responsible', 'deadline'],
  model_sites: ['level', 'name', 'registered_on'],
  site_items: ['site', 'item'],
  household_commitments: ['site', 'household', 'signed_on'],
  sponsors: ['name', 'kind'],
  contributions: ['sponsor', 'purpose', 'pledged'],
  campaigns: ['name', 'kind', 'starts_on', 'ends_on'],
  urban_violations: ['found_on', 'kind', 'place'],
  bottlenecks: ['content', 'subject', 'raised_on', 'authority', 'responsible', 'deadline'],
  lodgings: ['code', 'owner', 'address', 'kind', 'rooms'],
  model_lodgings: ['name', 'lodging', 'launched_on'],
  incidents: ['period', 'kind', 'number'],
  enterprises: ['name', 'kind'],
  outreach: ['held_on', 'place', 'topic', 'participants'],
  hardship_cases: ['code', 'person', 'group', 'address', 'eligible'],
  report_calendar: ['period', 'kind', 'content', 'due_on'],
  cell_meetings: ['period', 'cell', 'met_on', 'content_included'],
  inspections: ['subject_unit', 'topic', 'in_programme'],
  violation_signs: ['code', 'found_on', 'subject', 'content'],
}

test('every register of Plan 55 is there, each sound beside the others, with what it must ask for', () => {
  for (const definition of registers) expect(checkDefinition(definition, registers), `${definition.code}`).toEqual([])
  expect(new Set(registers.map(({ code }) => code)).size).toBe(registers.length)
  const required = registers.map(({ code, columns }) => [code, columns.filter(column => column.required).map(column => column.code)])
  expect(Object.fromEntries(required)).toEqual(REQUIRED)
})

test('every target of the plan, those of milestones too, has its formula, and no formula stands without a target', () => {
  const targets = tasks.flatMap(({ code, targets: own, milestones }) =>
    [...own, ...milestones.flatMap(milestone => milestone.interimTargets)].map(({ text, measure }) => ({ task: code, text, measure })),
  )
  expect(targets).toHaveLength(30)
  const keyOf = (item: { readonly task: string; readonly measure: string }) => `${item.task} ${foldText(item.measure)}`
  const keys = formulas.map(keyOf)
  expect(new Set(keys).size).toBe(keys.length)
  expect(formulas.map(({ task, text, measure }) => ({ task, text, measure })).toSorted(byKey)).toEqual(targets.toSorted(byKey))
  expect(formulas.filter(({ note }) => note === '')).toEqual([])

  function byKey(left: { readonly task: string; readonly measure: string }, right: { readonly task: string; readonly measure: string }) {
    return keyOf(left) < keyOf(right) ? -1 : 1
  }
})

test('data about persons are kept for two years, and seen unmasked only by roles that the definition names', () => {
  const personal = registers.filter(({ columns }) => columns.some(isPersonal))
  expect(personal.map(({ code }) => code).toSorted()).toEqual(
    [
      'satisfaction',
      'support_teams',
      'support_log',
      'initiatives',
      'household_commitments',
      'sponsors',
      'urban_violations',
      'lodgings',
      'model_lodgings',
      'enterprises',
      'hardship_cases',
      'violation_signs',
    ].toSorted(),
  )
  for (const { code, retention, access } of personal) {
    expect(retention?.months, `${code}`).toBe(24)
    expect(access.unmaskedFor.length, `${code}`).toBeGreaterThan(0)
    expect(access.unmaskedFor, `${code}`).not.toContain('administrator')
  }
  for (const { code, access } of registers.filter(register => !personal.includes(register)))
    expect(access.unmaskedFor, `${code}`).toEqual([])
})

test('lists of the police, of people in hardship and of signs of violation are closed to all but their keepers', () => {
  const closed = registers.filter(({ access }) => !access.openToLeaders)
  expect(closed.map(({ code, access }) => [code, access.readBy])).toEqual([
    ['lodgings', []],
    ['hardship_cases', []],
    ['violation_signs', []],
  ])
})
