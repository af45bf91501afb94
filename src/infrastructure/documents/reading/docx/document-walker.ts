import type { ReadingLimits } from '../reading-limits.ts'
import { ReadingRefused } from '../reading-refused.ts'
import type { XmlAttributes, XmlVisitor } from '../xml/walk-xml.ts'
import type { ListCounter } from './numbering.ts'
import { addText, closeParagraph, openParagraph } from './paragraph-text.ts'
import type { OpenParagraph } from './paragraph-text.ts'
import type { RawBlock, RawCell, RawRow, RawTable } from './raw-document.ts'
import { isOn } from './styles.ts'
import type { DocxStyles } from './styles.ts'
import { symbolText } from './symbols.ts'

export type WalkerParts = { readonly styles: DocxStyles; readonly counter: ListCounter; readonly limits: ReadingLimits }

export type DocxWalker = XmlVisitor & {
  readonly blocks: readonly RawBlock[]
  /** Texts of watermarks: they stand in no paragraph. */
  readonly watermarks: readonly string[]
}

/** Deleted, superseded or merely descriptive content: never text of the document. */
const SKIPPED = new Set([
  'w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:tblPrExChange', 'w:sectPrChange',
  'w:tblGridChange', 'w:numberingChange', 'w:sdtPr', 'w:sdtEndPr', 'w:rt', 'w:sectPr',
])
/** `w:del` and `w:moveFrom` inside these describe a mark or a row instead of holding content. */
const PROPERTY_PARENTS = new Set(['w:rPr', 'w:trPr', 'w:tcPr'])

