import { SaxesParser } from 'saxes'
import type { ReadingLimits } from '../reading-limits.ts'
import { ReadingRefused } from '../reading-refused.ts'

export type XmlAttributes = Readonly<Record<string, string>>

export type XmlVisitor = {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  text(text: string): void
}

/** Names the prefixes of a namespace by one prefix of ours, whatever the writing program called it. */
const KNOWN_NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
}

/** Walks a part of an office file. Refuses any DTD, so no entity is ever expanded, and nesting beyond the limit. */
export function walkXml(content: Buffer, part: string, limits: ReadingLimits, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const prefixes = new Map<string, string>()
  const names = new Map<string, string>()
  let depth = 0
  const nameOf = (raw: string): string => {
    const known = names.get(raw)
    if (known !== undefined) return known
    const colon = raw.indexOf(':')
    const prefix = prefixes.get(colon < 0 ? '' : raw.slice(0, colon))
    const name = prefix === undefined ? raw : `${prefix}:${raw.slice(colon + 1)}`
    names.set(raw, name)
    return name
  }
  parser.on('doctype', () => {
    throw new ReadingRefused('PLAN_FILE_HAS_ENTITIES', { part })
  })
  parser.on('error', () => {
    throw new ReadingRefused('PLAN_FILE_DAMAGED', { part })
  })
  parser.on('opentag', tag => {
    depth++
    if (depth > limits.xmlDepth) throw new ReadingRefused('PLAN_FILE_NESTED_TOO_DEEP', { part, limit: limits.xmlDepth })
    if (notePrefixes(tag.attributes, prefixes)) names.clear()
    visitor.open(nameOf(tag.name), plainAttributes(tag.attributes))
  })
  parser.on('closetag', tag => {
    depth--
    visitor.close(nameOf(tag.name))
  })
  parser.on('text', text => visitor.text(text))
  parser.on('cdata', text => visitor.text(text))
  parser.write(decodeXml(content)).close()
}

function notePrefixes(attributes: XmlAttributes, prefixes: Map<string, string>): boolean {
  let isChanged = false
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue
    const known = KNOWN_NAMESPACES[attributes[name] ?? '']
    const prefix = name.slice(6)
    if (known === undefined || prefixes.get(prefix) === known) continue
    prefixes.set(prefix, known)
    isChanged = true
  }
  return isChanged
}

/** Attributes by their local name: `w:val` and `val` are the same to every part we read. */
function plainAttributes(attributes: XmlAttributes): XmlAttributes {
  const plain: Record<string, string> = {}
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined && !name.startsWith('xmlns')) plain[name.slice(name.indexOf(':') + 1)] = value
  }
  return plain
}

function decodeXml(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le', 2)
  if (content[0] === 0xfe && content[1] === 0xff) return Buffer.from(content.subarray(2)).swap16().toString('utf16le')
  return content.toString('utf8', content[0] === 0xef && content[1] === 0xbb ? 3 : 0)
}
