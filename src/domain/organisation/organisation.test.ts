import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readNeighbourhoodList } from './neighbourhood-list.ts'
import { resolveUnitName } from './resolve-unit-name.ts'
import type { NamedUnit } from './resolve-unit-name.ts'
import { isUnitKind } from './unit-kind.ts'
import { wardPattern } from './ward-pattern.ts'

const NEIGHBOURHOODS = [
  'Khu phố Long Khánh 1',
  'Khu phố Long Khánh 2',
  'Khu phố Long Khánh 3',
  'Khu phố Long Đức 1',
  'Khu phố Long Đức 2',
  'Khu phố Long Đức 3',
  'Khu phố Thiên Bình',
]
const DRAFTS = wardPattern('phường', 'Tam Phước', NEIGHBOURHOODS)
const UNITS: readonly NamedUnit[] = DRAFTS.map(draft => ({
  unitId: draft.key,
  name: draft.name,
  shortName: draft.shortName,
  kind: draft.kind,
  aliases: draft.aliases,
}))
const resolve = (name: string) => resolveUnitName(name, UNITS)

describe('the ready pattern of a ward', () => {
  test('parents come before children and keys are single', () => {
    const seen = new Set<string>()
    for (const draft of DRAFTS) {
      expect(seen.has(draft.key)).toBe(false)
      expect(draft.parentKey === null || seen.has(draft.parentKey)).toBe(true)
      expect(isUnitKind(draft.kind)).toBe(true)
      seen.add(draft.key)
    }
  })

  test('every neighbourhood has its own Party cell', () => {
    expect(DRAFTS.filter(draft => draft.kind === 'neighbourhood').map(draft => draft.name)).toEqual(NEIGHBOURHOODS)
    expect(DRAFTS.filter(draft => draft.kind === 'neighbourhood_cell').map(draft => draft.name)[3]).toBe('Chi bộ khu phố Long Đức 1')
  })

  test('no name or alias leads to two units', () => {
    const found = UNITS.flatMap(unit => [unit.name, ...unit.aliases].map(name => [name, unit.unitId, resolve(name).unitIds]))
    expect(found.filter(([, unitId, unitIds]) => String(unitIds) !== unitId)).toEqual([])
  })

  test('a xã has its own words', () => {
    const commune = wardPattern('xã', 'An Phước', ['Ấp 1'])
    expect(commune.map(draft => draft.name)).toEqual(
      expect.arrayContaining(['Đảng uỷ xã An Phước', 'Phòng Kinh tế', 'Ấp 1', 'Chi bộ ấp 1']),
    )
  })
})

describe('the names of Plan 55', () => {
  const masses = ['youth-union', 'women-union', 'farmers-association', 'veterans-association']
  const all = (prefix: string) => UNITS.filter(unit => new RegExp(`^${prefix}-\\d+$`).test(unit.unitId)).map(unit => unit.unitId)
  const cells = DRAFTS.filter(draft => draft.kind === 'party_cell' || draft.kind === 'neighbourhood_cell').map(draft => draft.key)

  const expected: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'UBND phường': ['alias', ['peoples-committee']],
    UBND: ['alias', ['peoples-committee']],
    'Trung tâm Phục vụ Hành chính công phường': ['alias', ['public-service-centre']],
    'MTTQ phường': ['alias', ['fatherland-front']],
    MTTQ: ['alias', ['fatherland-front']],
    'Đoàn Thanh niên': ['alias', ['youth-union']],
    'Hội Phụ nữ': ['alias', ['women-union']],
    'Hội Nông dân': ['alias', ['farmers-association']],
    'Cựu chiến binh': ['alias', ['veterans-association']],
    'Ban Xây dựng Đảng': ['exact', ['party-building-board']],
    'HĐND phường': ['alias', ['peoples-council']],
    'Thường trực HĐND': ['alias', ['peoples-council']],
    'bộ phận Kinh tế - Hạ tầng và Đô thị': ['alias', ['economic-division']],
    'Công an phường': ['alias', ['police']],
    'Công an': ['alias', ['police']],
    'Văn phòng Đảng ủy': ['exact', ['party-office']],
    'Ủy ban Kiểm tra Đảng ủy': ['exact', ['inspection-commission']],
    'UBKT Đảng ủy': ['alias', ['inspection-commission']],
    'MTTQ và đoàn thể': ['group', ['fatherland-front', ...masses]],
    'đoàn thể': ['group', masses],
    'các đoàn thể': ['group', masses],
    'khu phố': ['group', all('neighbourhood')],
    'các khu phố': ['group', all('neighbourhood')],
    'Các khu phố': ['group', all('neighbourhood')],
    'Ban điều hành các khu phố': ['group', all('neighbourhood')],
    'cấp ủy chi bộ khu phố': ['group', all('neighbourhood-cell')],
    'Chi bộ': ['group', cells],
    'các chi bộ': ['group', cells],
    'doanh nghiệp': ['external', []],
    'chủ nhà trọ': ['external', []],
  }

  test.each(Object.entries(expected))('%s', (name, [match, unitIds]) => {
    expect(resolve(name)).toEqual({ match, unitIds, candidates: [] })
  })

  test('no name of the appendix is left out of this table', () => {
    const fixture: { tasks: { implementers: string[]; leads: string[]; coordinators: string[] }[] } = JSON.parse(
      readFileSync(new URL('../../../tests/fixtures/plan-55/expected.json', import.meta.url), 'utf8'),
    )
    const names = new Set(fixture.tasks.flatMap(task => [...task.implementers, ...task.leads, ...task.coordinators]))
    expect([...names].sort()).toEqual(Object.keys(expected).sort())
  })
})