type OpenTable = { readonly table: RawTable; row: RawRow | undefined; cell: RawCell | undefined }
type State = WalkerParts & {
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

export function makeDocxWalker(parts: WalkerParts): DocxWalker {
  const state: State = {
    ...parts,
    blocks: [], watermarks: [], path: [], paragraphs: [], tables: [], fields: [], alternatives: [],
    skipped: 0, isInText: false, cells: 0, carried: '',
  }
  return {
    blocks: state.blocks,
    watermarks: state.watermarks,
    open(name, attributes) {
      if (state.skipped > 0 || isSkipped(state, name)) {
        state.skipped++
        return
      }
      openElement(state, name, attributes)
      state.path.push(name)
    },
    close(name) {
      if (state.skipped > 0) {
        state.skipped--
        return
      }
      state.path.pop()
      closeElement(state, name)
    },
    text(text) {
      const paragraph = state.paragraphs.at(-1)
      if (state.isInText && state.skipped === 0 && paragraph !== undefined && !state.fields.includes(true)) addText(paragraph, text)
    },
  }
}

function isSkipped(state: State, name: string): boolean {
  const parent = state.path.at(-1) ?? ''
  if (SKIPPED.has(name)) return !PROPERTY_PARENTS.has(parent)
  if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
  const isTaken = state.alternatives.at(-1) === true
  if (!isTaken && state.alternatives.length > 0) state.alternatives[state.alternatives.length - 1] = true
  return isTaken
}

function openElement(state: State, name: string, attributes: XmlAttributes): void {
  switch (name) {
    case 'mc:AlternateContent':
      state.alternatives.push(false)
      break
    case 'w:p':
      state.paragraphs.push(openParagraph())
      break
    case 'w:t':
    case 'm:t':
      state.isInText = true
      break
    case 'w:tbl':
      openTable(state)
      break
    case 'w:tr':
      openRow(state)
      break
    case 'w:tc':
      openCell(state)
      break
    case 'w:fldChar':
      noteField(state, attributes['fldCharType'])
      break
    case 'v:textpath':
      if (attributes['string'] !== undefined) state.watermarks.push(attributes['string'])
      break
    default:
      if (!noteTableProperty(state, name, attributes)) noteParagraphProperty(state, name, attributes)
  }
}

function closeElement(state: State, name: string): void {
  switch (name) {
    case 'mc:AlternateContent':
      state.alternatives.pop()
      break
    case 'w:p':
      finishParagraph(state)
      break
    case 'w:t':
    case 'm:t':
      state.isInText = false
      break
    case 'w:r':
      resetRun(state)
      break
    case 'w:tbl':
      finishTable(state)
      break
    case 'w:tr':
      finishRow(state)
      break
    default:
  }
}

function finishParagraph(state: State): void {
  const open = state.paragraphs.pop()
  if (open === undefined) return
  open.text = state.carried + open.text
  state.carried = ''
  if (open.isMarkDeleted) {
    state.carried = open.text
    return
  }
  const paragraph = closeParagraph(open, state.styles, state.counter)
  if (paragraph.text !== '' || paragraph.isAutoNumbered) containerOf(state).push(paragraph)
}

function containerOf(state: State): RawBlock[] {
  return state.tables.at(-1)?.cell?.blocks ?? state.blocks
}

function openTable(state: State): void {
  if (state.tables.length >= state.limits.tableDepth) {
    throw new ReadingRefused('PLAN_FILE_NESTED_TOO_DEEP', { limit: state.limits.tableDepth })
  }
  state.tables.push({ table: { type: 'table', grid: [], rows: [] }, row: undefined, cell: undefined })
}

function finishTable(state: State): void {
  const finished = state.tables.pop()
  if (finished !== undefined && finished.table.rows.length > 0) containerOf(state).push(finished.table)
}

function openRow(state: State): void {
  const open = state.tables.at(-1)
  if (open !== undefined) open.row = { cells: [], skippedBefore: 0, isDeleted: false }
}

function finishRow(state: State): void {
  const open = state.tables.at(-1)
  if (open?.row === undefined) return
  if (!open.row.isDeleted && open.row.cells.length > 0) open.table.rows.push(open.row)
  open.row = undefined
  open.cell = undefined
  if (open.table.rows.length > state.limits.rows) throw new ReadingRefused('PLAN_FILE_TOO_MANY_ROWS', { limit: state.limits.rows })
}

function openCell(state: State): void {
  const open = state.tables.at(-1)
  if (open?.row === undefined) return
  open.cell = { blocks: [], span: 1, continuesAbove: false, startsMerge: false, continuesLeft: false }
  open.row.cells.push(open.cell)
  state.cells++
  if (state.cells > state.limits.cells) throw new ReadingRefused('PLAN_FILE_TOO_MANY_ROWS', { limit: state.limits.rows })
}

function noteTableProperty(state: State, name: string, attributes: XmlAttributes): boolean {
  const open = state.tables.at(-1)
  if (open === undefined) return false
  const value = attributes['val']
  switch (name) {
    case 'w:gridCol':
      open.table.grid.push(count(attributes['w'], 31_680))
      return true
    case 'w:gridBefore':
      if (open.row !== undefined) open.row.skippedBefore = count(value, state.limits.columns)
      return true
    case 'w:gridSpan':
      if (open.cell !== undefined) open.cell.span = Math.max(1, count(value, state.limits.columns + 1))
      return true
    case 'w:vMerge':
      if (open.cell === undefined) return true
      open.cell.startsMerge = value === 'restart'
      open.cell.continuesAbove = value !== 'restart'
      return true
    case 'w:hMerge':
      if (open.cell !== undefined) open.cell.continuesLeft = value !== 'restart'
      return true
    case 'w:del':
      if (state.path.at(-1) !== 'w:trPr' || open.row === undefined) return false
      open.row.isDeleted = true
      return true
    default:
      return false
  }
}

function noteParagraphProperty(state: State, name: string, attributes: XmlAttributes): void {
  const paragraph = state.paragraphs.at(-1)
  if (paragraph === undefined) return
  const parent = state.path.at(-1)
  const value = attributes['val']
  if (parent === 'w:rPr') {
    noteRunProperty(state, paragraph, name, value)
    return
  }
  switch (name) {
    case 'w:pStyle':
      paragraph.styleId = value
      break
    case 'w:numId':
      paragraph.numId = value
      break
    case 'w:ilvl':
      paragraph.level = count(value, 9)
      break
    case 'w:tab':
    case 'w:ptab':
      if (parent === 'w:r') addText(paragraph, ' ')
      break
    case 'w:br':
    case 'w:cr':
      addText(paragraph, '\n')
      break
    case 'w:noBreakHyphen':
      addText(paragraph, '-')
      break
    case 'w:sym':
      addText(paragraph, symbolText(attributes['char']))
      break
    default:
  }
}

function noteRunProperty(state: State, paragraph: OpenParagraph, name: string, value: string | undefined): void {
  const isMark = state.path.at(-2) === 'w:pPr'
  if (isMark) {
    if (name === 'w:del' || name === 'w:moveFrom') paragraph.isMarkDeleted = true
    return
  }
  if (name === 'w:b') paragraph.runIsBold = isOn(value)
  if (name === 'w:vanish') paragraph.runIsHidden = isOn(value)
}

function resetRun(state: State): void {
  const paragraph = state.paragraphs.at(-1)
  if (paragraph === undefined) return
  paragraph.runIsBold = undefined
  paragraph.runIsHidden = false
}

function noteField(state: State, type: string | undefined): void {
  if (type === 'begin') state.fields.push(true)
  if (type === 'separate' && state.fields.length > 0) state.fields[state.fields.length - 1] = false
  if (type === 'end') state.fields.pop()
}

function count(text: string | undefined, most: number): number {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isFinite(value) ? Math.min(most, Math.max(0, value)) : 0
}
