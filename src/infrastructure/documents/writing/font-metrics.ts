import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type FontFace = 'regular' | 'bold' | 'italic' | 'boldItalic'

const TINOS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
const FILES: Readonly<Record<FontFace, string>> = {
  regular: join(TINOS, '400Regular', 'Tinos_400Regular.ttf'),
  bold: join(TINOS, '700Bold', 'Tinos_700Bold.ttf'),
  italic: join(TINOS, '400Regular_Italic', 'Tinos_400Regular_Italic.ttf'),
  boldItalic: join(TINOS, '700Bold_Italic', 'Tinos_700Bold_Italic.ttf'),
}

/** The folders of the four faces: Tinos has the widths of Times New Roman. */
export const FONT_FOLDERS: readonly string[] = Object.values(FILES).map(file => dirname(file))

type Metrics = { readonly unitsPerEm: number; readonly advance: (codePoint: number) => number }
const loaded = new Map<FontFace, Metrics>()

/** Width of one line in points, as Times New Roman sets it (no kerning: Word has it off). */
export function textWidth(text: string, size: number, face: FontFace): number {
  const metrics = metricsOf(face)
  let units = 0
  for (const character of text.normalize('NFC')) units += metrics.advance(character.codePointAt(0) ?? 0)
  return (units / metrics.unitsPerEm) * size
}

/** Lines the text takes in a column of this width (points): broken between words, a word longer than the column inside itself. */
export function countLines(text: string, width: number, size: number, face: FontFace): number {
  const space = textWidth(' ', size, face)
  let lines = 0
  for (const line of text.split('\n')) {
    lines += 1
    let filled = 0
    for (const word of line.split(' ')) {
      const long = textWidth(word, size, face)
      if (filled > 0 && filled + space + long > width) {
        lines += 1
        filled = 0
      }
      filled += (filled > 0 ? space : 0) + long
      const extra = Math.max(0, Math.ceil(filled / width) - 1)
      lines += extra
      filled -= extra * width
    }
  }
  return lines
}

function metricsOf(face: FontFace): Metrics {
  const known = loaded.get(face)
  if (known !== undefined) return known
  const metrics = readMetrics(readFileSync(FILES[face]))
  loaded.set(face, metrics)
  return metrics
}

/** The parts of a TrueType file that say how wide a letter is: head, hhea, hmtx and the format 4 character map. */
function readMetrics(font: Buffer): Metrics {
  const tables = new Map<string, number>()
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16
    tables.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8))
  }
  const table = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`The font has no ${tag} table`)
    return offset
  }
  const longMetrics = font.readUInt16BE(table('hhea') + 34)
  const widths = table('hmtx')
  const glyphOf = readCharacterMap(font, table('cmap'))
  const known = new Map<number, number>()
  const advance = (codePoint: number): number => {
    const width = known.get(codePoint) ?? font.readUInt16BE(widths + Math.min(glyphOf(codePoint), longMetrics - 1) * 4)
    known.set(codePoint, width)
    return width
  }
  return { unitsPerEm: font.readUInt16BE(table('head') + 18), advance }
}

function readCharacterMap(font: Buffer, cmap: number): (codePoint: number) => number {
  const start = findFormat4(font, cmap)
  const segments = font.readUInt16BE(start + 6) / 2
  const ends = start + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const offsets = deltas + segments * 2
  return codePoint => {
    for (let index = 0; index < segments; index += 1) {
      if (font.readUInt16BE(ends + index * 2) < codePoint) continue
      const first = font.readUInt16BE(starts + index * 2)
      if (first > codePoint) return 0
      const delta = font.readUInt16BE(deltas + index * 2)
      const place = offsets + index * 2
      const offset = font.readUInt16BE(place)
      if (offset === 0) return (codePoint + delta) & 0xffff
      const glyph = font.readUInt16BE(place + offset + (codePoint - first) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

function findFormat4(font: Buffer, cmap: number): number {
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const start = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    if (font.readUInt16BE(start) === 4) return start
  }
  throw new Error('The font has no character map of format 4')
}
