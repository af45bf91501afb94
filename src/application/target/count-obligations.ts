import type { Day } from '#domain/shared/calendar.ts'
import { checkFormula } from '#domain/target/check-formula.ts'
import { figureValue } from '#domain/target/figure-value.ts'
import { judgeFigure } from '#domain/target/judge.ts'
import type { Obligation } from '#domain/target/obligations.ts'
import type { ComputedFormula } from '#domain/target/target-formula.ts'
import { type TargetTerms, duties } from '#domain/target/target-terms.ts'
import { type Path, expectedOn } from '#domain/target/trajectory.ts'
import type { WholeTask } from '../plan/load-plan-tasks.ts'
import type { TypedFigureRecord } from '../ports/target-store.ts'
import type { TargetRecord } from '../ports/task-store.ts'
import { type FigureGround, type FigureStores, committedValue, formulaOn, registersOn } from './figure-ground.ts'
import type { ObligationView } from './figure-view.ts'

/** A target with what its figures are computed from. */
export type MeasuredTarget = {
  readonly ground: FigureGround
  readonly whole: WholeTask
  readonly target: TargetRecord
  readonly terms: TargetTerms
}

/** What was counted or typed for one obligation. */
export type Finding = {
  readonly value: number | null
  readonly part: number | null
  readonly whole: number | null
  readonly owing: number
  readonly typed: TypedFigureRecord | null
}
export type Found = { readonly obligation: Obligation; readonly finding: Finding }

const NOTHING: Finding = { value: null, part: null, whole: null, owing: 0, typed: null }

/** What obligations of one period came to, as the rows stood at the end of `cutOff`; one statement, however many units owe. */
export async function countObligations(
  stores: FigureStores,
  measured: MeasuredTarget,
  obligations: readonly Obligation[],
  cutOff: Day,
): Promise<readonly Found[]> {
  const { ground, target, terms } = measured
  const stood = formulaOn(ground, target.targetId, cutOff)
  if (stood === undefined || stood.formula.kind === 'typed')
    return obligations.map(obligation => ({ obligation, finding: typedFinding(measured, obligation, cutOff) }))
  const registers = registersOn(ground, stood, cutOff)
  // A register that does not answer the formula: then there is no figure, never a wrong one.
  if (checkFormula(stood.formula, registers, terms).length > 0) return obligations.map(obligation => ({ obligation, finding: NOTHING }))
  const counted = await count(stores, measured, { formula: stood.formula, registers, obligations, cutOff })
  return obligations.map(obligation => ({ obligation, finding: counted.get(obligation.unitId) ?? NOTHING }))
}

type Counting = {
  readonly formula: ComputedFormula
  readonly registers: FigureGround['registers']
  readonly obligations: readonly Obligation[]
  readonly cutOff: Day
}

async function count(
  { figures }: FigureStores,
  { ground, target, terms }: MeasuredTarget,
  { formula, registers, obligations, cutOff }: Counting,
): Promise<ReadonlyMap<string | null, Finding>> {
  const { each, period } = duties(terms)
  const rows = await figures.countFormula(
    { days: { cutOff, campaignStart: ground.span.start, period }, registers },
    formula,
    { base: terms.base?.value ?? null, baseline: baselineOf(ground, target)?.value ?? null },
    each === null ? null : { by: each, unitIds: obligations.flatMap(obligation => obligation.unitId ?? []) },
  )
  return new Map(
    rows.map(({ unitId, part, whole, owing }) => [
      unitId,
      { value: figureValue(formula.kind, { part, whole }), part, whole, owing, typed: null },
    ]),
  )
}

/** The last figure that people typed for the obligation's own period. */
function typedFinding({ ground, target, terms }: MeasuredTarget, { unitId, start }: Obligation, cutOff: Day): Finding {
  const isPeriodic = duties(terms).period !== null
  const typed = (ground.typed.get(target.targetId) ?? []).find(
    figure => figure.kind === 'value' && figure.unitId === unitId && figure.asOf <= cutOff && (!isPeriodic || figure.asOf >= start),
  )
  return typed === undefined ? NOTHING : { ...NOTHING, value: typed.value, typed }
}

/** The newest value from before the plan. */
export function baselineOf({ typed }: FigureGround, { targetId }: TargetRecord): TypedFigureRecord | undefined {
  return typed.get(targetId)?.find(figure => figure.kind === 'baseline')
}

/** An obligation as it is shown; what a unit promised above the plan is what it owes. */
export function obligationView(measured: MeasuredTarget, { obligation, finding }: Found, path: Path, asOf: Day): ObligationView {
  const { ground, terms } = measured
  const committed = committedValue(measured, obligation.unitId, asOf)
  const required = committed ?? obligation.required
  const state = judgeFigure({
    terms,
    obligation,
    value: finding.value,
    required,
    expected: expectedOn({ ...path, to: required }, asOf),
    asOf,
  })
  return {
    key: obligation.key,
    unitId: obligation.unitId,
    unitName: ground.units.find(unit => unit.unitId === obligation.unitId)?.name ?? '',
    start: obligation.start,
    end: obligation.due,
    required,
    value: finding.value,
    part: finding.part,
    whole: finding.whole,
    committed,
    state,
    rowsOwingEvidence: finding.owing,
  }
}
