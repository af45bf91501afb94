import type { PaperRegister, PaperRegisterRow } from '#domain/paper/paper-register.ts'
import { countInWords, longPaperDay, shortPaperDay, wordsIn } from '#domain/report/administrative-words.ts'
import { LANDSCAPE_TEXT_WIDTH } from './layout.ts'
import type { Paper, PaperColumn, PaperRow } from './paper.ts'
import { centred, fiveHyphens, note } from './paper-parts.ts'

const TABLE_SIZE = 11
/** Millimetres of all columns but that of type and subject, which takes what is left. */
const WIDTHS = { symbol: 30, day: 24, signer: 36, recipients: 48, author: 34, note: 34 }

/** `Sổ đăng ký văn bản đi`: one document a row, in the order in which they were issued. */
export function composePaperRegister(register: PaperRegister): Paper {
  const words = wordsIn(register.toneStyle)
  const title = words`Sổ đăng ký văn bản đi`
  return {
    title,
    sections: [
      {
        name: title,
        landscape: true,
        blocks: [
          centred(title.toUpperCase(), { size: 14, bold: true }),
          centred(words`${register.wardName}, tính đến ${longPaperDay(register.asOf)}`, { size: 14, italic: true }),
          fiveHyphens(),
          { kind: 'table', size: TABLE_SIZE, columns: columns(register), rows: register.rows.map(registerRow) },
          ...note(words`Tổng số: ${countInWords(register.rows.length)} văn bản.`),
        ],
      },
    ],
  }
}

function columns({ toneStyle }: PaperRegister): PaperColumn[] {
  const words = wordsIn(toneStyle)
  const rest = LANDSCAPE_TEXT_WIDTH - Object.values(WIDTHS).reduce((sum, width) => sum + width, 0)
  return [
    { title: words`Số, ký hiệu`, width: WIDTHS.symbol, align: 'center' },
    { title: words`Ngày văn bản`, width: WIDTHS.day, align: 'center' },
    { title: words`Tên loại và trích yếu nội dung`, width: rest, align: 'left' },
    { title: words`Người ký`, width: WIDTHS.signer, align: 'left' },
    { title: words`Nơi nhận`, width: WIDTHS.recipients, align: 'left' },
    { title: words`Người soạn`, width: WIDTHS.author, align: 'left' },
    { title: words`Ghi chú`, width: WIDTHS.note, align: 'left' },
  ]
}

function registerRow({ symbol, issuedOn, what, signerName, recipients, draftedByName, note: said }: PaperRegisterRow): PaperRow {
  return {
    kind: 'row',
    cells: [
      { text: symbol === '' ? 'Không số' : symbol },
      issuedOn === null ? { text: '' } : { text: shortPaperDay(issuedOn), value: { day: issuedOn } },
      { text: what },
      { text: signerName },
      { text: recipients },
      { text: draftedByName },
      { text: said },
    ],
  }
}
