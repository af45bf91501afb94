import { foldText, tidyText } from '../shared/vietnamese-text.ts'
import type { Signer } from './consolidated-report.ts'

export const REPORT_ISSUERS = ['partyOffice', 'partyCommittee'] as const
/** Who issues the month's consolidated report: the Party office for its Standing Committee, or the committee for the one above it. */
export type ReportIssuer = (typeof REPORT_ISSUERS)[number]

type IssuingWard = {
  readonly level: string
  /** `Đảng uỷ phường Tam Phước`. */
  readonly issuerName: string
  /** `Đảng bộ thành phố Đồng Nai`. */
  readonly superiorName: string
}

type IssuerDefaults = { readonly signer: Pick<Signer, 'authority' | 'position'>; readonly recipients: readonly string[] }

/** The office signs in its own name; the committee's paper is signed for its Standing Committee. Both go to those who carry the plan out. */
export function issuerDefaults(issuer: ReportIssuer, ward: IssuingWard): IssuerDefaults {
  const doers = 'Các cơ quan, đơn vị thực hiện Kế hoạch'
  return issuer === 'partyOffice'
    ? { signer: { authority: '', position: 'CHÁNH VĂN PHÒNG' }, recipients: [`Ban Thường vụ Đảng uỷ ${ward.level} (để báo cáo)`, doers] }
    : {
        signer: { authority: 'T/M BAN THƯỜNG VỤ', position: 'BÍ THƯ' },
        recipients: [`${superiorCommittee(ward.superiorName)} (để báo cáo)`, doers],
      }
}

/** Whom the report's first sentence names as its reader. */
export function readerOfReport(issuer: ReportIssuer, ward: IssuingWard): string {
  return issuer === 'partyOffice' ? `Ban Thường vụ ${ward.issuerName}` : superiorCommittee(ward.superiorName)
}

/** `Đảng bộ thành phố Đồng Nai` → `Ban Thường vụ Thành uỷ Đồng Nai`; a body with another name is named as it is. */
function superiorCommittee(superiorName: string): string {
  const [, level, place] = /^Đảng bộ (thành phố|tỉnh)\s+(.+)$/iu.exec(tidyText(superiorName)) ?? []
  if (level === undefined || place === undefined) return superiorName
  return `Ban Thường vụ ${foldText(level) === 'tinh' ? 'Tỉnh uỷ' : 'Thành uỷ'} ${place}`
}

/** The ward's list, one name each, and last the office's own file; a line of the list that already says so is not said twice. */
export function recipientsOfReport(recipients: readonly string[], filed: string): readonly string[] {
  const others = recipients.map(tidyText).filter(name => name !== '' && !/^luu(?: |:)/.test(foldText(name)))
  return [...others, filed]
}
