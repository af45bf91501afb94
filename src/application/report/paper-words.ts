import { evidenceKindWords } from '#domain/evidence/evidence-kind.ts'
import { wordsIn } from '#domain/report/administrative-words.ts'
import type { CitedPlan, PaperFrame } from '#domain/report/consolidated-report.ts'
import { readerOfReport, recipientsOfReport } from '#domain/report/report-issuer.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import type { WardRecord } from '../ports/organisation-store.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { NamedEvidenceRow } from '../ports/report-queries.ts'

/** What the ward's settings put around an official paper. */
export function paperFrame(ward: WardRecord, number: number | null, issuedOn: Day | null): PaperFrame {
  const words = wordsIn(ward.toneStyle)
  return {
    profile: ward.formatProfile,
    toneStyle: ward.toneStyle,
    ...issuingOrgan(ward),
    reader: readerOfReport(ward.reportIssuer, ward),
    placeName: ward.placeName,
    number,
    issuedOn,
    signer: {
      authority: ward.signer.authority,
      position: ward.signer.position,
      name: ward.signer.name.trim() === '' ? null : ward.signer.name,
    },
    recipients: recipientsOfReport(ward.recipients, words`Lưu Văn phòng Đảng uỷ`),
  }
}

/** The office's papers carry the committee's name above its own and have numbers of their own. */
function issuingOrgan(ward: WardRecord): Pick<PaperFrame, 'superior' | 'issuer' | 'issuerInProse' | 'organSymbol'> {
  const words = wordsIn(ward.toneStyle)
  const committee = ward.issuerName.toUpperCase()
  if (ward.reportIssuer === 'partyOffice') {
    return { superior: committee, issuer: words`VĂN PHÒNG`, issuerInProse: words`Văn phòng ${ward.issuerName}`, organSymbol: 'VPĐU' }
  }
  return { superior: ward.superiorName.toUpperCase(), issuer: committee, issuerInProse: issuerOf(ward), organSymbol: 'ĐU' }
}

/** Who speaks in the paper follows from in whose name it is signed. */
function issuerOf(ward: WardRecord): string {
  const isOfStandingCommittee = foldText(ward.signer.authority).includes('thuong vu')
  return isOfStandingCommittee ? `Ban Thường vụ ${ward.issuerName}` : ward.issuerName
}

export function citedPlan({ title, number, date, issuer }: Pick<PlanRecord, 'title' | 'number' | 'date' | 'issuer'>): CitedPlan {
  const orNull = (text: string) => (text.trim() === '' ? null : text)
  return { title, number: orNull(number), date, issuer: orNull(issuer) }
}

/** `Quyết định 12/QĐ-UBND`; without a number the caption, or the file's name. */
export function evidenceName({ kind, documentNumber, caption, fileName }: NamedEvidenceRow): string {
  if (documentNumber !== '') return `${evidenceKindWords[kind].vi} ${documentNumber}`
  return caption === '' ? fileName : caption
}

/** What stands in the result column: the unit's words, or its declaration that nothing came up. */
export function printedResult({ result, noActivityReason }: { readonly result: string; readonly noActivityReason: string }): string {
  const reason = noActivityReason.trim()
  return [result.trim(), reason === '' ? '' : `Không phát sinh: ${reason}`].filter(text => text !== '').join('\n')
}

/** Below Table 3: where and by when reports go and what they must carry, by the ward's own settings. */
export function reportingNote(ward: WardRecord): string {
  const words = wordsIn(ward.toneStyle)
  const until = ward.beforeDayRule === 'exclusive' ? 'trước ngày' : 'chậm nhất ngày'
  return words`Ghi chú: Báo cáo gửi ${ward.issuerName} qua Văn phòng Đảng uỷ ${until} ${String(ward.reportDueDay)} hằng tháng, kèm minh chứng cho từng kết quả; nêu rõ sản phẩm và tỷ lệ hoàn thành, không ghi chung chung.`
}
