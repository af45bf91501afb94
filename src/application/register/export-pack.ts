import { findPackFormula } from '#domain/register/pack/find-pack-formula.ts'
import type { PackFormula, RegisterPack } from '#domain/register/pack/register-pack.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { loadPlanTargets } from './plan-targets.ts'

/** Every register in use and the formulas of the targets of plans in force or in preparation, for another ward to take over. No row leaves with it. */
export function exportPack({ unitOfWork }: Pick<Application, 'unitOfWork'>, actor: Actor): Promise<RegisterPack> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const { name } = await stores.organisation.getWard()
    const registers = (await stores.registers.listRegisters()).filter(register => register.archivedAt === null)
    return {
      name: `Bộ sổ của ${name}`,
      notes: [],
      registers: registers.map(register => register.definition),
      formulas: await loadFormulas(stores),
    }
  })
}

/** One formula for a target that stands in several plans: the one of the plan in force. */
async function loadFormulas(stores: Stores): Promise<readonly PackFormula[]> {
  const found: PackFormula[] = []
  for (const { target, taskCode, formula } of await loadPlanTargets(stores)) {
    const { measure, text } = target
    if (formula === undefined || findPackFormula(found, { taskCode, measure, text }) !== undefined) continue
    found.push({ task: taskCode, text, measure, formula: formula.formula, note: formula.note })
  }
  return found
}
