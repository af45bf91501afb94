/** What a shape is about: screens and papers give each its own ink and stroke, so that no line is told from another by colour alone. */
export type Tone =
  | 'grid'
  | 'axis'
  | 'name'
  | 'lead'
  | 'floor'
  | 'promise'
  | 'today'
  | 'path'
  | 'step'
  | 'actual'
  | 'band'
  | 'likely'
  | 'span'
  | 'done'
  | 'late'
  | 'soon'
  | 'label'
  | 'cross'

export type Spot = { readonly x: number; readonly y: number }

export type Shape =
  | { readonly kind: 'path'; readonly tone: Tone; readonly spots: readonly Spot[]; readonly closed?: true }
  | { readonly kind: 'dot'; readonly tone: Tone; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly kind: 'rect'; readonly tone: Tone; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'text'; readonly tone: Tone; readonly x: number; readonly y: number; readonly text: string; readonly anchor: Anchor }

/** A text stands with the middle of its height on y. */
export type Anchor = 'start' | 'middle' | 'end'

/** The same figures in rows; the first column names the row. */
export type ChartTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** A picture and its table twin, in CSS pixels, letters of `LETTER_SIZE`. */
export type Chart = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[]; readonly table: ChartTable }

export const LETTER_SIZE = 14

export function straight(tone: Tone, from: Spot, to: Spot): Shape {
  return { kind: 'path', tone, spots: [from, to] }
}
