import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions, IRunOptions } from 'docx'
import { BODY, twipsOf } from '../layout.ts'

const NAME = 'Times New Roman'
/** The same font for every script: without `cs` and `eastAsia` Word falls back for single letters. */
export const FONT = { ascii: NAME, hAnsi: NAME, cs: NAME, eastAsia: NAME } as const

type RunStyle = { readonly size: number; readonly bold?: boolean; readonly italic?: boolean; readonly underline?: boolean }

/** Word counts type in half points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}

export function run(text: string, style: RunStyle): TextRun {
  const options: IRunOptions = {
    text: text.replaceAll('\n', ' '),
    font: FONT,
    size: halfPoints(style.size),
    sizeComplexScript: halfPoints(style.size),
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italic === true ? { italics: true } : {}),
    ...(style.underline === true ? { underline: {} } : {}),
  }
  return new TextRun(options)
}

type LineStyle = RunStyle & { readonly before?: number; readonly after?: number; readonly keepNext?: boolean }

/** One centred line at single distance; spaces in points. */
export function centredLine(text: string, style: LineStyle): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: (style.before ?? 0) * 20, after: (style.after ?? 0) * 20 },
    keepNext: style.keepNext ?? false,
    children: [run(text, style)],
  })
}

/** A paragraph of the body: justified, first line indented, lines at an exact distance. */
export function bodyParagraph(text: string, style: Omit<RunStyle, 'size'> & { size: number; keepNext?: boolean; indent?: boolean }): Paragraph {
  const options: IParagraphOptions = {
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: BODY.paragraphSpace * 20, after: 0, line: BODY.line * 20, lineRule: LineRuleType.EXACT },
    indent: { firstLine: style.indent === false ? 0 : twipsOf(BODY.indent) },
    keepNext: style.keepNext ?? false,
    children: [run(text, style)],
  }
  return new Paragraph(options)
}
