const MACRO_PART = 'vbaproject.bin'
/** Control characters that no text holds; tab, line feed, form feed, carriage return are text. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f]/u

export type ContentFindings = { readonly isText: boolean; readonly namesMacroPart: boolean }

/** Looks at bytes as they pass: whether all of it is UTF-8 text, and whether a zip's directory would name a macro project. */
export function createContentScan(): { add(piece: Buffer): void; finish(): ContentFindings } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isText = true
  let namesMacroPart = false
  let tail = ''
  const decode = (piece?: Buffer) => {
    if (!isText) return
    try {
      const text = piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
      isText = !NO_TEXT.test(text)
    } catch {
      isText = false
    }
  }
  return {
    add(piece) {
      decode(piece)
      const window = tail + piece.toString('latin1').toLowerCase()
      namesMacroPart ||= window.includes(MACRO_PART)
      // A name may lie across two pieces.
      tail = window.slice(-MACRO_PART.length)
    },
    finish() {
      decode()
      return { isText, namesMacroPart }
    },
  }
}
