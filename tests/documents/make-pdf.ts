import { packRepeated } from './make-zip.ts'

/** A PDF of one page from its objects after the page tree; object 4 is the page's content stream. */
export function makePdf(content: Buffer, filter = '', trailer = '', moreObjects: readonly string[] = []): Buffer {
  const stream = Buffer.concat([
    Buffer.from(`4 0 obj\n<< /Length ${content.length}${filter} >>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  ])
  const objects: Buffer[] = [
    Buffer.from('1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'),
    Buffer.from('2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n'),
    Buffer.from(
      '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>\nendobj\n',
    ),
    stream,
    ...moreObjects.map(object => Buffer.from(object)),
  ]
  let offset = 9
  const offsets = objects.map(object => {
    const at = offset
    offset += object.length
    return at
  })
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`
  return Buffer.concat([Buffer.from('%PDF-1.5\n'), ...objects, Buffer.from(end)])
}

/** A content stream that inflates to `megabytes` of blanks. */
export function makePdfBomb(megabytes: number): Buffer {
  return makePdf(Buffer.concat([Buffer.from([0x78, 0x9c]), packRepeated(megabytes)]), ' /Filter /FlateDecode')
}

/** Asks for a password nobody gave. */
export function makeEncryptedPdf(): Buffer {
  const key = '<'.concat('7a'.repeat(32), '>')
  return makePdf(Buffer.from(' '), '', `/ID [<00><00>] /Encrypt 5 0 R`, [
    `5 0 obj\n<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${key} /U ${key} >>\nendobj\n`,
  ])
}
