import fc from 'fast-check'
import type { Application } from '#application/application.ts'
import type { Stores } from '#application/ports/unit-of-work.ts'
import type { Cells } from '#domain/register/register-row.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import type { ComputedFormula } from '#domain/target/target-formula.ts'
import { HOUSES, VISITS, houseCells, visitCells } from '../figures/random-registers.ts'
import type { ReportingWard } from '../databases/reporting-ward.ts'

/** A row comes in, one is changed or struck out, a target is counted another way, or days pass. */
export type FigureFact =
  | { readonly kind: 'house' | 'visit'; readonly cells: object; readonly pick: number; readonly removed: boolean }
  | { readonly kind: 'formula'; readonly formula: ComputedFormula; readonly pick: number }
  | { readonly kind: 'days'; readonly count: number }

export const figureFacts = (formulas: fc.Arbitrary<ComputedFormula>): fc.Arbitrary<FigureFact> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('house' as const), cells: houseCells, pick: fc.nat(9), removed: fc.boolean() }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('visit' as const), cells: visitCells, pick: fc.nat(9), removed: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('formula' as const), formula: formulas, pick: fc.nat(3) }) },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('days' as const), count: fc.integer({ min: 1, max: 45 }) }) },
  )

/** Two registers that refer to each other, filled row by row through the stores. */
export async function figureHappenings(
  { unitOfWork, identifiers, clock }: Application,
  { tenantId, unit }: ReportingWard,
  targetIds: readonly string[],
) {
  const run = <Result>(work: (stores: Stores) => Promise<Result>) =>
    unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Thử' } }, work)
  const registers = { house: identifiers.next(), visit: identifiers.next() }
  const rows = { house: [] as string[], visit: [] as string[] }
  const versions = new Map<string, number>()
  await run(async stores => {
    for (const [registerId, definition] of [[registers.house, HOUSES] as const, [registers.visit, VISITS] as const]) {
      const state = {
        definitionVersion: 1,
        revision: 1,
        nextOrdinal: 1,
        archivedAt: null,
        createdBy: null,
        createdAt: clock.now(),
        version: 1,
      }
      await stores.registers.addRegister({ registerId, code: definition.code, definition, ...state }, '')
    }
  })

  async function write(kind: 'house' | 'visit', { cells, pick, removed }: Extract<FigureFact, { cells: object }>) {
    const isNew = pick > 4 || rows[kind].length === 0
    const rowId = isNew ? identifiers.next() : (rows[kind][pick % rows[kind].length] ?? identifiers.next())
    if (isNew) rows[kind].push(rowId)
    const rowVersion = (versions.get(rowId) ?? 0) + 1
    versions.set(rowId, rowVersion)
    const row = {
      rowId,
      rowVersion,
      registerId: registers[kind],
      ordinal: rows[kind].indexOf(rowId) + 1,
      definitionVersion: 1,
      unitId: unit.cluster1,
      neighbourhoodId: pick % 2 === 0 ? unit.cluster1 : null,
      cells: cellsOf(cells),
      recordedAt: clock.now(),
      recordedTo: null,
      removed: removed && rowVersion > 1,
      change: 'changed' as const,
      reason: '',
      changedBy: null,
      importId: null,
      erasedAt: null,
    }
    await run(async stores => {
      const register = await stores.registers.lockRegister(registers[kind])
      if (register === undefined) throw new Error('No register')
      await stores.registers.addVersions([{ row, keys: { searchText: '', personalSearch: '', sortKey: '', unique: [] } }])
      await stores.registers.saveRegister({ ...register, revision: register.revision + 1 })
    })
  }

  function cellsOf(cells: object): Cells {
    const given = Object.entries(cells).filter(([, cell]) => cell !== undefined)
    const houses = rows.house
    return Object.fromEntries(
      given.map(([name, cell]) => {
        if (name === 'house') return [name, houses[Number(cell) % Math.max(1, houses.length)] ?? '']
        return name === 'by' ? [name, unit.cluster1] : [name, cell]
      }),
    )
  }

  async function count(formula: ComputedFormula, targetId: string) {
    await run(async stores => {
      const [known] = await stores.targets.listFormulas([targetId])
      const formulaVersion = (known?.formulaVersion ?? 0) + 1
      await stores.targets.addFormula({
        targetId,
        formulaVersion,
        formula,
        note: '',
        createdBy: null,
        createdAt: clock.now() satisfies Instant,
      })
    })
  }

  return async (fact: Exclude<FigureFact, { kind: 'days' }>): Promise<void> => {
    if (fact.kind === 'formula') await count(fact.formula, targetIds[fact.pick % targetIds.length] ?? '')
    else await write(fact.kind, fact)
  }
}
