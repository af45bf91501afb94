import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { dayCounted } from '#domain/target/figure-days.ts'
import type { Naming } from '#domain/target/formula-words.ts'
import { type Obligation, obligationsOn } from '#domain/target/obligations.ts'
import { duties } from '#domain/target/target-terms.ts'
import { type Path, type Step, chartDays, expectedOn } from '#domain/target/trajectory.ts'
import { type Actor, isGranted } from '../actor.ts'
import type { Application } from '../application.ts'
import { type Outlook, outlookOf } from '../forecast/target-outlook.ts'
import { memberNames } from '../organisation/member-names.ts'
import type { FormulaRecord, TypedFigureRecord } from '../ports/target-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { currentFigure, figureOf, figurePath, obligationsOfTarget, pathOf, stepsOfTarget } from './compute-figures.ts'
import { type MeasuredTarget, obligationView } from './count-obligations.ts'
import type { FigureView, ObligationView } from './figure-view.ts'
import { type LoadedTarget, loadTarget, mayType } from './load-target.ts'

export type TargetAction = 'setFormula' | 'typeValue' | 'typeBaseline'
export type TypedFigureView = Omit<TypedFigureRecord, 'targetId' | 'typedBy' | 'withdrawnBy'> & {
  readonly unitName: string
  readonly typedByName: string
  readonly withdrawnByName: string
  readonly allowedActions: readonly 'withdraw'[]
}
export type FormulaView = Pick<FormulaRecord, 'formulaVersion' | 'formula' | 'note'> & {
  readonly byName: string
  readonly at: FormulaRecord['createdAt']
}
export type ChartPoint = { readonly day: Day; readonly expected: number | null; readonly actual: number | null }

export type TargetDescription = FigureView & {
  readonly planId: string
  readonly taskTitle: string
  /** Newest first; the first is the one in force now. */
  readonly formulas: readonly FormulaView[]
  /** What names the registers that the formulas speak of. */
  readonly naming: Omit<Naming, 'language'>
  readonly obligations: readonly ObligationView[]
  readonly trajectory: readonly ChartPoint[]
  /** Null: nothing is owed by a day that is to come, or nothing is counted. */
  readonly outlook: Outlook | null
  readonly steps: readonly (Step & { readonly text: string })[]
  readonly typedFigures: readonly TypedFigureView[]
  readonly allowedActions: readonly TargetAction[]
}

export type TargetAsked = { readonly targetId: string; readonly asOf: Day | undefined }

export function getTarget(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { targetId, asOf }: TargetAsked,
): Promise<Outcome<TargetDescription, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const loaded = await loadTarget(stores, targetId)
    return loaded === undefined
      ? refused(notFound('target'))
      : accepted(await describeTarget(stores, actor, loaded, dayCounted(asOf, dayAt(clock.now()))))
  })
}

export async function describeTarget(stores: Stores, actor: Actor, loaded: LoadedTarget, asOf: Day): Promise<TargetDescription> {
  const { plan, whole, measured, target } = loaded
  const figure = await figureOf(stores, measured, asOf)
  const typed = await stores.targets.listTypedFigures([target.targetId])
  const formulas = measured.ground.formulas.get(target.targetId) ?? []
  const names = await memberNames(stores, [
    ...typed.flatMap(item => [item.typedBy, item.withdrawnBy]),
    ...formulas.map(formula => formula.createdBy),
  ])
  const obligations = obligationsOfTarget(measured, asOf)
  const path = figurePath(measured, obligationsOn(obligations, asOf), asOf)
  const trajectory = path === undefined ? [] : await chart(stores, measured, path, asOf)
  return {
    ...figure,
    planId: plan.planId,
    taskTitle: whole.task.title,
    formulas: formulas.map(({ formulaVersion, formula, note, createdBy, createdAt }) => {
      return { formulaVersion, formula, note, byName: names(createdBy), at: createdAt }
    }),
    naming: { registers: measured.ground.registers, base: target.base },
    obligations: allObligations(measured, obligations, figure),
    trajectory,
    outlook: outlookOf(figure, path, trajectory),
    steps: stepsOfTarget(measured),
    typedFigures: typed.map(({ targetId: _target, typedBy, withdrawnBy, ...rest }) => ({
      ...rest,
      unitName: measured.ground.units.find(unit => unit.unitId === rest.unitId)?.name ?? '',
      typedByName: names(typedBy),
      withdrawnByName: names(withdrawnBy),
      allowedActions:
        rest.withdrawnAt === null && plan.status !== 'archived' && mayType(actor, whole, rest.unitId) ? (['withdraw'] as const) : [],
    })),
    allowedActions: targetActions(actor, loaded, formulas[0]),
  }
}

function targetActions(actor: Actor, { plan, whole }: LoadedTarget, formula: FormulaRecord | undefined): readonly TargetAction[] {
  if (plan.status === 'archived') return []
  const types = mayType(actor, whole, null)
  return [
    ...(isGranted(actor, 'register.define') ? (['setFormula'] as const) : []),
    ...(types && (formula === undefined || formula.formula.kind === 'typed') ? (['typeValue'] as const) : []),
    ...(types ? (['typeBaseline'] as const) : []),
  ]
}

/** Those that ran or are over come from the figure; those to come are owed, with nothing counted yet. */
function allObligations(measured: MeasuredTarget, obligations: readonly Obligation[], figure: FigureView): readonly ObligationView[] {
  const results = new Map([...figure.earlier, ...figure.units].map(view => [view.key, view]))
  return obligations.map(obligation => results.get(obligation.key) ?? obligationOnly(measured, obligation, figure))
}

function obligationOnly(measured: MeasuredTarget, obligation: Obligation, figure: FigureView): ObligationView {
  const isCurrent = obligation.start <= figure.asOf && duties(measured.terms).each === null
  const finding = isCurrent
    ? { value: figure.value, part: figure.part, whole: figure.whole, owing: figure.rowsOwingEvidence, typed: null }
    : { value: null, part: null, whole: null, owing: 0, typed: null }
  return obligationView(measured, { obligation, finding }, pathOf(measured, obligation), figure.asOf)
}

/** One statement a month, up to the day asked. */
async function chart(stores: Stores, measured: MeasuredTarget, path: Path, asOf: Day): Promise<readonly ChartPoint[]> {
  const isWithin = asOf > path.start && (path.end === null || asOf < path.end)
  const days = [...new Set([...chartDays(path), ...(isWithin ? [asOf] : [])])].toSorted()
  const points: ChartPoint[] = []
  for (const day of days) {
    const actual = day > asOf ? null : (await currentFigure(stores, measured, day)).value
    points.push({ day, expected: expectedOn(path, day), actual })
  }
  return points
}
