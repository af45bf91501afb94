/** Points of the page as it is shown: x to the right, y downwards, rotation applied. */
export type TextRun = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly height: number
}

export type Rule = {
  readonly isHorizontal: boolean
  /** y of a horizontal, x of a vertical rule. */
  readonly at: number
  readonly from: number
  readonly to: number
}

export type PageContent = {
  readonly width: number
  readonly height: number
  readonly runs: readonly TextRun[]
  readonly rules: readonly Rule[]
  readonly pictures: number
}

/** a b c d e f of `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

export function toMatrix(values: unknown): Matrix {
  const numbers =
    Array.isArray(values) || values instanceof Float32Array || values instanceof Float64Array ? Array.from(values, Number) : []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}
