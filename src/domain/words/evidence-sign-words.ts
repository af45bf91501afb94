import type { EvidenceSign, EvidenceSignCode } from '../evidence/evidence-signs.ts'
import { type Language, type Sentence, fillSentence } from './fill-sentence.ts'

const SENTENCES: Readonly<Record<EvidenceSignCode, Sentence>> = {
  FILE_INFECTED: { vi: 'Máy quét tìm thấy mã độc; không mở được tệp này.', en: 'The scanner found malware; this file cannot be opened.' },
  SAME_FILE_BEFORE: {
    vi: 'Chính tệp này đã dùng ngày {usedOn} tại {unit}, {place}[ tháng {month}][; còn {others} lần khác].',
    en: 'This very file was used on {usedOn} by {unit}, {place}[ of {month}][; {others} more times].',
  },
  LOOKS_LIKE_BEFORE: {
    vi: 'Ảnh trông giống ảnh đã dùng ngày {usedOn} tại {unit}, {place}[ tháng {month}] (khác {distance}/64)[; còn {others} lần khác].',
    en: 'It looks like a picture used on {usedOn} by {unit}, {place}[ of {month}] ({distance}/64 apart)[; {others} more times].',
  },
  REJECTED_BEFORE: {
    vi: 'Tệp này đã bị kết luận không đạt, dùng ngày {usedOn} tại {unit}, {place}[ tháng {month}].',
    en: 'It was rejected where it was used on {usedOn} by {unit}, {place}[ of {month}].',
  },
  OLDER_THAN_PERIOD: {
    vi: 'Ảnh chụp {takenOn}, trước kỳ báo cáo (từ {periodStart}).',
    en: 'Taken on {takenOn}, before the period (from {periodStart}).',
  },
  TAKEN_AFTER_SENT: {
    vi: 'Ảnh ghi ngày chụp {takenOn}, sau khi báo cáo đã gửi ({sentOn}).',
    en: 'It says {takenOn}, after the report was sent ({sentOn}).',
  },
  FAR_FROM_WARD: { vi: 'Ảnh chụp cách phường {away} km (mức {radius} km).', en: 'Taken {away} km from the ward (limit {radius} km).' },
  DOCUMENT_NUMBER_DIFFERS: { vi: 'Số khai {typed}, trong tệp ghi {inFile}.', en: 'Typed number {typed}; the file says {inFile}.' },
  DOCUMENT_DATE_DIFFERS: { vi: 'Ngày khai {typed}, trong tệp ghi {inFile}.', en: 'Typed date {typed}; the file says {inFile}.' },
  NO_DATE_KNOWN: { vi: 'Tệp không cho biết ngày chụp hoặc ngày văn bản.', en: 'The file tells no date.' },
  FILE_NOT_SCANNED: { vi: 'Chưa máy quét mã độc nào xem tệp này.', en: 'No virus scanner has looked at it yet.' },
}

/** What is said instead when the reader may not know the other place. */
const ELSEWHERE: Readonly<Partial<Record<EvidenceSignCode, Sentence>>> = {
  SAME_FILE_BEFORE: {
    vi: 'Chính tệp này đã dùng ngày {usedOn} ở đơn vị khác.',
    en: 'This very file was used on {usedOn} by another unit.',
  },
  LOOKS_LIKE_BEFORE: {
    vi: 'Ảnh trông giống ảnh đã dùng ngày {usedOn} ở đơn vị khác (khác {distance}/64).',
    en: 'It looks like a picture used on {usedOn} by another unit ({distance}/64 apart).',
  },
  REJECTED_BEFORE: { vi: 'Tệp này đã bị kết luận không đạt ở đơn vị khác.', en: 'It was rejected where another unit had used it.' },
}

export function evidenceSignSentence({ code, facts }: Pick<EvidenceSign, 'code' | 'facts'>, language: Language): string {
  const isElsewhere = !Object.hasOwn(facts, 'unit')
  return fillSentence((isElsewhere ? ELSEWHERE[code] : undefined) ?? SENTENCES[code], facts, language)
}
