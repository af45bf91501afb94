import type { TargetDetail } from '#contract/target/figure-shapes.ts'
import { checkFormula } from '#domain/target/check-formula.ts'
import type { FormulaRefusalCode, KnownRegisters } from '#domain/target/check-formula.ts'
import type { TargetFormula } from '#domain/target/target-formula.ts'
import type { Refusal } from '#domain/shared/outcome.ts'

/** Of these the page knows too little where each place owes the target by itself: the server speaks of them on saving. */
const SERVER_ONLY: readonly FormulaRefusalCode[] = ['FORMULA_WITHOUT_PERIOD', 'FORMULA_KIND_UNFIT']

/** The rules of formulas over what the page knows of a target; registers the reader may not see are not complained of. */
export function checkFormulaDraft(
  formula: TargetFormula,
  known: KnownRegisters,
  target: TargetDetail,
): readonly Refusal<FormulaRefusalCode>[] {
  const { text, comparator, floor, upper, unit, soft, end, floorAmount } = target
  const terms = {
    text,
    comparator,
    value: floor,
    upper,
    unit,
    soft,
    deadline: end,
    per: null,
    every: null,
    base: floorAmount === null ? null : { value: floorAmount, unit: 'VND' },
    baselineYear: null,
    dueDay: null,
    inclusive: null,
  }
  const isOwedByEach = target.per !== null || target.units.length > 0
  return checkFormula(formula, known, terms).filter(({ code }) => !isOwedByEach || !SERVER_ONLY.includes(code))
}
