import type { CellStyle, PageSetup } from 'hucre'

const FONT = 'Times New Roman'
const THIN = { style: 'thin', color: { rgb: '000000' } } as const
export const BOX = { top: THIN, bottom: THIN, left: THIN, right: THIN } as const

type TextStyle = {
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly ink?: string
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  readonly middle?: boolean
}

/** Wrapped text; without borders or fill. */
export function textStyle({ size, bold = false, italic = false, ink, align = 'left', middle = false }: TextStyle): CellStyle {
  return {
    font: { name: FONT, size, bold, italic, ...(ink === undefined ? {} : { color: { rgb: ink } }) },
    alignment: { horizontal: align, vertical: middle ? 'center' : 'top', wrapText: true },
  }
}

export function underlined(style: CellStyle): CellStyle {
  return { ...style, font: { ...style.font, underline: true } }
}

/** A page as the paper's own margins have it, millimetres to inches; as many pages high as it takes. */
export function pageSetup(
  orientation: 'portrait' | 'landscape',
  margins: { top: number; bottom: number; left: number; right: number; pageNumber: number },
): PageSetup {
  const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000
  return {
    paperSize: 'a4',
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: inches(margins.pageNumber),
      footer: inches(margins.pageNumber),
    },
  }
}
