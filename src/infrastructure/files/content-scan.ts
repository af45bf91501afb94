/** Stands near the beginning of every Windows program, whatever it is hidden in. */
const PROGRAM_WORDS = 'this program cannot be run in dos mode'
/** Control characters that no text holds; tab, line feed, form feed, carriage return are text. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f]/u

export type ContentFindings = { readonly isText: boolean; readonly holdsProgram: boolean }

/** Looks at bytes as they pass: whether all of it is text (UTF-8, or UTF-16 as Excel saves it), and whether a Windows program is in it. */
export function createContentScan(): { add(piece: Buffer): void; finish(): ContentFindings } {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let isText = true
  let holdsProgram = false
  let tail = ''
  const decode = (piece?: Buffer) => {
    if (!isText) return
    try {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
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
      holdsProgram ||= window.includes(PROGRAM_WORDS)
      // The words may lie across two pieces.
      tail = window.slice(-PROGRAM_WORDS.length)
    },
    finish() {
      decode()
      return { isText, holdsProgram }
    },
  }
}

/** By the mark at the beginning, which is how Excel says that a text is UTF-16. */
function encodingOf(piece: Buffer | undefined): string {
  const [first, second] = piece ?? []
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
