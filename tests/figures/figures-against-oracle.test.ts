import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { CountingGround } from '#application/ports/figure-queries.ts'
import type { StoredRow } from '#application/ports/register-store.ts'
import type { Stores } from '#application/ports/unit-of-work.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import type { Cells, RowVersion } from '#domain/register/register-row.ts'
import { type Instant, toDay, toInstant } from '#domain/shared/calendar.ts'
import { type RowMeasure, type UnitMeasure, countedLeaves, partsOf } from '#domain/target/formula-parts.ts'
import type { FigureDays } from '#domain/target/figure-days.ts'
import type { CalendarPeriod } from '#domain/target/target-terms.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { type OracleWorld, countByHand } from './counting-oracle.ts'
import { HOUSES, VISITS, days, formulas, houseCells, moments, visitCells } from './random-registers.ts'

const CAMPAIGN_START = toDay('2026-04-15')
const NUMBERS = { base: 500, baseline: null }

/** A row's life: what its cells were from each moment on, and when it was struck out. */
const lives = <Content>(content: fc.Arbitrary<Content>) =>
  fc.array(
    fc.record({
      neighbourhood: fc.option(fc.nat(3)),
      unit: fc.nat(2),
      versions: fc.uniqueArray(fc.record({ at: moments, removed: fc.boolean(), content }), {
        minLength: 1,
        maxLength: 3,
        selector: version => version.at,
      }),
      evidence: fc.array(fc.record({ at: moments, removedAt: fc.option(moments), column: fc.constantFrom('paper', null) }), {
        maxLength: 2,
      }),
    }),
    { minLength: 1, maxLength: 14 },
  )
type Life = {
  readonly evidence: readonly { readonly at: string; readonly removedAt: string | null; readonly column: string | null }[]
  readonly neighbourhood: number | null
  readonly unit: number
  readonly versions: readonly { readonly at: string; readonly removed: boolean; readonly content: object }[]
}

const figureDays: fc.Arbitrary<FigureDays> = fc.record({
  cutOff: days,
  campaignStart: fc.constant(CAMPAIGN_START),
  period: fc.constantFrom<CalendarPeriod | null>('year', 'quarter', 'month', 'week', null),
})

