import { describe, expect, test } from 'vitest'
import { assignUnits, namedParties } from './assign-units.ts'
import type { NameResolution } from './name-resolution.ts'

function resolutions(readings: Record<string, readonly string[]>): ReadonlyMap<string, NameResolution> {
  return new Map(
    Object.entries(readings).map(([name, unitIds]) => [
      name,
      { name, match: unitIds.length === 0 ? 'external' : 'exact', unitIds, candidates: [], confirmed: true },
    ]),
  )
}

describe('giving a task to units', () => {
  test('the first lead answers, the second leads with it, and only leads report', () => {
    const { assignments } = assignUnits(
      { leads: ['UBND', 'Đoàn'], coordinators: ['MTTQ'] },
      resolutions({ UBND: ['u'], Đoàn: ['d'], MTTQ: ['m'] }),
    )
    expect(assignments).toEqual([
      { unitId: 'u', role: 'lead', reports: true, sourceText: 'UBND' },
      { unitId: 'd', role: 'coLead', reports: true, sourceText: 'Đoàn' },
      { unitId: 'm', role: 'coordinator', reports: false, sourceText: 'MTTQ' },
    ])
  })

  test('a group that leads is all its units, the first of them accountable', () => {
    const { assignments } = assignUnits({ leads: ['các khu phố'], coordinators: [] }, resolutions({ 'các khu phố': ['k1', 'k2', 'k3'] }))
    expect(assignments.map(assignment => assignment.role)).toEqual(['lead', 'coLead', 'coLead'])
    expect(assignments.every(assignment => assignment.sourceText === 'các khu phố')).toBe(true)
  })

  test('a unit named as lead and inside a coordinating group stays lead', () => {
    const { assignments } = assignUnits(
      { leads: ['Đoàn'], coordinators: ['các đoàn thể'] },
      resolutions({ Đoàn: ['d'], 'các đoàn thể': ['d', 'p'] }),
    )
    expect(assignments.map(({ unitId, role }) => [unitId, role])).toEqual([
      ['d', 'lead'],
      ['p', 'coordinator'],
    ])
  })

  test('a first lead that is no unit is kept as an external party and the next unit answers', () => {
    const given = assignUnits(
      { leads: ['doanh nghiệp', 'Công an'], coordinators: ['chủ nhà trọ', 'doanh nghiệp'] },
      resolutions({ 'doanh nghiệp': [], 'Công an': ['c'], 'chủ nhà trọ': [] }),
    )
    expect(given.assignments).toMatchObject([{ unitId: 'c', role: 'lead' }])
    expect(given.externalParties).toEqual([
      { name: 'doanh nghiệp', role: 'lead' },
      { name: 'chủ nhà trọ', role: 'coordinator' },
    ])
  })

  test('every name is asked about once', () => {
    expect(
      namedParties([
        { leads: ['A'], coordinators: ['B'], implementers: ['A', 'C'] },
        { leads: ['B'], coordinators: [], implementers: [] },
      ]),
    ).toEqual(['A', 'B', 'C'])
  })
})
