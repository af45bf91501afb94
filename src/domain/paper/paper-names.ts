import { longPaperDay, paperNumber } from '../report/administrative-words.ts'
import type { Day } from '../shared/calendar.ts'
import type { PaperType } from './paper-kind.ts'

const TYPE_NAMES: Readonly<Record<PaperType, string>> = {
  CV: 'Công văn',
  TB: 'Thông báo',
  BC: 'Báo cáo',
  PHIEU: 'Phiếu kiểm điểm trách nhiệm',
}

export function paperTypeName(type: PaperType): string {
  return TYPE_NAMES[type]
}

type Named = { readonly type: PaperType; readonly organSymbol: string; readonly number: number | null; readonly issuedOn: Day | null }

/** `12-CV/ĐU`; empty without a number. */
export function paperSymbol({ type, organSymbol, number }: Named): string {
  return number === null ? '' : paperNumber(type, number, organSymbol).replace(/^Số\s+/, '')
}

/** As another paper cites it: `Công văn số 12-CV/ĐU ngày 05 tháng 6 năm 2026`. */
export function citePaper(paper: Named): string {
  const symbol = paperSymbol(paper)
  const day = paper.issuedOn === null ? '' : ` ${longPaperDay(paper.issuedOn)}`
  return `${paperTypeName(paper.type)}${symbol === '' ? '' : ` số ${symbol}`}${day}`
}
