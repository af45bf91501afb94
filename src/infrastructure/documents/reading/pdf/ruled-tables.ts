import type { Rule } from './page-geometry.ts'

/** A table's grid as its lines draw it. `areaOf[row][column]` is the first place of the merged area. */
export type RuledTable = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly areaOf: readonly (readonly Area[])[]
}

export type Area = { readonly row: number; readonly column: number }

const NEAR = 3
const GAP = 4

/** Tables of one page: groups of crossing lines with at least two columns or two rows of cells. */
export function findRuledTables(rules: readonly Rule[]): RuledTable[] {
  const joined = joinRules(rules)
  return groupCrossing(joined)
    .map(buildTable)
    .filter(table => table !== undefined)
    .toSorted((left, right) => (left.ys[0] ?? 0) - (right.ys[0] ?? 0))
}

/** Pieces of one line, drawn cell by cell, become one rule. */
function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = []
  for (const isHorizontal of [true, false]) {
    const sorted = rules.filter(rule => rule.isHorizontal === isHorizontal).toSorted((a, b) => a.at - b.at)
    for (let start = 0; start < sorted.length;) {
      let end = start + 1
      while (end < sorted.length && (sorted[end]?.at ?? 0) - (sorted[start]?.at ?? 0) <= NEAR) end++
      joined.push(...joinOnOneLine(sorted.slice(start, end)))
      start = end
    }
  }
  return joined
}

function joinOnOneLine(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = []
  const at = rules.reduce((sum, rule) => sum + rule.at, 0) / rules.length
  for (const rule of rules.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && rule.from <= last.to + GAP) joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) }
    else joined.push({ ...rule, at })
  }
  return joined
}

function groupCrossing(rules: readonly Rule[]): Rule[][] {
  const horizontals = rules.filter(rule => rule.isHorizontal)
  const group = new Map<Rule, number>()
  const groups: Rule[][] = []
  for (const vertical of rules.filter(rule => !rule.isHorizontal)) {
    const met = horizontals.filter(horizontal => isCrossing(horizontal, vertical))
    const known = new Set(met.map(rule => group.get(rule)).filter(index => index !== undefined))
    const target = known.values().next().value ?? groups.push([]) - 1
    const members = groups[target] ?? []
    for (const other of known) {
      if (other === target) continue
      members.push(...(groups[other] ?? []))
      groups[other] = []
    }
    members.push(vertical, ...met.filter(rule => !group.has(rule)))
    for (const rule of members) group.set(rule, target)
  }
  return groups.filter(members => members.length > 0)
}

function isCrossing(horizontal: Rule, vertical: Rule): boolean {
  return (
    vertical.at >= horizontal.from - NEAR &&
    vertical.at <= horizontal.to + NEAR &&
    horizontal.at >= vertical.from - NEAR &&
    horizontal.at <= vertical.to + NEAR
  )
}

function buildTable(rules: readonly Rule[]): RuledTable | undefined {
  const verticals = rules.filter(rule => !rule.isHorizontal)
  const horizontals = rules.filter(rule => rule.isHorizontal)
  const xs = positions(verticals.map(rule => rule.at))
  const ys = withOpenEnds(positions(horizontals.map(rule => rule.at)), verticals)
  const rows = ys.length - 1
  const columns = xs.length - 1
  if (rows < 1 || columns < 1 || rows * columns < 2) return undefined
  return { xs, ys, areaOf: mergeAreas(xs, ys, verticals, horizontals) }
}

/** A row cut by the page's end may lack its bottom or top line: the columns' ends stand for it. */
function withOpenEnds(ys: readonly number[], verticals: readonly Rule[]): number[] {
  const top = Math.min(...verticals.map(rule => rule.from))
  const bottom = Math.max(...verticals.map(rule => rule.to))
  return [...((ys[0] ?? 0) - top > NEAR * 2 ? [top] : []), ...ys, ...(bottom - (ys.at(-1) ?? 0) > NEAR * 2 ? [bottom] : [])]
}

function positions(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    if (found.length === 0 || value - (found.at(-1) ?? 0) > NEAR) found.push(value)
  }
  return found
}

/** Neighbouring places without a line between them are one cell; the area takes the rectangle's first place. */
function mergeAreas(xs: readonly number[], ys: readonly number[], verticals: readonly Rule[], horizontals: readonly Rule[]): Area[][] {
  const middle = (values: readonly number[], index: number): number => ((values[index] ?? 0) + (values[index + 1] ?? 0)) / 2
  const hasRule = (rules: readonly Rule[], at: number, across: number): boolean =>
    rules.some(rule => Math.abs(rule.at - at) <= NEAR && rule.from <= across && rule.to >= across)
  const areas: Area[][] = []
  for (let row = 0; row < ys.length - 1; row++) {
    const line: Area[] = []
    for (let column = 0; column < xs.length - 1; column++) {
      const above = areas[row - 1]?.[column]
      const left = line[column - 1]
      if (above !== undefined && !hasRule(horizontals, ys[row] ?? 0, middle(xs, column))) line.push(above)
      else if (left !== undefined && left.row === row && !hasRule(verticals, xs[column] ?? 0, middle(ys, row))) line.push(left)
      else line.push({ row, column })
    }
    areas.push(line)
  }
  return areas
}