describe('other ways to write a name', () => {
  test.each([
    ['Uỷ ban nhân dân phường Tam Phước', 'exact', 'peoples-committee'],
    ['ỦY BAN NHÂN DÂN PHƯỜNG TAM PHƯỚC', 'exact', 'peoples-committee'],
    ['Khu phố Long Đức 1', 'exact', 'neighbourhood-4'],
    ['KP Long Đức 1', 'alias', 'neighbourhood-4'],
    ['Chi bộ khu phố Thiên Bình', 'exact', 'neighbourhood-cell-7'],
    ['Mặt trận Tổ quốc phường', 'alias', 'fatherland-front'],
    ['Ban Thường vụ Đảng ủy', 'alias', 'party-committee'],
  ])('%s is %s', (name, match, unitId) => {
    expect(resolve(name)).toEqual({ match, unitIds: [unitId], candidates: [] })
  })

  test.each([
    ['Công ann phường', 'police'],
    ['Văn phòg Đảng ủy', 'party-office'],
    ['van phong dang uy', 'party-office'],
    ['Ban Xây dưng Đảng', 'party-building-board'],
  ])('%s is a slip of the keyboard: offered, not taken', (name, unitId) => {
    const match = resolve(name)
    expect([match.match, match.unitIds]).toEqual(['unknown', []])
    expect(match.candidates[0]?.unitId).toBe(unitId)
  })

  test('what has nothing in common with any unit offers nothing', () => {
    expect(resolve('Sở Ngoại vụ')).toEqual({ match: 'unknown', unitIds: [], candidates: [] })
    expect(resolve('')).toEqual({ match: 'unknown', unitIds: [], candidates: [] })
  })

  test('whatever is written, no unit is made up', () => {
    const ids = new Set(UNITS.map(unit => unit.unitId))
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), name => resolve(name).unitIds.every(id => ids.has(id))),
      { numRuns: 40 },
    )
  })
})

describe('a pasted list of neighbourhoods', () => {
  test('numbering, bullets, tabs and short words are mended', () => {
    const pasted = '1. Long Khánh 1\n2) khu phố Long Khánh 2\n- KP Long Đức 3;\r\n\n4\tThiên Bình\n(5) Khu Phố  Long\u00a0Đức 1.\nKP2\n7'
    expect(readNeighbourhoodList(pasted)).toEqual({
      ok: true,
      value: [
        'Khu phố Long Khánh 1',
        'Khu phố Long Khánh 2',
        'Khu phố Long Đức 3',
        'Khu phố Thiên Bình',
        'Khu phố Long Đức 1',
        'Khu phố 2',
        'Khu phố 7',
      ],
    })
  })

  test('a xã keeps its ấp and thôn', () => {
    expect(readNeighbourhoodList('Ấp 1\nthôn Đông\nTây', 'xã')).toEqual({ ok: true, value: ['Ấp 1', 'Thôn Đông', 'Thôn Tây'] })
  })

  test('the same name twice is refused with both lines', () => {
    expect(readNeighbourhoodList('Hoà Bình\nThiên Bình\n\nKP Hòa Bình')).toEqual({
      ok: false,
      refusals: [{ code: 'NEIGHBOURHOOD_TWICE', at: 'lines[4]', facts: { name: 'Khu phố Hòa Bình', line: 4, firstLine: 1 } }],
    })
  })

  test('an empty list is refused', () => {
    expect(readNeighbourhoodList(' \n-\n')).toMatchObject({ ok: false, refusals: [{ code: 'NEIGHBOURHOOD_LIST_EMPTY' }] })
  })

  test('a list of thousands is refused at once', () => {
    const start = performance.now()
    expect(readNeighbourhoodList(Array.from({ length: 3000 }, (_, index) => `a${index}`).join('\n'))).toMatchObject({
      ok: false,
      refusals: [{ code: 'NEIGHBOURHOODS_TOO_MANY' }],
    })
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('reading what was read changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), text => {
        const first = readNeighbourhoodList(text)
        fc.pre(first.ok)
        expect(readNeighbourhoodList(first.value.join('\n'))).toEqual(first)
      }),
      { numRuns: 60 },
    )
  })
})
