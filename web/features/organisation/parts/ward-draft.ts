import type { Ward } from '#contract/organisation/organisation-routes.ts'

export type WardDraft = Pick<Ward, 'superiorName' | 'issuerName' | 'beforeDayRule' | 'rollNonWorking' | 'toneStyle' | 'formatProfile' | 'signer'> & {
  /** As typed; a number once it is one. */
  readonly reportDueDay: string
}

export function draftOfWard({ superiorName, issuerName, beforeDayRule, rollNonWorking, toneStyle, formatProfile, signer, reportDueDay }: Ward): WardDraft {
  return { superiorName, issuerName, beforeDayRule, rollNonWorking, toneStyle, formatProfile, signer, reportDueDay: String(reportDueDay) }
}

/** February bounds it: 1 to 28. */
export function isDueDay(text: string): boolean {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 28
}
