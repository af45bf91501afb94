import { inflateRawSync } from 'node:zlib'
import { Packer } from 'docx'
import type { Document } from 'docx'

const DOCUMENT_PART = 'word/document.xml'
/** The paragraph that ends a section: at its usual height it can open an empty page after a full one. */
const THIN_PARAGRAPH = '<w:spacing w:after="0" w:before="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>'

/** What takes the place of the element (`w:tr` or `w:p`) in which a token stands. */
export type Splice = { readonly element: 'w:tr' | 'w:p'; readonly xml: string }

/** The packed skeleton again, each token's element replaced by its splice, the paragraphs that end sections made thin. */
export async function spliceXml(document: Document, skeleton: Uint8Array, splices: ReadonlyMap<string, Splice>): Promise<Uint8Array> {
  const xml = replaceTokens(readPart(Buffer.from(skeleton), DOCUMENT_PART), splices).replaceAll(
    '<w:p><w:pPr><w:sectPr',
    `<w:p><w:pPr>${THIN_PARAGRAPH}<w:sectPr`,
  )
  return Packer.toBuffer(document, undefined, [{ path: DOCUMENT_PART, data: xml }])
}

/** Tokens come in the document's order; the pieces between them are joined once, however many there are. */
function replaceTokens(xml: string, splices: ReadonlyMap<string, Splice>): string {
  const pieces: string[] = []
  let done = 0
  for (const [token, { element, xml: own }] of splices) {
    const place = xml.indexOf(token, done)
    const start = Math.max(xml.lastIndexOf(`<${element}>`, place), xml.lastIndexOf(`<${element} `, place))
    const end = xml.indexOf(`</${element}>`, place)
    if (place < 0 || start < done || end < 0) throw new Error('The skeleton has lost an element to be replaced')
    pieces.push(xml.slice(done, start), own)
    done = end + element.length + 3
  }
  return pieces.join('') + xml.slice(done)
}

/** One part of a zip file we have just written ourselves; files that came from outside go through the guarded reader. */
function readPart(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let entry = zip.readUInt32LE(end + 16)
  for (let index = 0; index < zip.readUInt16LE(end + 10); index += 1) {
    const nameLength = zip.readUInt16LE(entry + 28)
    if (zip.toString('utf8', entry + 46, entry + 46 + nameLength) === name) return inflateEntry(zip, entry)
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  throw new Error(`The file has no part ${name}`)
}

function inflateEntry(zip: Buffer, entry: number): string {
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
  return (zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
}