describeOnEveryDatabase('figures counted by the database', opened => {
  let ward: SampleWard
  beforeAll(async () => {
    ward = await makeSampleWard(opened(), 'Đếm', 4)
  })
  const next = () => opened().application.identifiers.next()
  const run = <Result>(work: (stores: Stores) => Promise<Result>) =>
    opened().application.unitOfWork.run({ tenantId: ward.tenantId, actor: { memberId: null, name: 'Kiểm thử' } }, work)

  it('are those that counting by hand gives, whatever the rows, the formula and the day', async () => {
    await fc.assert(
      fc.asyncProperty(
        lives(houseCells),
        lives(visitCells),
        fc.array(fc.tuple(formulas, figureDays), { minLength: 12, maxLength: 12 }),
        async (houses, visits, asked) => {
          const { world, registers } = await fill(houses, visits)
          for (const [formula, figureDay] of asked) {
            const ground = { days: figureDay, registers }
            const [counted] = await run(stores => stores.figures.countFormula(ground, formula, NUMBERS, null))
            expectSame(counted, countByHand(world, figureDay, formula), formula)
            const unitIds = ward.units.filter(unit => unit.kind === 'neighbourhood').map(unit => unit.unitId)
            const each = await run(stores => stores.figures.countFormula(ground, formula, NUMBERS, { by: 'neighbourhood', unitIds }))
            expect(new Set(each.map(row => row.unitId))).toEqual(new Set(unitIds))
            for (const row of each)
              expectSame(row, countByHand(world, figureDay, formula, { by: 'neighbourhood', unitId: row.unitId ?? '' }), formula)
          }
        },
      ),
      { numRuns: 40 },
    )
  }, 120_000)

  it('open to exactly the rows they count', async () => {
    await fc.assert(
      fc.asyncProperty(
        lives(houseCells),
        lives(visitCells),
        fc.array(fc.tuple(formulas, figureDays), { minLength: 6, maxLength: 6 }),
        async (houses, visits, asked) => {
          const { world, registers } = await fill(houses, visits)
          for (const [formula, figureDay] of asked) {
            const ground = { days: figureDay, registers }
            for (const leaf of countedLeaves(partsOf(formula).part)) {
              // Persons counted once open to all their rows, sums to the rows that are summed.
              const value = leaf.of === 'rows' ? { ...leaf, count: { what: 'rows' as const } } : leaf
              const byHand = countByHand(world, figureDay, { kind: 'value', value }).part
              expect(new Set(await openedCounts(ground, leaf))).toEqual(new Set([byHand]))
            }
          }
        },
      ),
      { numRuns: 10 },
    )
  }, 120_000)

  /** How many a leaf says it counted, and how many different ones its pages show. */
  async function openedCounts(ground: CountingGround, leaf: RowMeasure | UnitMeasure): Promise<readonly number[]> {
    if (leaf.of === 'units') return [(await run(stores => stores.figures.listLeafUnits(ground, { leaf, without: null }))).length]
    const [counted, within] = [
      { leaf, without: null },
      { reach: { everyUnit: true as const }, unitId: undefined },
    ]
    const { total, reached } = await run(stores => stores.figures.countLeafRows(ground, counted, within))
    const first = await run(stores => stores.figures.listLeafRows(ground, counted, { ...within, offset: 0, limit: 5 }))
    const rest = await run(stores => stores.figures.listLeafRows(ground, counted, { ...within, offset: 5, limit: 100 }))
    return [total, reached, new Set([...first, ...rest]).size]
  }

  function expectSame(
    counted: { readonly part: number | null; readonly whole: number | null } | undefined,
    byHand: { readonly part: number | null; readonly whole: number | null },
    formula: unknown,
  ) {
    const close = (value: number | null | undefined) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)
    expect({ formula, part: close(counted?.part), whole: close(counted?.whole) }).toEqual({
      formula,
      part: close(byHand.part),
      whole: close(byHand.whole),
    })
  }

  /** Fresh registers with these lives, in the database and in memory. */
  async function fill(houses: readonly Life[], visits: readonly Life[]) {
    const registers = new Map([HOUSES, VISITS].map(definition => [definition.code, { registerId: next(), definition, revision: 1 }]))
    const houseRows = versionsOf(registers.get('houses')?.registerId ?? '', houses, cells => cells)
    const houseIds = [...new Set(houseRows.map(row => row.rowId))]
    const neighbourhoods = ward.units.filter(unit => unit.kind === 'neighbourhood')
    const visitRows = versionsOf(registers.get('visits')?.registerId ?? '', visits, ({ house, by, ...cells }) => ({
      ...cells,
      ...(house !== undefined && { house: houseIds[Number(house) % houseIds.length] ?? '' }),
      ...(by !== undefined && { by: neighbourhoods[Number(by) % neighbourhoods.length]?.unitId ?? '' }),
    }))
    const evidence = houseIds.flatMap((rowId, index) => houses[index]?.evidence.map(item => ({ ...item, rowId })) ?? [])
    await run(async stores => {
      for (const { registerId, definition } of registers.values()) await addRegister(stores, registerId, definition)
      for (const rows of [houseRows, visitRows]) {
        for (const number of [1, 2, 3]) await stores.registers.addVersions(rows.filter(row => row.rowVersion === number).map(stored))
      }
      for (const item of evidence) await addEvidence(stores, registers.get('houses')?.registerId ?? '', item)
    })
    const world: OracleWorld = {
      definitions: { houses: HOUSES, visits: VISITS },
      versions: { houses: houseRows, visits: visitRows },
      evidence,
      units: ward.units,
      numbers: NUMBERS,
    }
    return { world, registers }
  }

  function versionsOf(registerId: string, all: readonly Life[], toCells: (cells: Cells) => Cells): RowVersion[] {
    const neighbourhoods = ward.units.filter(unit => unit.kind === 'neighbourhood')
    return all.flatMap(({ neighbourhood, unit, versions }, index) => {
      const rowId = next()
      const ordered = versions.toSorted((left, right) => (left.at < right.at ? -1 : 1))
      return ordered.map(({ at, removed, content }, number) => ({
        rowId,
        rowVersion: number + 1,
        registerId,
        ordinal: index + 1,
        definitionVersion: 1,
        unitId: neighbourhoods[unit]?.unitId ?? '',
        neighbourhoodId: neighbourhood === null ? null : (neighbourhoods[neighbourhood]?.unitId ?? null),
        cells: toCells(Object.fromEntries(Object.entries(content).filter(([, cell]) => cell !== undefined))),
        recordedAt: toInstant(at),
        recordedTo: ordered[number + 1] === undefined ? null : toInstant(ordered[number + 1]?.at ?? ''),
        removed: removed && number > 0,
        change: 'changed' as const,
        reason: '',
        changedBy: null,
        importId: null,
        erasedAt: null,
      }))
    })
  }

  /** As the store takes it: the end of a version is written by the next one. */
  function stored(row: RowVersion): StoredRow {
    return { row: { ...row, recordedTo: null }, keys: { searchText: '', personalSearch: '', sortKey: '', unique: [] } }
  }

  async function addRegister({ registers }: Stores, registerId: string, definition: RegisterDefinition) {
    const code = `${definition.code}_${registerId.slice(-12)}`
    const at = opened().application.clock.now()
    const state = { definitionVersion: 1, revision: 1, nextOrdinal: 1, archivedAt: null, createdBy: null, createdAt: at, version: 1 }
    await registers.addRegister({ registerId, code, definition: { ...definition, code }, ...state }, '')
  }

  async function addEvidence({ registers }: Stores, registerId: string, item: OracleWorld['evidence'][number]) {
    const evidenceId = next()
    const paper = {
      kind: 'other' as const,
      fileName: 'm.pdf',
      mime: 'application/pdf',
      size: 1,
      sha256: 'a',
      takenOn: null,
      documentNumber: '',
      documentDate: null,
      caption: '',
    }
    const uploadedBy = ward.administrator.memberId
    await registers.addEvidence({
      ...paper,
      evidenceId,
      registerId,
      rowId: item.rowId,
      columnCode: item.column,
      uploadedBy,
      uploadedAt: toInstant(item.at),
      removedBy: null,
      removedAt: null,
    })
    if (item.removedAt !== null) await registers.removeEvidence(evidenceId, uploadedBy, item.removedAt as Instant)
  }
})
