import type { Day } from '../../shared/calendar.ts'
import type { ExtractedTarget } from '../plan-extraction.ts'
import { splitClauses, splitEnumeration } from './clauses.ts'
import type { DeadlineContext } from './deadline-reading.ts'
import { foldAligned } from './folded-text.ts'
import { asksForFigure, readTargetClause } from './target-clause.ts'
import { readRecurringAct } from './recurring-act.ts'

export type TargetContext = DeadlineContext & {
  /**
   * `all`: a column of targets, where every clause is a target or a product.
   * `explicit`: titles, milestone cells and products, where only a share or a named minimum or maximum is a target.
   */
  readonly scope?: 'all' | 'explicit'
  /** The milestone's day, for targets that name none of their own. */
  readonly due?: Day | null
}

export type TargetResult = {
  readonly targets: readonly ExtractedTarget[]
  readonly products: readonly string[]
  readonly notUnderstood: readonly string[]
}

/**
 * Reads targets clause by clause. Money is in đồng, shares in percent; a phrase that asks for a quantity but cannot be read comes back
 * in `notUnderstood`, word for word; clauses that ask for none are products.
 */
export function readTargets(text: string, context: TargetContext = {}): TargetResult {
  const targets: ExtractedTarget[] = []
  const products: string[] = []
  const notUnderstood: string[] = []
  for (const clause of splitClauses(text)) {
    const act = context.scope === 'explicit' ? undefined : readRecurringAct(clause)
    if (act !== undefined) {
      targets.push(act.target)
      if (act.isPartOfClause) products.push(clause)
      continue
    }
    const read = readTargetClause(clause, context)
    for (const target of read) targets.push(withMeasureOf(targets.at(-1), target))
    if (read.length > 0) continue
    if (context.scope === 'explicit' ? asksForFigure(clause, context) : asksForQuantity(clause)) notUnderstood.push(clause)
    else products.push(...productsOf(clause))
  }
  return { targets, products, notUnderstood }
}

/** `có hồ sơ thiết kế, dự toán` lists two products; any other clause is one. */
export function productsOf(clause: string): readonly string[] {
  return /^có\s+/iu.test(clause) ? splitEnumeration(clause.replace(/^có\s+/iu, '')) : [clause]
}

function asksForQuantity(clause: string): boolean {
  const { folded } = foldAligned(clause)
  return (
    /\d\s*%|(?:toi thieu|it nhat|khong qua|toi da|tro len|tro xuong|phan dau dat|>=|<=|≥|≤)/.test(folded) &&
    !/toi thieu theo quy dinh/.test(folded)
  )
}

/** `80% doanh nghiệp kết nối năm 2028, 100% năm 2029`: a later stage names only its share and its date. */
function withMeasureOf(previous: ExtractedTarget | undefined, target: ExtractedTarget): ExtractedTarget {
  if (previous === undefined || target.measure !== target.text || target.unit !== previous.unit || target.deadline === null) return target
  return { ...target, measure: previous.measure }
}
