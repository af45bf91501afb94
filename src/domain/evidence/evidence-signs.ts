import type { Day, Instant, Month } from '../shared/calendar.ts'
import { dayAt } from '../shared/calendar.ts'
import { kilometresBetween } from './place-distance.ts'
import type { WardPlace } from './place-distance.ts'
import { sameDocumentNumber } from './document-number.ts'
import type { EvidenceState, ScanState } from './evidence-state.ts'

/** In the order in which a reader should look at them. */
export const EVIDENCE_SIGN_CODES = [
  'FILE_INFECTED',
  'SAME_FILE_BEFORE',
  'LOOKS_LIKE_BEFORE',
  'REJECTED_BEFORE',
  'OLDER_THAN_PERIOD',
  'TAKEN_AFTER_SENT',
  'FAR_FROM_WARD',
  'DOCUMENT_NUMBER_DIFFERS',
  'DOCUMENT_DATE_DIFFERS',
  'NO_DATE_KNOWN',
  'FILE_NOT_SCANNED',
] as const
export type EvidenceSignCode = (typeof EVIDENCE_SIGN_CODES)[number]

/** `alert`: look at it before anything else; `look`: worth a look; `info`: nothing speaks for or against. */
export const SIGN_LEVELS = ['alert', 'look', 'info'] as const
export type SignLevel = (typeof SIGN_LEVELS)[number]

export type EvidenceSign = {
  readonly code: EvidenceSignCode
  readonly level: SignLevel
  readonly facts: Readonly<Record<string, string | number>>
  /** The earlier use that the sign is about, when this reader may open it. */
  readonly evidenceId: string | null
}

/** An earlier use of the same bytes, or of a picture that looks the same, by anybody in the ward. */
export type EarlierUse = {
  readonly evidenceId: string
  /** Bits of 64 in which the two pictures differ; null: the same bytes. */
  readonly distance: number | null
  /** Null when the reader may not see where it was used. */
  readonly where: { readonly unit: string; readonly month: Month | null; readonly place: string } | null
  readonly usedAt: Instant
  readonly state: EvidenceState
  /** At a report's line; a register's row is opened from its register. */
  readonly isInLedger: boolean
}

export type SignedEvidence = {
  readonly mime: string
  readonly scanState: ScanState
  readonly takenOn: Day | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly documentNumber: string
  readonly documentDate: Day | null
  /** Number and date as the file's own text has them; null when it has no text, or none was found there. */
  readonly textNumber: string | null
  readonly textDate: Day | null
}

export type SignContext = {
  /** First day of the report's period. */
  readonly periodStart: Day
  /** The day the report was last sent; null while it is a draft. */
  readonly sentOn: Day | null
  readonly wardPlace: WardPlace | null
  /** Oldest first. */
  readonly earlier: readonly EarlierUse[]
}

/** What a checker should look at in one piece of evidence, worst first. None of it is a verdict: a person decides. */
export function evidenceSigns(evidence: SignedEvidence, context: SignContext): readonly EvidenceSign[] {
  return [
    ...(evidence.scanState === 'infected' ? [sign('FILE_INFECTED', 'alert')] : []),
    ...earlierSigns(context.earlier),
    ...timeSigns(evidence, context),
    ...placeSigns(evidence, context),
    ...documentSigns(evidence),
    ...(evidence.scanState === 'unchecked' ? [sign('FILE_NOT_SCANNED', 'info')] : []),
  ]
}

function sign(code: EvidenceSignCode, level: SignLevel, facts: EvidenceSign['facts'] = {}, evidenceId: string | null = null): EvidenceSign {
  return { code, level, facts, evidenceId }
}

/** The first use of the same bytes, else the picture nearest in looks; and whether any of them was rejected. */
function earlierSigns(earlier: readonly EarlierUse[]): readonly EvidenceSign[] {
  const same = earlier.find(use => use.distance === null)
  const alike = earlier.filter(use => use.distance !== null).sort((one, other) => (one.distance ?? 0) - (other.distance ?? 0))[0]
  const rejected = earlier.find(use => use.state === 'rejected')
  return [
    ...(same === undefined ? [] : [signOfUse('SAME_FILE_BEFORE', same, earlier.length)]),
    ...(same !== undefined || alike === undefined ? [] : [signOfUse('LOOKS_LIKE_BEFORE', alike, earlier.length)]),
    ...(rejected === undefined ? [] : [signOfUse('REJECTED_BEFORE', rejected, earlier.length)]),
  ]
}

/** Without a place in its facts when the reader may not know it: the words then say "another unit". */
function signOfUse(code: EvidenceSignCode, use: EarlierUse, uses: number): EvidenceSign {
  const { where, usedAt, evidenceId, distance } = use
  const facts = {
    usedOn: dayAt(usedAt),
    ...(uses > 1 ? { others: uses - 1 } : {}),
    ...(distance === null ? {} : { distance }),
    ...(where === null ? {} : { unit: where.unit, place: where.place, ...(where.month === null ? {} : { month: where.month }) }),
  }
  return sign(code, 'alert', facts, where === null || !use.isInLedger ? null : evidenceId)
}

function timeSigns(
  { mime, takenOn, documentDate, textDate }: SignedEvidence,
  { periodStart, sentOn }: SignContext,
): readonly EvidenceSign[] {
  if (takenOn === null) {
    const isUndated = mime.startsWith('image/') || (documentDate === null && textDate === null)
    return isUndated ? [sign('NO_DATE_KNOWN', 'info')] : []
  }
  if (takenOn < periodStart) return [sign('OLDER_THAN_PERIOD', 'alert', { takenOn, periodStart })]
  return sentOn !== null && takenOn > sentOn ? [sign('TAKEN_AFTER_SENT', 'alert', { takenOn, sentOn })] : []
}

function placeSigns({ latitude, longitude }: SignedEvidence, { wardPlace }: SignContext): readonly EvidenceSign[] {
  if (wardPlace === null || latitude === null || longitude === null) return []
  const away = kilometresBetween(wardPlace, { latitude, longitude })
  return away <= wardPlace.radiusKm ? [] : [sign('FAR_FROM_WARD', 'alert', { away: Math.round(away), radius: wardPlace.radiusKm })]
}

/** Only what both sides say is compared: a scan without a text layer speaks neither for nor against. */
function documentSigns({ documentNumber, documentDate, textNumber, textDate }: SignedEvidence): readonly EvidenceSign[] {
  const isOtherNumber = documentNumber.trim() !== '' && textNumber !== null && !sameDocumentNumber(documentNumber, textNumber)
  const isOtherDate = documentDate !== null && textDate !== null && documentDate !== textDate
  return [
    ...(isOtherNumber ? [sign('DOCUMENT_NUMBER_DIFFERS', 'look', { typed: documentNumber, inFile: textNumber })] : []),
    ...(isOtherDate ? [sign('DOCUMENT_DATE_DIFFERS', 'look', { typed: documentDate, inFile: textDate })] : []),
  ]
}
