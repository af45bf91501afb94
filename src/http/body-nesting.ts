/**
 * Lists and objects within one another that a body may hold. A formula of a target reaches 15; shapes that name themselves are walked by
 * recursion, which a body of nothing but brackets would exhaust.
 */
export const DEEPEST_BODY = 40

/** Walks level by level, without recursion. */
export function isNestedDeeperThan(value: unknown, deepest: number): boolean {
  let level = [value].filter(isNest)
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    level = level.flatMap(nest => Object.values(nest).filter(isNest))
  }
  return false
}

function isNest(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
