import { expect, test } from 'vitest'
import { toDay } from '#domain/shared/calendar.ts'
import { stretchOfPhases } from './stretch-of-phases.ts'

const phase = (ordinal: number, start: string | null, end: string | null) => ({
  phaseId: `phase-${ordinal}`,
  ordinal,
  timeText: '',
  start: start === null ? null : toDay(start),
  end: end === null ? null : toDay(end),
  focus: '',
  mandatoryProducts: [],
  version: 1,
})

test('the first phase of Plan 55, which begins with the resolution, begins with the campaign', () => {
  const stretch = stretchOfPhases({
    phases: [phase(1, null, '2026-05-31'), phase(2, '2026-06-01', '2026-12-31')],
    campaignStart: toDay('2026-04-15'),
    date: null,
  })
  expect(stretch).toMatchObject({ first: '2026-04-15', last: '2026-12-31' })
})

test('a later phase without a start follows the one before it', () => {
  const stretch = stretchOfPhases({
    phases: [phase(1, '2026-01-01', '2026-05-31'), phase(2, null, '2026-12-31')],
    campaignStart: null,
    date: null,
  })
  expect(stretch?.phases[1]?.from).toBe('2026-06-01')
})

test('phases without any day have no line of time', () => {
  expect(stretchOfPhases({ phases: [phase(1, null, null)], campaignStart: null, date: null })).toBeUndefined()
})
