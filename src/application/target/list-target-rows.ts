import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type DrillPart, type DrillSource, drillSources } from '#domain/target/drill-sources.ts'
import { checkFormula } from '#domain/target/check-formula.ts'
import { dayCounted } from '#domain/target/figure-days.ts'
import type { TargetFormula } from '#domain/target/target-formula.ts'
import { duties } from '#domain/target/target-terms.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CountingGround } from '../ports/figure-queries.ts'
import type { RegisterRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { presentRows } from '../register/present-rows.ts'
import { type ReachedRegister, type Reacher, makeReacher } from '../register/reach-register.ts'
import type { RowView } from '../register/register-view.ts'
import { formulaOn, registersOn } from './figure-ground.ts'
import { type LoadedTarget, loadTarget } from './load-target.ts'

export type RowsAsked = {
  readonly targetId: string
  readonly part: DrillPart
  /** Which of the sources, from 0. */
  readonly source: number
  readonly asOf: Day | undefined
  readonly unitId: string | undefined
  readonly offset: number
  readonly limit: number
}

export type TargetRows = {
  readonly asOf: Day
  readonly sources: readonly {
    readonly registerId: string | null
    readonly name: string
    readonly total: number
    readonly readable: boolean
  }[]
  readonly source: number
  readonly total: number
  readonly countsOnly: boolean
  readonly rows: readonly RowView[]
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
}

type Drill = {
  readonly stores: Stores
  readonly ground: CountingGround
  readonly reach: Reacher
  readonly asked: RowsAsked
  readonly loaded: LoadedTarget
}
/** One list behind the figure, as far as this reader reaches it. */
type Opened = Pick<TargetRows, 'total' | 'countsOnly' | 'rows' | 'units'>

/**
 * Opens a computed figure to what it was counted from. The number of every list is told to all; rows only of registers, and
 * only those, that the reader may read, masked as in the register itself.
 */
export function listTargetRows(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  asked: RowsAsked,
): Promise<Outcome<TargetRows, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const loaded = await loadTarget(stores, asked.targetId)
    if (loaded === undefined) return refused(notFound('target'))
    const today = dayAt(clock.now())
    const asOf = dayCounted(asked.asOf, today)
    const { ground, terms } = loaded.measured
    const days = { cutOff: asOf, campaignStart: ground.span.start, period: duties(terms).period }
    const formula = formulaOn(ground, asked.targetId, asOf)
    const registers = formula === undefined ? ground.registers : registersOn(ground, formula, asOf)
    const drill = { stores, ground: { days, registers }, reach: await makeReacher(stores, actor), asked, loaded }
    const sources = sourcesOf(formula?.formula, drill)
    const chosen = sources[asked.source]
    const listed = []
    for (const source of sources) listed.push(await describeSource(drill, source))
    const opened =
      chosen === undefined
        ? { total: 0, countsOnly: false, rows: [], units: [] }
        : await openSource(drill, chosen, asOf < today ? asOf : null)
    return accepted({ asOf, sources: listed, source: asked.source, ...opened })
  })
}

function sourcesOf(formula: TargetFormula | undefined, { loaded, ground, asked }: Drill): readonly DrillSource[] {
  const { terms } = loaded.measured
  const isComputed = formula !== undefined && formula.kind !== 'typed' && checkFormula(formula, ground.registers, terms).length === 0
  return isComputed ? drillSources(formula, asked.part) : []
}

async function describeSource(drill: Drill, source: DrillSource): Promise<TargetRows['sources'][number]> {
  if (source.of === 'units') {
    const units = await drill.stores.figures.listLeafUnits(drill.ground, source)
    return { registerId: null, name: '', total: units.length, readable: true }
  }
  const register = registerOf(drill, source)
  const { total } = await drill.stores.figures.countLeafRows(drill.ground, source, {
    reach: { everyUnit: false, unitIds: [] },
    unitId: undefined,
  })
  return { registerId: register.registerId, name: register.definition.name, total, readable: drill.reach(register) !== undefined }
}

async function openSource(drill: Drill, source: DrillSource, past: Day | null): Promise<Opened> {
  const { stores, ground, asked } = drill
  const { offset, limit, unitId } = asked
  if (source.of === 'units') {
    const ids = new Set(await stores.figures.listLeafUnits(ground, source))
    const units = drill.loaded.measured.ground.units.filter(
      unit => ids.has(unit.unitId) && (unitId === undefined || unit.unitId === unitId),
    )
    const shown = units.slice(offset, offset + limit).map(unit => ({ unitId: unit.unitId, name: unit.name }))
    return { total: units.length, countsOnly: false, rows: [], units: shown }
  }
  const register = registerOf(drill, source)
  const reached = drill.reach(register)
  const window = { reach: reached?.read ?? { everyUnit: false as const, unitIds: [] }, unitId, offset, limit }
  const { total, reached: readable } = await stores.figures.countLeafRows(ground, source, window)
  if (reached === undefined) return { total, countsOnly: true, rows: [], units: [] }
  const rowIds = await stores.figures.listLeafRows(ground, source, window)
  return { total: readable, countsOnly: false, rows: await presented(drill, reached, rowIds, past), units: [] }
}

async function presented(
  { stores, reach }: Drill,
  reached: ReachedRegister,
  rowIds: readonly string[],
  past: Day | null,
): Promise<RowView[]> {
  const filter = { registerId: reached.register.registerId, reach: reached.read, asOf: past, searchesPersonal: false, rowIds }
  const rows = await stores.registerQueries.listRows(filter, { by: 'ordinal', descending: false }, { offset: 0, limit: rowIds.length })
  return presentRows({ stores, reach, reached, past: past !== null }, rows)
}

function registerOf({ loaded }: Drill, { leaf }: Extract<DrillSource, { of: 'rows' }>): RegisterRecord {
  const register = loaded.measured.ground.registers.get(leaf.register)
  if (register === undefined) throw new Error(`A checked formula names no register: ${leaf.register}`)
  return register
}
