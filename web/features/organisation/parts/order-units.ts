import type { UnitAnswer } from '#contract/organisation/organisation-routes.ts'

export type TreeUnit = UnitAnswer & { readonly depth: number }

/** Every unit below its parent, in the server's order among brothers; a unit whose parent is not listed stands at the top. */
export function orderAsTree(units: readonly UnitAnswer[]): readonly TreeUnit[] {
  const known = new Set(units.map(unit => unit.unitId))
  const childrenOf = groupBy(units, unit => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : ''))
  const walk = (parentId: string, depth: number): readonly TreeUnit[] =>
    (childrenOf.get(parentId) ?? []).flatMap(unit => [{ ...unit, depth }, ...walk(unit.unitId, depth + 1)])
  return walk('', 0)
}

/** The units that may stand above this one: all but itself and what is below it. */
export function possibleParents(tree: readonly TreeUnit[], unitId: string | null): readonly TreeUnit[] {
  const own = tree.findIndex(unit => unit.unitId === unitId)
  const start = tree[own]
  if (start === undefined) return tree
  const after = tree.slice(own + 1)
  const end = after.findIndex(unit => unit.depth <= start.depth)
  return [...tree.slice(0, own), ...(end < 0 ? [] : after.slice(end))]
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
