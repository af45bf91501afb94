import type { Day } from '#domain/shared/calendar.ts'
import { stepsOf } from '#domain/target/interim-steps.ts'
import { isFulfilled, judgeFigure, requiredAmount } from '#domain/target/judge.ts'
import { type Obligation, obligationsBefore, obligationsOf, obligationsOn } from '#domain/target/obligations.ts'
import { stricterDirection } from '#domain/target/strictness.ts'
import { type TargetTerms, duties } from '#domain/target/target-terms.ts'
import { type Path, expectedOn } from '#domain/target/trajectory.ts'
import type { WholeTask } from '../plan/load-plan-tasks.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { TypedFigureRecord } from '../ports/target-store.ts'
import { type Found, type MeasuredTarget, baselineOf, countObligations, obligationView } from './count-obligations.ts'
import {
  type FigureGround,
  type FigureStores,
  committedDay,
  committedValue,
  formulaOn,
  loadFigureGround,
  owingUnits,
  termsOf,
} from './figure-ground.ts'
import type { FigureView, ObligationView, TypedSource } from './figure-view.ts'

export type CurrentFigure = Omit<FigureView, 'earlier'>

export type FiguresAsked = {
  readonly plan: PlanRecord
  readonly tasks: readonly WholeTask[]
  /** Rows as they stood at the end of this day. */
  readonly asOf: Day
}

/** The figures of every target of these tasks on a day, in the plan's order, with the results of the periods before. */
export async function figuresOf(stores: FigureStores, { plan, tasks, asOf }: FiguresAsked): Promise<readonly FigureView[]> {
  const ground = await loadFigureGround(stores, plan, tasks)
  const figures: FigureView[] = []
  for (const measured of measuredTargets(ground, tasks)) figures.push(await figureOf(stores, measured, asOf))
  return figures
}

/** As `figuresOf`, without the periods before: what lights, report lines and papers look at. */
export async function currentFiguresOf(stores: FigureStores, { plan, tasks, asOf }: FiguresAsked): Promise<readonly CurrentFigure[]> {
  const ground = await loadFigureGround(stores, plan, tasks)
  const figures: CurrentFigure[] = []
  for (const measured of measuredTargets(ground, tasks)) figures.push(await currentFigure(stores, measured, asOf))
  return figures
}

export function measuredTargets(ground: FigureGround, tasks: readonly WholeTask[]): readonly MeasuredTarget[] {
  return tasks.flatMap(whole => whole.targets.map(target => ({ ground, whole, target, terms: termsOf(target, ground) })))
}

export async function figureOf(stores: FigureStores, measured: MeasuredTarget, asOf: Day): Promise<FigureView> {
  const before = obligationsBefore(obligationsOfTarget(measured, asOf), asOf)
  return { ...(await currentFigure(stores, measured, asOf)), earlier: await earlierResults(stores, measured, before) }
}

/** The period that runs on the day alone. */
export async function currentFigure(stores: FigureStores, measured: MeasuredTarget, asOf: Day): Promise<CurrentFigure> {
  const current = obligationsOn(obligationsOfTarget(measured, asOf), asOf)
  const found = await countObligations(stores, measured, current, cutOffOf(measured.terms, current, asOf))
  const figure = duties(measured.terms).each === null ? wholeFigure(measured, found, asOf) : sharedFigure(measured, found, asOf)
  return { ...describeTarget(measured, asOf), ...figure }
}

export function obligationsOfTarget(measured: MeasuredTarget, asOf: Day): readonly Obligation[] {
  const { ground, whole, terms } = measured
  const owed = obligationsOf(terms, ground.span, owingUnits(ground, whole, terms, asOf))
  // What comes again each period keeps the period's own days; what is owed once is due by the earlier day that was promised.
  return duties(terms).period === null ? owed.map(obligation => withPromisedDay(measured, obligation, asOf)) : owed
}

function withPromisedDay(measured: MeasuredTarget, obligation: Obligation, asOf: Day): Obligation {
  const promised = committedDay(measured, obligation.unitId, asOf)
  const isEarlier = promised !== null && promised >= obligation.start && (obligation.due === null || promised < obligation.due)
  return isEarlier ? { ...obligation, due: promised } : obligation
}

/** A period that is over is counted at its own end; what is owed once goes on being counted. */
function cutOffOf(terms: TargetTerms, obligations: readonly Obligation[], asOf: Day): Day {
  const end = obligations[0]?.end ?? null
  return duties(terms).period !== null && end !== null && end < asOf ? end : asOf
}

/** Each period before, counted as the rows stood at its own end: a year keeps its result. Newest first. */
async function earlierResults(
  stores: FigureStores,
  measured: MeasuredTarget,
  obligations: readonly Obligation[],
): Promise<readonly ObligationView[]> {
  const results: ObligationView[] = []
  for (const [, ofPeriod] of [...Map.groupBy(obligations, obligation => obligation.start)].toReversed()) {
    const end = ofPeriod[0]?.end
    if (end === undefined || end === null) continue
    const found = await countObligations(stores, measured, ofPeriod, end)
    // On the day after it was due nothing is "on the path" any more.
    results.push(...found.map(item => closedView(measured, item, end)))
  }
  return results
}

function closedView(measured: MeasuredTarget, found: Found, end: Day): ObligationView {
  const view = obligationView(measured, found, pathOf(measured, found.obligation), end)
  const isOver = view.state === 'on_path' || view.state === 'behind'
  return isOver ? { ...view, state: found.obligation.soft ? 'behind' : 'missed' } : view
}

