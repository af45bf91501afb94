import type { PartyProfile, Signer } from '#domain/report/consolidated-report.ts'
import { SIGNATURE_SPACE } from './layout.ts'
import { FIVE_HYPHENS } from './paper.ts'
import type { BodyBlock, CentredLine, Closing } from './paper.ts'

type LineStyle = {
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly before?: number
  readonly after?: number
}

export function centred(text: string, style: LineStyle): CentredLine {
  const { size, bold = false, italic = false, before = 0, after = 0 } = style
  return { kind: 'centred', text, size, bold, italic, before, after }
}

/** What stands below a Party title in place of a rule. */
export function fiveHyphens(): CentredLine {
  return centred(FIVE_HYPHENS, { size: 14, before: 6, after: 12 })
}

export function note(text: string | null): BodyBlock[] {
  return text === null || text === '' ? [] : [{ kind: 'note', text }]
}

/** The old guide ends each recipient in a comma, the new one in a semicolon; the last ends in a full stop. */
export function recipientItems(recipients: readonly string[], profile: PartyProfile): string[] {
  const mark = profile === 'party-hd36' ? ',' : ';'
  return recipients.map((recipient, index) => `- ${recipient}${index === recipients.length - 1 ? '.' : mark}`)
}

/** An official paper has its place and date in the header block; a sheet has them above the signature. */
export function signature(signer: Signer, placeDate: string | null): Closing['signature'] {
  const space = placeDate === null ? SIGNATURE_SPACE.paper : SIGNATURE_SPACE.sheet
  return { placeDate, authority: signer.authority, position: signer.position, name: signer.name, space }
}
