import type { ReadingLimits } from '../reading-limits.ts'
import { walkXml } from '../xml/walk-xml.ts'
import type { XmlAttributes } from '../xml/walk-xml.ts'

export type DocxStyle = { basedOn?: string; isBold?: boolean; numId?: string; level?: number }

export type DocxStyles = {
  /** A style with what it inherits. */
  resolve(styleId: string): DocxStyle
}

const DEEPEST_INHERITANCE = 20

export function readStyles(content: Buffer | undefined, limits: ReadingLimits): DocxStyles {
  const styles = new Map<string, DocxStyle>()
  if (content !== undefined) collectStyles(content, limits, styles)
  const resolved = new Map<string, DocxStyle>()
  return {
    resolve(styleId) {
      const known = resolved.get(styleId)
      if (known !== undefined) return known
      const style = inherit(styles, styleId)
      resolved.set(styleId, style)
      return style
    },
  }
}

function collectStyles(content: Buffer, limits: ReadingLimits, styles: Map<string, DocxStyle>): void {
  let style: DocxStyle | undefined
  const open = (name: string, attributes: XmlAttributes): void => {
    const value = attributes['val']
    if (name === 'w:style') {
      style = {}
      styles.set(attributes['styleId'] ?? '', style)
    }
    if (style === undefined) return
    if (name === 'w:basedOn' && value !== undefined) style.basedOn = value
    if (name === 'w:b') style.isBold = isOn(value)
    if (name === 'w:numId' && value !== undefined) style.numId = value
    if (name === 'w:ilvl') style.level = Number(value ?? 0)
  }
  const close = (name: string): void => {
    if (name === 'w:style') style = undefined
  }
  walkXml(content, 'word/styles.xml', limits, { open, close, text: () => undefined })
}

function inherit(styles: ReadonlyMap<string, DocxStyle>, styleId: string): DocxStyle {
  let whole: DocxStyle = {}
  let next: string | undefined = styleId
  for (let step = 0; next !== undefined && step < DEEPEST_INHERITANCE; step++) {
    const style = styles.get(next)
    if (style === undefined) break
    whole = { ...style, ...whole }
    next = style.basedOn
  }
  return whole
}

/** An on/off property of WordprocessingML: present without a value means on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || (value !== '0' && value !== 'false' && value !== 'off')
}
