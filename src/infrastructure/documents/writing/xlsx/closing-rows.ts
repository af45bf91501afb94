import type { CellStyle } from 'hucre'
import { SIZE, pointsOf } from '../layout.ts'
import type { Closing } from '../paper.ts'
import type { SheetBuilder } from './sheet-builder.ts'
import { textStyle, underlined } from './sheet-styles.ts'

type Line = { readonly text: string; readonly style: CellStyle }
type Pair = { readonly left: Line; readonly right: Line; readonly least: number }

/** The signature in the columns from `middle` to `last`; the recipients in those before it, their list beside the room for signing. */
export function addClosing(builder: SheetBuilder, closing: Closing, { middle, last }: { middle: number; last: number }): void {
  builder.addMerged('', textStyle({ size: SIZE.recipients }), { size: SIZE.recipients })
  for (const { left, right, least } of closingPairs(closing)) {
    builder.addMerged(left.text, left.style, {
      size: SIZE.signature,
      from: 0,
      to: middle - 1,
      least,
      beside: { ...right, from: middle, to: last },
    })
  }
}

function closingPairs({ recipients, signature: { placeDate, authority, position, name, space } }: Closing): Pair[] {
  const size = SIZE.signature
  const empty: Line = { text: '', style: textStyle({ size: SIZE.recipients }) }
  const signed = (text: string, bold: boolean, italic = false): Line => ({
    text,
    style: textStyle({ size, bold, italic, align: 'center' }),
  })
  const heading = recipients === null ? empty : { text: recipients.heading, style: underlined(textStyle({ size: SIZE.recipientsHeading })) }
  const list = recipients === null ? empty : { text: recipients.items.join('\n'), style: textStyle({ size: SIZE.recipients }) }
  return [
    ...(placeDate === null ? [] : [{ left: empty, right: signed(placeDate, false, true), least: 0 }]),
    ...(authority === '' ? [] : [{ left: empty, right: signed(authority, true), least: 0 }]),
    { left: heading, right: signed(position, false), least: 0 },
    { left: list, right: signed('', false), least: Math.round(pointsOf(space)) },
    { left: empty, right: signed(name ?? '', true), least: 0 },
  ]
}
