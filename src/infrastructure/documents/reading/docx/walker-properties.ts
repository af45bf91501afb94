import type { XmlAttributes } from '../xml/walk-xml.ts'
import { addText } from './paragraph-text.ts'
import type { OpenParagraph } from './paragraph-text.ts'
import { isOn } from './styles.ts'
import { symbolText } from './symbols.ts'
import type { WalkerState } from './walker-state.ts'

/** A property of the open table, row or cell; false when the element is something else. */
export function noteTableProperty(state: WalkerState, name: string, attributes: XmlAttributes): boolean {
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

export function noteParagraphProperty(state: WalkerState, name: string, attributes: XmlAttributes): void {
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

function noteRunProperty(state: WalkerState, paragraph: OpenParagraph, name: string, value: string | undefined): void {
  const isMark = state.path.at(-2) === 'w:pPr'
  if (isMark) {
    if (name === 'w:del' || name === 'w:moveFrom') paragraph.isMarkDeleted = true
    return
  }
  if (name === 'w:b') paragraph.runIsBold = isOn(value)
  if (name === 'w:vanish') paragraph.runIsHidden = isOn(value)
}

export function resetRun(state: WalkerState): void {
  const paragraph = state.paragraphs.at(-1)
  if (paragraph === undefined) return
  paragraph.runIsBold = undefined
  paragraph.runIsHidden = false
}

export function noteField(state: WalkerState, type: string | undefined): void {
  if (type === 'begin') state.fields.push(true)
  if (type === 'separate' && state.fields.length > 0) state.fields[state.fields.length - 1] = false
  if (type === 'end') state.fields.pop()
}

function count(text: string | undefined, most: number): number {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isFinite(value) ? Math.min(most, Math.max(0, value)) : 0
}
