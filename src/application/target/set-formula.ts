import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type FormulaRefusalCode, checkFormula } from '#domain/target/check-formula.ts'
import { formulaInWords } from '#domain/target/formula-words.ts'
import type { TargetFormula } from '#domain/target/target-formula.ts'
import { secretMarksIn } from '#domain/shared/secret-marks-in.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type TargetDescription, describeTarget } from './describe-target.ts'
import { loadTarget } from './load-target.ts'

export type SetFormula = {
  readonly targetId: string
  readonly formula: TargetFormula
  readonly note: string
  /** The version that was looked at; 0: there was none. */
  readonly seenVersion: number
}

/** Writes how a target is counted, as a new version; the versions before stay, and say how their own days were counted. */
export function setFormula(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { targetId, formula, note, seenVersion }: SetFormula,
): Promise<Outcome<TargetDescription, AccessRefusalCode | FormulaRefusalCode | PlanRefusalCode | 'STATE_SECRET_MARK'>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    await stores.targets.lockTarget(targetId)
    const loaded = await loadTarget(stores, targetId)
    if (loaded === undefined) return refused(notFound('target'))
    if (loaded.plan.status === 'archived') return refused(refusal('PLAN_CLOSED'))
    const { ground, terms } = loaded.measured
    const [standing] = ground.formulas.get(targetId) ?? []
    const version = standing?.formulaVersion ?? 0
    if (version !== seenVersion) return refused(changedMeanwhile(seenVersion, version))
    const registers = new Map((await stores.registers.listRegisters()).map(register => [register.code, register]))
    const refusals = checkFormula(formula, registers, terms)
    if (refusals.length > 0) return refused(...refusals.map(item => ({ ...item, at: `formula.${item.at}` })))
    const marked = secretMarksIn({ note, ...(formula.kind === 'typed' ? { 'formula.reason': formula.reason } : {}) })
    if (marked.length > 0) return refused(...marked)
    const naming = { registers, base: terms.base, language: 'vi' as const }
    // People read the log: the formula itself stands in its own versions.
    const say = (said: TargetFormula) => formulaInWords(said, naming).sentence
    const now = clock.now()
    await stores.targets.addFormula({ targetId, formulaVersion: version + 1, formula, note, createdBy: actor.memberId, createdAt: now })
    await stores.audit.record({
      action: 'target.setFormula',
      entity: 'target',
      entityId: targetId,
      before: standing === undefined ? null : { formula: say(standing.formula), note: standing.note },
      after: { text: terms.text, formula: say(formula), note },
    })
    const changed = await loadTarget(stores, targetId)
    return changed === undefined ? refused(notFound('target')) : accepted(await describeTarget(stores, actor, changed, dayAt(now)))
  })
}
