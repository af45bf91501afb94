import type { CellStyle } from 'hucre'
import { SIGNATURE_SPACE, SIZE, pointsOf } from '../layout.ts'
import type { Closing } from '../paper.ts'
import type { SheetBuilder } from './sheet-builder.ts'
import { textStyle } from './sheet-styles.ts'

type Line = { readonly text: string; readonly style: CellStyle; readonly least: number }

/** Recipients in the columns before `middle`, the signature from there to `last`, line beside line. */
export function addClosing(builder: SheetBuilder, closing: Closing, { middle, last }: { middle: number; last: number }): void {
  const left = recipientLines(closing.recipients)
  const right = signatureLines(closing.signature)
  builder.addMerged('', textStyle({ size: 12 }), { size: 12 })
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const recipient = left[index]
    const signature = right[index]
    builder.addMerged(recipient?.text ?? '', recipient?.style ?? textStyle({ size: SIZE.recipients }), {
      size: SIZE.signature,
      from: 0,
      to: middle - 1,
      least: Math.max(recipient?.least ?? 0, signature?.least ?? 0),
      ...(signature === undefined ? {} : { beside: { text: signature.text, style: signature.style, from: middle, to: last } }),
    })
  }
}

function recipientLines(recipients: Closing['recipients']): Line[] {
  if (recipients === null) return []
  const heading = textStyle({ size: SIZE.recipientsHeading })
  return [
    { text: recipients.heading, style: { ...heading, font: { ...heading.font, underline: true } }, least: 0 },
    ...recipients.items.map(text => ({ text, style: textStyle({ size: SIZE.recipients }), least: 0 })),
  ]
}

function signatureLines({ placeDate, authority, position, name }: Closing['signature']): Line[] {
  const size = SIZE.signature
  const line = (text: string, bold: boolean, italic = false): Line => ({ text, style: textStyle({ size, bold, italic, align: 'center' }), least: 0 })
  const room: Line = { text: '', style: textStyle({ size }), least: Math.round(pointsOf(SIGNATURE_SPACE)) }
  return [
    ...(placeDate === null ? [] : [line(placeDate, false, true)]),
    ...(authority === '' ? [] : [line(authority, true)]),
    line(position, false),
    room,
    line(name ?? '', true),
  ]
}