/** The path of one obligation: from the typed baseline, else from nothing; where less is wanted and no baseline stands, level. */
export function pathOf(measured: MeasuredTarget, obligation: Obligation): Path {
  const { ground, terms, target } = measured
  const baseline = isChange(terms) ? undefined : baselineOf(ground, target)?.value
  return {
    start: obligation.start > ground.span.start ? obligation.start : ground.span.start,
    end: obligation.due,
    from: baseline ?? (stricterDirection(terms.comparator) === 'lower' ? obligation.required : 0),
    to: obligation.required,
    steps: obligation.unitId === null ? stepsOfTarget(measured) : [],
  }
}

/** The interim values that the plan's milestones set on the way to a target. */
export function stepsOfTarget({ ground, whole, target, terms }: MeasuredTarget): ReturnType<typeof stepsOf> {
  if (target.milestoneId !== null) return []
  return stepsOf(
    terms,
    whole.targets.filter(other => other.milestoneId !== null).map(other => termsOf(other, ground)),
  )
}

/** The path of the figure as a whole: towards what was promised, or towards every unit that owes. */
export function figurePath(measured: MeasuredTarget, current: readonly Obligation[], asOf: Day): Path | undefined {
  const [first] = current
  if (first === undefined) return undefined
  const path = pathOf(measured, first)
  if (duties(measured.terms).each !== null) return { ...path, from: 0, to: current.length }
  return { ...path, to: committedValue(measured, null, asOf) ?? first.required }
}

/** Where the value is itself a change against the baseline. */
function isChange({ comparator }: TargetTerms): boolean {
  return comparator === 'reduce_at_least' || comparator === 'increase_at_least'
}

function describeTarget({ ground, whole, target, terms }: MeasuredTarget, asOf: Day) {
  return {
    targetId: target.targetId,
    taskId: target.taskId,
    taskCode: whole.task.code,
    text: target.text,
    measure: target.measure,
    comparator: target.comparator,
    soft: target.soft,
    interim: target.milestoneId !== null,
    per: target.per,
    asOf,
    upper: terms.upper,
    baseline: baselineOf(ground, target)?.value ?? null,
  }
}

/** A target that is owed as a whole. */
function wholeFigure(measured: MeasuredTarget, found: readonly Found[], asOf: Day) {
  const { ground, target, terms } = measured
  const [only] = found
  const committed = committedValue(measured, null, asOf)
  const value = only?.finding.value ?? null
  const required = committed ?? terms.value
  const path = figurePath(
    measured,
    found.map(item => item.obligation),
    asOf,
  )
  const expected = path === undefined ? null : expectedOn(path, asOf)
  const typed = only?.finding.typed ?? null
  return {
    kind: kindOf(measured, asOf, typed !== null),
    unit: target.unit,
    value,
    part: only?.finding.part ?? null,
    whole: only?.finding.whole ?? null,
    floor: terms.value,
    floorAmount: requiredAmount(terms, terms.value),
    committed,
    ...gapOf(value, expected),
    state: only === undefined ? ('no_data' as const) : judgeFigure({ terms, obligation: only.obligation, value, required, expected, asOf }),
    meetsFloor: value === null ? null : isFulfilled(terms, value, terms.value),
    start: path?.start ?? ground.span.start,
    end: path?.end ?? null,
    rowsOwingEvidence: only?.finding.owing ?? 0,
    typed: typed && typedSource(ground, typed),
    units: [],
  }
}

const UNIT_WORDS = { neighbourhood: 'khu phố', unit: 'đơn vị' } as const

/** A target that each unit owes: the units that fulfil it, of all that owe it. */
function sharedFigure(measured: MeasuredTarget, found: readonly Found[], asOf: Day) {
  const { ground, terms } = measured
  const units = found.map(item => obligationView(measured, item, pathOf(measured, item.obligation), asOf))
  const known = units.filter(unit => unit.value !== null)
  const value = known.length === 0 ? null : units.filter(unit => unit.state === 'met').length
  const path = figurePath(
    measured,
    found.map(item => item.obligation),
    asOf,
  )
  const expected = path === undefined ? null : expectedOn(path, asOf)
  const counted = { comparator: 'at_least' as const, unit: UNIT_WORDS[duties(terms).each ?? 'unit'] }
  const obligation = { due: path?.end ?? null, soft: terms.soft }
  const typed = found.find(item => item.finding.typed !== null)?.finding.typed ?? null
  return {
    kind: kindOf(measured, asOf, typed !== null),
    unit: counted.unit,
    value,
    part: value,
    whole: value === null ? null : units.length,
    floor: units.length,
    floorAmount: null,
    committed: null,
    ...gapOf(value, expected),
    state: judgeFigure({ terms: counted, obligation, value: units.length === 0 ? null : value, required: units.length, expected, asOf }),
    meetsFloor: value === null ? null : units.every(unit => unit.value !== null && isFulfilled(terms, unit.value, terms.value)),
    start: path?.start ?? ground.span.start,
    end: path?.end ?? null,
    rowsOwingEvidence: units.reduce((sum, unit) => sum + unit.rowsOwingEvidence, 0),
    typed: typed && typedSource(ground, typed),
    units,
  }
}

function kindOf({ ground, target }: MeasuredTarget, asOf: Day, isTyped: boolean): FigureView['kind'] {
  const formula = formulaOn(ground, target.targetId, asOf)?.formula
  if (formula !== undefined && formula.kind !== 'typed') return 'computed'
  return isTyped || formula !== undefined ? 'typed' : 'none'
}

function gapOf(value: number | null, expected: number | null) {
  return { expected, gap: value === null || expected === null ? null : value - expected }
}

function typedSource({ typistName }: FigureGround, { figureId, typedBy, typedAt, asOf, source }: TypedFigureRecord): TypedSource {
  return { figureId, byName: typistName(typedBy), at: typedAt, asOf, source }
}
