import { foldText } from '../../shared/vietnamese-text.ts'
import type { PackFormula } from './register-pack.ts'

/**
 * The formula that a pack has for a target of a plan: of the same task, by the measure, else by the target's own words; read without case
 * and marks, so that `hòa` and `hoà`, `Ủy` and `Uỷ` are one. Undefined where the pack has none.
 */
export function findPackFormula(
  formulas: readonly PackFormula[],
  target: { readonly taskCode: string; readonly measure: string; readonly text: string },
): PackFormula | undefined {
  const ofTask = formulas.filter(({ task }) => task === target.taskCode)
  const same = (left: string, right: string) => left !== '' && foldText(left) === foldText(right)
  return ofTask.find(({ measure }) => same(measure, target.measure)) ?? ofTask.find(({ text }) => same(text, target.text))
}
