import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { secretMarksIn } from '#domain/shared/secret-marks-in.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { type ProposedFigure, type TypedFigureRefusalCode, checkTypedFigure } from '#domain/target/typed-figure.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { TypedFigureRecord } from '../ports/target-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type TargetDescription, describeTarget } from './describe-target.ts'
import { owingUnits } from './figure-ground.ts'
import { type LoadedTarget, loadTarget, mayType } from './load-target.ts'

type Code = AccessRefusalCode | TypedFigureRefusalCode | PlanRefusalCode | 'STATE_SECRET_MARK'
type Needs = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>

export type TypeFigure = ProposedFigure & { readonly targetId: string; readonly value: number }

/** Keeps a figure that a person vouches for, with where it was taken from. */
export function typeFigure(
  { unitOfWork, clock, identifiers }: Needs,
  actor: Actor,
  { targetId, value, ...proposed }: TypeFigure,
): Promise<Outcome<TargetDescription, Code>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const loaded = await loadForTyping(stores, actor, targetId, proposed.unitId)
    if (!loaded.ok) return loaded
    const { whole, measured } = loaded.value
    const [now, source] = [clock.now(), tidyText(proposed.source)]
    const formula = measured.ground.formulas.get(targetId)?.[0]?.formula ?? null
    const unitIds = owingUnits(measured.ground, whole, measured.terms, proposed.asOf)
    const ground = { terms: measured.terms, formula, unitIds, today: dayAt(now) }
    const refusals = [...checkTypedFigure({ ...proposed, source }, ground), ...secretMarksIn({ source })]
    if (refusals.length > 0) return refused(...refusals)
    const figure: TypedFigureRecord = {
      ...proposed,
      figureId: identifiers.next(),
      targetId,
      value,
      source,
      typedBy: actor.memberId,
      typedAt: now,
      withdrawnBy: null,
      withdrawnAt: null,
    }
    await stores.targets.addTypedFigure(figure)
    await stores.audit.record({
      action: 'figure.type',
      entity: 'target',
      entityId: targetId,
      before: null,
      after: { ...figure, text: measured.terms.text },
    })
    return describeAgain(stores, actor, targetId, now)
  })
}

/** Takes a typed figure out of every sum from now on; it stays in the history with who withdrew it. */
export function withdrawFigure(
  { unitOfWork, clock }: Pick<Needs, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { figureId, reason }: { readonly figureId: string; readonly reason: string },
): Promise<Outcome<TargetDescription, Code>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const known = await stores.targets.findTypedFigure(figureId)
    if (known === undefined) return refused(notFound('typedFigure'))
    const loaded = await loadForTyping(stores, actor, known.targetId, known.unitId)
    if (!loaded.ok) return loaded
    const marked = secretMarksIn({ reason })
    if (marked.length > 0) return refused(...marked)
    const figure = await stores.targets.findTypedFigure(figureId)
    if (figure === undefined || figure.withdrawnAt !== null) return refused(refusal('FIGURE_WITHDRAWN_ALREADY'))
    const now = clock.now()
    await stores.targets.withdrawTypedFigure(figureId, actor.memberId, now)
    const after = { ...figure, withdrawnBy: actor.memberId, withdrawnAt: now, reason }
    await stores.audit.record({ action: 'figure.withdraw', entity: 'target', entityId: figure.targetId, before: figure, after })
    return describeAgain(stores, actor, figure.targetId, now)
  })
}

/** The target, locked, where this person may type for that unit. */
async function loadForTyping(stores: Stores, actor: Actor, targetId: string, unitId: string | null): Promise<Outcome<LoadedTarget, Code>> {
  await stores.targets.lockTarget(targetId)
  const loaded = await loadTarget(stores, targetId)
  if (loaded === undefined) return refused(notFound('target'))
  if (!mayType(actor, loaded.whole, unitId)) return refused(notAllowed())
  return loaded.plan.status === 'archived' ? refused(refusal('PLAN_CLOSED')) : accepted(loaded)
}

async function describeAgain(
  stores: Stores,
  actor: Actor,
  targetId: string,
  now: Parameters<typeof dayAt>[0],
): Promise<Outcome<TargetDescription, Code>> {
  const loaded = await loadTarget(stores, targetId)
  return loaded === undefined ? refused(notFound('target')) : accepted(await describeTarget(stores, actor, loaded, dayAt(now)))
}
