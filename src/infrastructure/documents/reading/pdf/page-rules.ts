import type { Matrix, Rule } from './page-geometry.ts'
import { IDENTITY, apply, multiply, toMatrix } from './page-geometry.ts'

/** Numbers of the operators we follow, taken from pdf.js when it is loaded. */
export type OperatorCodes = {
  readonly save: number
  readonly restore: number
  readonly transform: number
  readonly constructPath: number
  readonly paintFormXObjectBegin: number
  readonly paintFormXObjectEnd: number
  readonly endPath: number
  readonly stroke: number
  readonly closeStroke: number
  readonly fillStroke: number
  readonly pictures: readonly number[]
}

export type Operators = { readonly fnArray: ArrayLike<number>; readonly argsArray: ArrayLike<unknown> }

type Path = readonly (readonly [number, number])[]

/** A filled shape thinner than this is a drawn line. */
const THICKEST_LINE = 3
const SHORTEST_RULE = 4
const STRAIGHT = 0.8
/** Of pdf.js' path data. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
const CLOSE = 4

/** Straight lines of a page: strokes, edges of stroked rectangles, and rectangles filled so thin that they are lines. */
export function collectRules(
  operators: Operators,
  codes: OperatorCodes,
  view: Matrix,
): { readonly rules: Rule[]; readonly pictures: number } {
  const rules: Rule[] = []
  const stack: Matrix[] = []
  let current = IDENTITY
  let pictures = 0
  for (let index = 0; index < operators.fnArray.length; index++) {
    const code = operators.fnArray[index]
    const values = operators.argsArray[index]
    if (code === codes.save || code === codes.paintFormXObjectBegin) stack.push(current)
    if (code === codes.restore || code === codes.paintFormXObjectEnd) current = stack.pop() ?? current
    if (code === codes.transform) current = multiply(current, toMatrix(values))
    if (code === codes.paintFormXObjectBegin && Array.isArray(values) && values[0]) current = multiply(current, toMatrix(values[0]))
    if (code === codes.constructPath) addPathRules(rules, values, codes, multiply(view, current))
    if (code !== undefined && codes.pictures.includes(code)) pictures++
  }
  return { rules, pictures }
}

function addPathRules(rules: Rule[], values: unknown, codes: OperatorCodes, matrix: Matrix): void {
  if (!Array.isArray(values) || !Array.isArray(values[1])) return
  const paint: unknown = values[0]
  const data: unknown = values[1][0]
  if (paint === codes.endPath || !(data instanceof Float32Array)) return
  const isStroke = paint === codes.stroke || paint === codes.closeStroke || paint === codes.fillStroke
  for (const path of splitPaths(data, matrix)) {
    if (isStroke) addEdges(rules, path)
    else addThinShape(rules, path)
  }
}

/** Straight paths only: a curve ends the path it stands in. */
function splitPaths(data: Float32Array, matrix: Matrix): Path[] {
  const paths: (readonly [number, number])[][] = []
  let path: (readonly [number, number])[] = []
  let at = 0
  const pointAt = (offset: number): readonly [number, number] => apply(matrix, data[offset] ?? 0, data[offset + 1] ?? 0)
  while (at < data.length) {
    const operation = data[at]
    if (operation === MOVE) {
      path = [pointAt(at + 1)]
      paths.push(path)
      at += 3
    } else if (operation === LINE) {
      path.push(pointAt(at + 1))
      at += 3
    } else if (operation === CURVE || operation === QUADRATIC) {
      const length = operation === CURVE ? 7 : 5
      path = [pointAt(at + length - 2)]
      paths.push(path)
      at += length
    } else if (operation === CLOSE) {
      const first = path[0]
      if (first !== undefined) path.push(first)
      at += 1
    } else break
  }
  return paths
}

function addEdges(rules: Rule[], path: Path): void {
  for (let index = 1; index < path.length; index++) {
    const [x1, y1] = path[index - 1] ?? [0, 0]
    const [x2, y2] = path[index] ?? [0, 0]
    if (Math.abs(y1 - y2) < STRAIGHT)
      addRule(rules, { isHorizontal: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    else if (Math.abs(x1 - x2) < STRAIGHT)
      addRule(rules, { isHorizontal: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  }
}

function addThinShape(rules: Rule[], path: Path): void {
  if (path.length < 3) return
  const xs = path.map(([x]) => x)
  const ys = path.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const isFlat = bottom - top <= THICKEST_LINE && right - left > bottom - top
  const isNarrow = right - left <= THICKEST_LINE && bottom - top > right - left
  if (isFlat) addRule(rules, { isHorizontal: true, at: (top + bottom) / 2, from: left, to: right })
  else if (isNarrow) addRule(rules, { isHorizontal: false, at: (left + right) / 2, from: top, to: bottom })
}

function addRule(rules: Rule[], rule: Rule): void {
  if (rule.to - rule.from >= SHORTEST_RULE) rules.push(rule)
}
