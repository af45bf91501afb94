import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import type { RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import { type Refusal, refusal } from '#domain/shared/outcome.ts'
import { checkFormula } from '#domain/target/check-formula.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { loadPlanTargets } from './plan-targets.ts'

/** Targets whose figure could be counted so far and no more once a register has its new definition: no figure goes out unseen. */
export async function brokenTargets(
  stores: Stores,
  definitions: readonly RegisterDefinition[],
  changed: RegisterDefinition,
): Promise<readonly Refusal<RegisterRefusalCode>[]> {
  const known = new Map(definitions.map(definition => [definition.code, { definition }]))
  const next = new Map([...known, [changed.code, { definition: changed }]])
  const broken = (await loadPlanTargets(stores)).filter(
    ({ formula, target }) =>
      formula !== undefined &&
      checkFormula(formula.formula, known, target).length === 0 &&
      checkFormula(formula.formula, next, target).length > 0,
  )
  return broken.map(({ target }) => refusal('TARGET_COUNTS_ON_REGISTER', 'definition.columns', { target: target.text }))
}
