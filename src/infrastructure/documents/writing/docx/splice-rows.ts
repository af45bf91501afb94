import { inflateRawSync } from 'node:zlib'
import { Packer } from 'docx'
import type { Document } from 'docx'
import type { PaperTable } from '../paper.ts'
import { tableRowsXml } from './table-rows.ts'

const DOCUMENT_PART = 'word/document.xml'
/** The paragraph that ends a section: at its usual height it can open an empty page after a full one. */
const THIN_PARAGRAPH = '<w:spacing w:after="0" w:before="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>'

/** The packed skeleton again, each token's row replaced by the rows of its table, the paragraphs that end sections made thin. */
export async function spliceRows(document: Document, skeleton: Uint8Array, tables: ReadonlyMap<string, PaperTable>): Promise<Uint8Array> {
  let xml = readPart(Buffer.from(skeleton), DOCUMENT_PART)
  for (const [token, table] of tables) xml = replaceRow(xml, token, tableRowsXml(table))
  xml = xml.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr>${THIN_PARAGRAPH}<w:sectPr`)
  return Packer.toBuffer(document, undefined, [{ path: DOCUMENT_PART, data: xml }])
}

function replaceRow(xml: string, token: string, rows: string): string {
  const place = xml.indexOf(token)
  const start = Math.max(xml.lastIndexOf('<w:tr>', place), xml.lastIndexOf('<w:tr ', place))
  const end = xml.indexOf('</w:tr>', place)
  if (place < 0 || start < 0 || end < 0) throw new Error('The skeleton has lost the row to be replaced')
  return xml.slice(0, start) + rows + xml.slice(end + '</w:tr>'.length)
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
