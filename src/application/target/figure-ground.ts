import { isActiveOn } from '#domain/organisation/active-unit.ts'
import type { PlanSpan } from '#domain/target/obligations.ts'
import { type Day, addDays, dayAt, firstDayOf, startOf } from '#domain/shared/calendar.ts'
import { compareStrictness } from '#domain/target/strictness.ts'
import { type TargetTerms, duties } from '#domain/target/target-terms.ts'
import { memberNames } from '../organisation/member-names.ts'
import type { WholeTask } from '../plan/load-plan-tasks.ts'
import { isLeading } from '../plan/load-plan-tasks.ts'
import type { ApprovedValue } from '../ports/commitment-store.ts'
import type { UnitRecord } from '../ports/organisation-store.ts'
import type { MilestoneRecord, PlanRecord } from '../ports/plan-store.ts'
import type { DefinitionVersion, RegisterRecord } from '../ports/register-store.ts'
import type { FormulaRecord, TypedFigureRecord } from '../ports/target-store.ts'
import type { TargetRecord } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type FigureStores = Pick<Stores, 'plans' | 'targets' | 'figures' | 'registers' | 'organisation' | 'commitments'>

/** Everything that the figures of a plan are computed from, but the rows. */
export type FigureGround = {
  readonly plan: PlanRecord
  readonly span: PlanSpan
  readonly milestones: readonly MilestoneRecord[]
  /** By code; none where no target has a formula. */
  readonly registers: ReadonlyMap<string, RegisterRecord>
  /** By register, newest first; only of those whose definition was changed. */
  readonly definitions: ReadonlyMap<string, readonly DefinitionVersion[]>
  readonly units: readonly UnitRecord[]
  /** Of the members who typed figures that stand. */
  readonly typistName: (memberId: string) => string
  readonly formulas: ReadonlyMap<string, readonly FormulaRecord[]>
  readonly typed: ReadonlyMap<string, readonly TypedFigureRecord[]>
  readonly approved: ReadonlyMap<string, readonly ApprovedValue[]>
}

/** In a fixed number of statements, however many targets there are. */
export async function loadFigureGround(stores: FigureStores, plan: PlanRecord, tasks: readonly WholeTask[]): Promise<FigureGround> {
  const targetIds = tasks.flatMap(whole => whole.targets.map(target => target.targetId))
  const milestones = await stores.plans.listMilestones(plan.planId)
  const [formulas, typed] = [await stores.targets.listFormulas(targetIds), await stores.targets.listTypedFigures(targetIds)]
  // Nothing to count: the definitions of all registers are not read for it.
  const registers = formulas.length === 0 ? [] : await stores.registers.listRegisters()
  const definitions = formulas.length === 0 ? [] : await stores.registers.listChangedDefinitions()
  const standing = typed.filter(figure => figure.withdrawnAt === null)
  return {
    plan,
    milestones,
    span: planSpan(plan, milestones),
    registers: new Map(registers.map(register => [register.code, register])),
    definitions: Map.groupBy(definitions, version => version.registerId),
    units: await stores.organisation.listUnits(),
    typistName: await memberNames(
      stores,
      standing.map(figure => figure.typedBy),
    ),
    formulas: Map.groupBy(formulas, formula => formula.targetId),
    typed: Map.groupBy(standing, figure => figure.targetId),
    approved: Map.groupBy(await stores.commitments.listApprovedValues(plan.planId), value => value.targetId),
  }
}

function planSpan(plan: PlanRecord, milestones: readonly MilestoneRecord[]): PlanSpan {
  const start = plan.campaignStart ?? plan.date ?? dayAt(plan.createdAt)
  const dues = milestones.flatMap(milestone => milestone.due ?? []).toSorted()
  const owedFrom = plan.firstReportingMonth === null ? start : firstDayOf(plan.firstReportingMonth)
  const end = dues.at(-1) ?? plan.campaignEnd
  return { start, goal: plan.campaignEnd ?? end, end, owedFrom }
}

/** A target with the day it is owed by: an interim one by its milestone. */
export function termsOf(target: TargetRecord, { milestones }: Pick<FigureGround, 'milestones'>): TargetTerms {
  const due = milestones.find(milestone => milestone.milestoneId === target.milestoneId)?.due ?? null
  return { ...target, deadline: target.deadline ?? due }
}

/** The formula that stood on the day; before the first was written, the first: it says how the past is counted too. */
export function formulaOn({ formulas }: FigureGround, targetId: string, day: Day): FormulaRecord | undefined {
  const versions = formulas.get(targetId) ?? []
  return versions.find(version => dayAt(version.createdAt) <= day) ?? versions.at(-1)
}

/**
 * The registers as they were defined at the end of the day, when its rows were written and its formula checked; never before the
 * formula itself was written. For counting alone: who may read a register is said by its definition of today.
 */
export function registersOn({ registers, definitions }: FigureGround, formula: FormulaRecord, day: Day): FigureGround['registers'] {
  if (definitions.size === 0) return registers
  const end = startOf(addDays(day, 1))
  return new Map(
    [...registers].map(([code, register]) => {
      const versions = definitions.get(register.registerId) ?? []
      const stood = versions.find(({ createdAt }) => createdAt < end || createdAt <= formula.createdAt) ?? versions.at(-1)
      return [code, { ...register, definition: stood?.definition ?? register.definition }]
    }),
  )
}

/** Who owes a target that each neighbourhood, or each leading unit, owes by itself. */
export function owingUnits({ units }: Pick<FigureGround, 'units'>, whole: WholeTask, terms: TargetTerms, day: Day): readonly string[] {
  const { each } = duties(terms)
  if (each === null) return []
  const leading = new Set(whole.assignments.filter(isLeading).map(assignment => assignment.unitId))
  return units
    .filter(unit => isActiveOn(unit, day))
    .filter(unit => (each === 'neighbourhood' ? unit.kind === 'neighbourhood' : leading.has(unit.unitId)))
    .map(unit => unit.unitId)
}

/**
 * What a unit stood by for a target at the end of the day; of the target as a whole, the strictest promise of the units that lead its
 * task. Promises only rise, so a unit's strictest is its last.
 */
export function committedValue(measured: Measured, unitId: string | null, day: Day): number | null {
  const { comparator } = measured.target
  return promisesOn(measured, unitId, day).reduce<number | null>(
    (strictest, { value }) => (strictest === null || compareStrictness(comparator, value, strictest) === 'stricter' ? value : strictest),
    null,
  )
}

/** The earliest day that was promised for it in the same way; null: nobody promised a day. */
export function committedDay(measured: Measured, unitId: string | null, day: Day): Day | null {
  return promisesOn(measured, unitId, day).reduce<Day | null>(
    (earliest, { deadline }) => (deadline !== null && (earliest === null || deadline < earliest) ? deadline : earliest),
    null,
  )
}

function promisesOn({ ground, whole, target }: Measured, unitId: string | null, day: Day): readonly ApprovedValue[] {
  const leading = new Set(whole.assignments.filter(isLeading).map(assignment => assignment.unitId))
  return (ground.approved.get(target.targetId) ?? [])
    .filter(promise => dayAt(promise.approvedAt) <= day)
    .filter(promise => (unitId === null ? leading.has(promise.unitId) : promise.unitId === unitId))
}

type Measured = { readonly ground: FigureGround; readonly whole: WholeTask; readonly target: TargetRecord }
