import { ReadingRefused } from '../reading-refused.ts'
import type { XmlAttributes, XmlVisitor } from '../xml/walk-xml.ts'
import { addText, closeParagraph, openParagraph } from './paragraph-text.ts'
import type { RawBlock } from './raw-document.ts'
import { noteField, noteParagraphProperty, noteTableProperty, resetRun } from './walker-properties.ts'
import type { WalkerParts, WalkerState } from './walker-state.ts'

export type DocxWalker = XmlVisitor & {
  readonly blocks: readonly RawBlock[]
  /** Texts of watermarks: they stand in no paragraph. */
  readonly watermarks: readonly string[]
}

/** Deleted, superseded or merely descriptive content: never text of the document. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'w:sectPr',
])
/** `w:del` and `w:moveFrom` inside these describe a mark or a row instead of holding content. */
const PROPERTY_PARENTS = new Set(['w:rPr', 'w:trPr', 'w:tcPr'])

export function makeDocxWalker(parts: WalkerParts): DocxWalker {
  const state: WalkerState = {
    ...parts,
    blocks: [],
    watermarks: [],
    path: [],
    paragraphs: [],
    tables: [],
    fields: [],
    alternatives: [],
    skipped: 0,
    isInText: false,
    cells: 0,
    carried: '',
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

function isSkipped(state: WalkerState, name: string): boolean {
  const parent = state.path.at(-1) ?? ''
  if (SKIPPED.has(name)) return !PROPERTY_PARENTS.has(parent)
  if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
  const isTaken = state.alternatives.at(-1) === true
  if (!isTaken && state.alternatives.length > 0) state.alternatives[state.alternatives.length - 1] = true
  return isTaken
}

function openElement(state: WalkerState, name: string, attributes: XmlAttributes): void {
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

function closeElement(state: WalkerState, name: string): void {
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

function finishParagraph(state: WalkerState): void {
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

function containerOf(state: WalkerState): RawBlock[] {
  return state.tables.at(-1)?.cell?.blocks ?? state.blocks
}

function openTable(state: WalkerState): void {
  if (state.tables.length >= state.limits.tableDepth) {
    throw new ReadingRefused('PLAN_FILE_NESTED_TOO_DEEP', { limit: state.limits.tableDepth })
  }
  state.tables.push({ table: { type: 'table', grid: [], rows: [] }, row: undefined, cell: undefined })
}

function finishTable(state: WalkerState): void {
  const finished = state.tables.pop()
  if (finished !== undefined && finished.table.rows.length > 0) containerOf(state).push(finished.table)
}

function openRow(state: WalkerState): void {
  const open = state.tables.at(-1)
  if (open !== undefined) open.row = { cells: [], skippedBefore: 0, isDeleted: false }
}

function finishRow(state: WalkerState): void {
  const open = state.tables.at(-1)
  if (open?.row === undefined) return
  if (!open.row.isDeleted && open.row.cells.length > 0) open.table.rows.push(open.row)
  open.row = undefined
  open.cell = undefined
  if (open.table.rows.length > state.limits.rows) throw new ReadingRefused('PLAN_FILE_TOO_MANY_ROWS', { limit: state.limits.rows })
}

function openCell(state: WalkerState): void {
  const open = state.tables.at(-1)
  if (open?.row === undefined) return
  open.cell = { blocks: [], span: 1, continuesAbove: false, startsMerge: false, continuesLeft: false }
  open.row.cells.push(open.cell)
  state.cells++
  if (state.cells > state.limits.cells) throw new ReadingRefused('PLAN_FILE_TOO_MANY_ROWS', { limit: state.limits.rows })
}
