import type { Chart } from '#domain/chart/drawing.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import type { Day } from '#domain/shared/calendar.ts'

/** A paper made ready for any file format: sections of blocks, words final, measures in `layout.ts`. Plain data, so that it can cross into a worker. */
export type Paper = {
  /** The file's own title, shown by viewers. */
  readonly title: string
  readonly sections: readonly PaperSection[]
}

/** A section starts a new page and counts its pages from 1; in a workbook it is a sheet. */
export type PaperSection = {
  /** Name of the sheet, at most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  readonly landscape: boolean
  readonly blocks: readonly PaperBlock[]
}

export type PaperBlock = Letterhead | CentredLine | BodyBlock | PaperTable | PaperChart | Closing

export type Letterhead = {
  readonly kind: 'letterhead'
  readonly superior: string
  readonly issuer: string
  readonly number: string
  /** `Dự thảo` below the number; null on an issued paper. */
  readonly draftMark: string | null
  /** What a letter is about, below its number; papers with a title have it there. */
  readonly abstract?: string
  readonly placeDate: string
}

/** A line of a title, a reference line, the five hyphens. Size and spaces in points. */
export type CentredLine = {
  readonly kind: 'centred'
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly before: number
  readonly after: number
}

export type BodyBlock = {
  readonly kind: 'section' | 'group' | 'paragraph' | 'dash' | 'plus' | 'note'
  readonly text: string
}

/** A drawing with its title above it, kept on one page; a workbook, which has the figures themselves, leaves it out. */
export type PaperChart = {
  readonly kind: 'chart'
  readonly title: string
  readonly chart: Chart
  /** Millimetres. */
  readonly width: number
}

export type PaperTable = {
  readonly kind: 'table'
  /** Points, 10.5 to 13. */
  readonly size: number
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
}

export type PaperColumn = {
  readonly title: string
  /** Millimetres; all together are the landscape text width. */
  readonly width: number
  readonly align: 'left' | 'center'
}

/** A `group` row is one cell over all columns, bold. */
export type PaperRow = { readonly kind: 'row'; readonly cells: readonly PaperCell[] } | { readonly kind: 'group'; readonly text: string }

export type PaperCell = {
  /** Lines apart by `\n`. */
  readonly text: string
  /** Its word is printed above the text, in its colour. */
  readonly light?: Light
  /** The text as a real value of a workbook: a share of 1, or a day. */
  readonly value?: { readonly share: number; readonly mark: string } | { readonly day: Day }
}

/** Recipients at the left and signature at the right, kept together on one page. */
export type Closing = {
  readonly kind: 'closing'
  /** With dash and final mark; null when the paper has none. */
  readonly recipients: { readonly heading: string; readonly items: readonly string[] } | null
  readonly signature: {
    /** Place and date above the authority, for papers without header block. */
    readonly placeDate: string | null
    readonly authority: string
    readonly position: string
    readonly name: string | null
    /** Room between position and name, millimetres. */
    readonly space: number
  }
  /** Stands at the left in place of recipients: whoever approves what the right side signs. */
  readonly countersignature?: Closing['signature']
}

/** Ink and paper of a light: dark enough to be read as text, pale enough to be printed behind it. */
export const LIGHT_INKS: Readonly<Record<Light, { readonly ink: string; readonly tint: string }>> = {
  done: { ink: '1F4E9E', tint: 'DCE8F8' },
  on_track: { ink: '1E6B2E', tint: 'DDF1E0' },
  at_risk: { ink: '7A5200', tint: 'FFEFC2' },
  late: { ink: 'B00020', tint: 'FBDCDC' },
}

export const FIVE_HYPHENS = '-----'

/** Table rows of the paper, headings of groups not counted. */
export function rowsOf(paper: Paper): number {
  const tables = paper.sections.flatMap(section => section.blocks).filter(block => block.kind === 'table')
  return tables.reduce((sum, table) => sum + table.rows.filter(row => row.kind === 'row').length, 0)
}
