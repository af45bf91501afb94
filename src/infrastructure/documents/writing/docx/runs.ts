import { AlignmentType, Paragraph, TextRun } from 'docx'
import type { IRunOptions } from 'docx'

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
