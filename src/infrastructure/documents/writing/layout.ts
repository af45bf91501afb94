/** Measures of a Party paper (guides 36-HD/VPTW and 05-HD/VPTW): millimetres and points. */

/** Page margins of a portrait sheet, and the page number's distance from the upper edge. */
export const PORTRAIT = { top: 20, bottom: 20, left: 30, right: 15, pageNumber: 10 } as const
/** A table laid across the sheet: narrower margins are allowed. */
export const LANDSCAPE = { top: 20, bottom: 20, left: 20, right: 15, pageNumber: 10 } as const
export const A4 = { width: 210, height: 297 } as const
export const PORTRAIT_TEXT_WIDTH = A4.width - PORTRAIT.left - PORTRAIT.right
export const LANDSCAPE_TEXT_WIDTH = A4.height - LANDSCAPE.left - LANDSCAPE.right

/** Type sizes in points. */
export const SIZE = {
  motto: 15,
  letterhead: 14,
  typeName: 15,
  abstract: 14,
  letterAbstract: 12,
  body: 14,
  recipientsHeading: 14,
  recipients: 12,
  signature: 14,
  pageNumber: 14,
} as const

/** Body text: exact distance of lines, space between paragraphs (points) and first-line indent (millimetres). */
export const BODY = { line: 19, paragraphSpace: 6, indent: 10 } as const

/** Room for a hand's signature, millimetres: on an official paper, and on a sheet that should stay on one page. */
export const SIGNATURE_SPACE = { paper: 30, sheet: 18 } as const
/** Padding inside a table cell left and right, millimetres. */
export const CELL_PADDING = 1.2

const POINTS_PER_MM = 72 / 25.4

export function pointsOf(millimetres: number): number {
  return millimetres * POINTS_PER_MM
}

/** Twentieths of a point, whole. A margin of 15 mm is 850: Word's own rounding goes down at one half. */
export function twipsOf(millimetres: number): number {
  return Math.round(millimetres * POINTS_PER_MM * 20)
}
