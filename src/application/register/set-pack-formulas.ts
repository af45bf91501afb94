import { findPackFormula } from '#domain/register/pack/find-pack-formula.ts'
import type { PackFormula, RegisterPack } from '#domain/register/pack/register-pack.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { checkFormula } from '#domain/target/check-formula.ts'
import { type Actor, authorOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { loadPlanTargets } from './plan-targets.ts'

type Setting = { readonly pack: RegisterPack; readonly registers: readonly RegisterDefinition[]; readonly actor: Actor }

export type SetFormulas = { readonly set: number; readonly unmatched: string[]; readonly unfit: string[] }

/** Gives each target of the ward's plans that the pack knows, and that has no formula yet, the one of the pack. */
export async function setPackFormulas(
  { clock }: Pick<Application, 'clock'>,
  stores: Stores,
  { pack, registers, actor }: Setting,
): Promise<SetFormulas> {
  const known = new Map(registers.map(definition => [definition.code, { definition }]))
  const matched = new Set<PackFormula>()
  const unfit: string[] = []
  let set = 0
  for (const { target, taskCode } of await loadPlanTargets(stores)) {
    const found = findPackFormula(pack.formulas, { taskCode, measure: target.measure, text: target.text })
    if (found === undefined) continue
    matched.add(found)
    await stores.targets.lockTarget(target.targetId)
    const [standing] = await stores.targets.listFormulas([target.targetId])
    if (standing !== undefined) continue
    if (checkFormula(found.formula, known, target).length > 0) {
      unfit.push(wordsOf(found))
      continue
    }
    const formula = {
      targetId: target.targetId,
      formulaVersion: 1,
      formula: found.formula,
      note: found.note,
      createdBy: authorOf(actor),
      createdAt: clock.now(),
    }
    await stores.targets.addFormula(formula)
    await stores.audit.record({
      action: 'target.setFormula',
      entity: 'target',
      entityId: target.targetId,
      before: null,
      after: { taskCode, text: target.text, formula: found.formula, note: found.note },
    })
    set += 1
  }
  return { set, unmatched: pack.formulas.filter(formula => !matched.has(formula)).map(wordsOf), unfit }
}

function wordsOf({ task, text }: PackFormula): string {
  return `${task}. ${text}`
}
