import type { VerificationLineDetail } from '#contract/verification/verification-routes.ts'
import { type VisitFinding, decideVisit } from '#domain/verification/decide-visit.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import type { Body } from '../../../api/api-routes.ts'
import type { Language } from '../../../i18n/use-words.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'

export type VisitPlace = NonNullable<VerificationLineDetail['visits'][number]['place']>

/** What stands in the form of a visit. */
export type VisitDraftText = {
  readonly finding: VisitFinding | ''
  readonly rate: string
  readonly note: string
  readonly presentName: string
  readonly place: VisitPlace | null
}

export const EMPTY_VISIT: VisitDraftText = { finding: '', rate: '', note: '', presentName: '', place: null }

export function visitFieldId(place: string): string {
  return `visit-${place}`
}

/** What is sent, or what the rule has against it: the same rule as the server's, told before the phone has a line. */
export function visitOf(
  draft: VisitDraftText,
  claimedRate: number | null,
  { language, findingMissing }: { readonly language: Language; readonly findingMissing: string },
): { readonly visit: Body<'recordVisit'> } | { readonly errors: readonly FieldError[] } {
  const { finding, rate, note, presentName, place } = draft
  if (finding === '') return { errors: [{ fieldId: visitFieldId('finding'), text: findingMissing }] }
  const verifiedRate = finding === 'partly' ? readRate(rate) : null
  const decided = decideVisit({ finding, verifiedRate, note, presentName }, claimedRate)
  if (decided.ok) return { visit: { finding, verifiedRate, note, presentName, place } }
  return {
    errors: decided.refusals.map(refusal => ({ fieldId: visitFieldId(refusal.at), text: refusalSentence(refusal, language) })),
  }
}

/** A number with a comma or a point; null for anything else. */
function readRate(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace(/\s*%$/, '')
  const value = Number(plain)
  return plain === '' || !Number.isFinite(value) ? null : value
}
