import type { Ward } from '#contract/organisation/organisation-routes.ts'
import { issuerDefaults } from '#domain/report/report-issuer.ts'
import type { ReportIssuer } from '#domain/report/report-issuer.ts'

export type WardDraft = Pick<
  Ward,
  | 'level'
  | 'superiorName'
  | 'issuerName'
  | 'beforeDayRule'
  | 'rollNonWorking'
  | 'periodKinds'
  | 'toneStyle'
  | 'formatProfile'
  | 'reportIssuer'
  | 'signer'
> & {
  /** As typed; a number once it is one. */
  readonly reportDueDay: string
  /** As typed, one recipient a line. */
  readonly recipients: string
}

export function draftOfWard(ward: Ward): WardDraft {
  const {
    level,
    superiorName,
    issuerName,
    beforeDayRule,
    rollNonWorking,
    periodKinds,
    toneStyle,
    formatProfile,
    reportIssuer,
    signer,
    reportDueDay,
    recipients,
  } = ward
  return {
    level,
    superiorName,
    issuerName,
    beforeDayRule,
    rollNonWorking,
    periodKinds,
    toneStyle,
    formatProfile,
    reportIssuer,
    signer,
    reportDueDay: String(reportDueDay),
    recipients: recipients.join('\n'),
  }
}

/** What the server is asked to keep. */
export function changeOfDraft({ level: _level, reportDueDay, recipients, ...draft }: WardDraft) {
  return { ...draft, reportDueDay: Number(reportDueDay), recipients: linesOf(recipients) }
}

/** Signer and recipients follow the issuer where they still stand as it proposed them; what somebody wrote stays. */
export function withIssuer(draft: WardDraft, reportIssuer: ReportIssuer): WardDraft {
  const [before, after] = [issuerDefaults(draft.reportIssuer, draft), issuerDefaults(reportIssuer, draft)]
  const { authority, position, name } = draft.signer
  const isProposed = authority === before.signer.authority && position === before.signer.position
  return {
    ...draft,
    reportIssuer,
    signer: isProposed ? { ...after.signer, name } : draft.signer,
    recipients: linesOf(draft.recipients).join('\n') === before.recipients.join('\n') ? after.recipients.join('\n') : draft.recipients,
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** February bounds it: 1 to 28. */
export function isDueDay(text: string): boolean {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 28
}
