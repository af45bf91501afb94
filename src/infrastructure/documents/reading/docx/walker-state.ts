import type { ReadingLimits } from '../reading-limits.ts'
import type { ListCounter } from './numbering.ts'
import type { OpenParagraph } from './paragraph-text.ts'
import type { RawBlock, RawCell, RawRow, RawTable } from './raw-document.ts'
import type { DocxStyles } from './styles.ts'

export type WalkerParts = { readonly styles: DocxStyles; readonly counter: ListCounter; readonly limits: ReadingLimits }

type OpenTable = { readonly table: RawTable; row: RawRow | undefined; cell: RawCell | undefined }
/** Where the walker stands: what is open around the current element. */
export type WalkerState = WalkerParts & {
  readonly blocks: RawBlock[]
  readonly watermarks: string[]
  readonly path: string[]
  readonly paragraphs: OpenParagraph[]
  readonly tables: OpenTable[]
  /** Whether each open field is still in its code; text is kept only in results. */
  readonly fields: boolean[]
  readonly alternatives: boolean[]
  skipped: number
  isInText: boolean
  cells: number
  carried: string
}
