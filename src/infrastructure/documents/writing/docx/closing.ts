import { AlignmentType, Paragraph } from 'docx'
import type { Table } from 'docx'
import { LANDSCAPE_TEXT_WIDTH, PORTRAIT_TEXT_WIDTH, SIZE, pointsOf } from '../layout.ts'
import type { Closing } from '../paper.ts'
import { twoColumns } from './letterhead.ts'
import { centredLine, run } from './runs.ts'

const RIGHT_WIDTH = 85

/** Recipients and signature in one row that never breaks over pages. */
export function closingTable(closing: Closing, landscape: boolean): Table {
  const width = landscape ? LANDSCAPE_TEXT_WIDTH : PORTRAIT_TEXT_WIDTH
  return twoColumns({
    leftWidth: width - RIGHT_WIDTH,
    rightWidth: RIGHT_WIDTH,
    left: closing.countersignature === undefined ? recipientLines(closing.recipients) : signatureLines(closing.countersignature),
    right: signatureLines(closing.signature),
  })
}

function recipientLines(recipients: Closing['recipients']): Paragraph[] {
  if (recipients === null) return [new Paragraph({ children: [run('', { size: SIZE.recipients })] })]
  return [
    leftLine([run(recipients.heading, { size: SIZE.recipientsHeading, underline: true })]),
    ...recipients.items.map(item => leftLine([run(item, { size: SIZE.recipients })])),
  ]
}

function signatureLines({ placeDate, authority, position, name, space }: Closing['signature']): Paragraph[] {
  const size = SIZE.signature
  const lines: Paragraph[] = []
  if (placeDate !== null) lines.push(centredLine(placeDate, { size, italic: true, keepNext: true }))
  if (authority !== '') lines.push(centredLine(authority, { size, bold: true, keepNext: true }))
  lines.push(centredLine(position, { size, keepNext: true }))
  lines.push(centredLine(name ?? '', { size, bold: true, before: Math.round(pointsOf(space)) }))
  return lines
}

function leftLine(children: ReturnType<typeof run>[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.LEFT, spacing: { before: 0, after: 0 }, keepNext: true, children })
}
