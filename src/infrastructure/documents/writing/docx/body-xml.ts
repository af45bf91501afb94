import { BODY, SIZE, twipsOf } from '../layout.ts'
import type { BodyBlock, PaperBlock } from '../paper.ts'
import { paragraphXml } from './paragraph-xml.ts'

const NOTE_SIZE = 12
const BULLETS: Readonly<Record<BodyBlock['kind'], string>> = { section: '', group: '', paragraph: '', note: '', dash: '- ', plus: '+ ' }

/** A block of running text: justified, lines at an exact distance, headings and introductions kept with what follows. */
export function bodyXml(block: BodyBlock, next: PaperBlock['kind'] | undefined): string {
  const isNote = block.kind === 'note'
  const isHeading = block.kind === 'section' || block.kind === 'group'
  const style = {
    size: isNote ? NOTE_SIZE : SIZE.body,
    align: 'both',
    bold: isHeading,
    italic: isNote,
    keepNext: isHeading || introduces(block.kind, next),
    before: BODY.paragraphSpace * 20,
    line: BODY.line * 20,
    firstLine: isNote ? 0 : twipsOf(BODY.indent),
  } as const
  const lines = isNote ? block.text.split('\n') : [block.text.replaceAll('\n', ' ')]
  return lines.map(line => paragraphXml(BULLETS[block.kind] + line, style)).join('')
}

/** A sentence before its list, a list item before its own items, and the last words before the signature stay on its page. */
function introduces(kind: BodyBlock['kind'], next: PaperBlock['kind'] | undefined): boolean {
  if (next === 'closing') return true
  if (kind === 'paragraph') return next === 'dash'
  return (kind === 'dash' && next === 'plus') || (kind === 'note' && next === 'note')
}
