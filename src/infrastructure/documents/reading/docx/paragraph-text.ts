import { tidyLines } from '../tidy-lines.ts'
import type { ListCounter } from './numbering.ts'
import type { RawParagraph } from './raw-document.ts'
import type { DocxStyles } from './styles.ts'
import { replacePrivateSigns } from './symbols.ts'

/** A paragraph while the walker is inside it. */
export type OpenParagraph = {
  text: string
  styleId: string | undefined
  numId: string | undefined
  level: number | undefined
  /** Tracked deletion of the paragraph's mark: it runs on into the next one. */
  isMarkDeleted: boolean
  runIsBold: boolean | undefined
  runIsHidden: boolean
  boldLength: number
  length: number
}

export function openParagraph(): OpenParagraph {
  return {
    text: '',
    styleId: undefined,
    numId: undefined,
    level: undefined,
    isMarkDeleted: false,
    runIsBold: undefined,
    runIsHidden: false,
    boldLength: 0,
    length: 0,
  }
}

export function addText(paragraph: OpenParagraph, text: string): void {
  if (paragraph.runIsHidden) return
  paragraph.text += text
  const length = text.trim().length
  paragraph.length += length
  if (paragraph.runIsBold === true) paragraph.boldLength += length
}

/** The finished paragraph with the number Word would print in front. */
export function closeParagraph(paragraph: OpenParagraph, styles: DocxStyles, counter: ListCounter): RawParagraph {
  const style = paragraph.styleId === undefined ? {} : styles.resolve(paragraph.styleId)
  const numId = paragraph.numId ?? style.numId
  const number = numId === undefined || numId === '0' ? undefined : counter.next(numId, paragraph.level ?? style.level ?? 0)
  const own = tidyLines(replacePrivateSigns(paragraph.text))
  const isDecoration = number === undefined || (number.isBullet && own === '')
  return {
    type: 'paragraph',
    text: isDecoration ? own : tidyLines(`${number.text} ${own}`),
    isBold: paragraph.length > 0 && (paragraph.boldLength === paragraph.length || (style.isBold === true && paragraph.boldLength === 0)),
    isAutoNumbered: number !== undefined && !number.isBullet,
  }
}
