import { COMMITMENT_ITEM_KINDS } from '#domain/commitment/commitment.ts'
import type { CommitmentPaper, CommitmentPaperItem, CommitmentPaperTarget, PaperSigner } from '#domain/commitment/commitment-paper.ts'
import { countInWords, longPaperDay, shortPaperDay, wordsIn } from '#domain/report/administrative-words.ts'
import { citePlan } from '#domain/report/consolidated-narrative.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { sayRequirement } from '#domain/target/say-figure.ts'
import { COMMITMENT_ITEM_KIND_WORDS, COMMITMENT_REASON_WORDS } from '#domain/words/commitment-words.ts'
import { COMMITMENT_STATUS_WORDS } from '#domain/words/commitment-status-words.ts'
import { dayOrBlank } from './compose-consolidated-report.ts'
import { SIGNATURE_SPACE, SIZE } from './layout.ts'
import type { Closing, Paper, PaperBlock, PaperCell, PaperColumn, PaperRow } from './paper.ts'
import { centred, fiveHyphens } from './paper-parts.ts'

const TABLE_SIZE = 11
type Column = readonly [title: string, width: number, align: PaperColumn['align']]

/** Millimetres on a landscape sheet: 262 in all. */
const TARGET_COLUMNS: readonly Column[] = [
  ['TT', 10, 'center'],
  ['Nhiệm vụ', 18, 'center'],
  ['Chỉ tiêu trong kế hoạch', 82, 'left'],
  ['Mức tối thiểu của kế hoạch', 34, 'center'],
  ['Mức cam kết', 34, 'center'],
  ['Thời hạn', 24, 'center'],
  ['Phương án thực hiện', 60, 'left'],
]
const ITEM_COLUMNS: readonly Column[] = [
  ['TT', 10, 'center'],
  ['Nhiệm vụ', 18, 'center'],
  ['Nội dung', 74, 'left'],
  ['Địa điểm', 46, 'left'],
  ['Sản phẩm', 54, 'left'],
  ['Thời hạn', 24, 'center'],
  ['Người phụ trách', 36, 'left'],
]
const ROMAN = ['I', 'II', 'III']

/** A unit's pledge: a portrait text to sign, its values and its list as landscape appendices. */
export function composeCommitment(paper: CommitmentPaper): Paper {
  const words = wordsIn(paper.toneStyle)
  const items =
    paper.items.length === 0
      ? []
      : [
          {
            name: words`Phụ lục 2`,
            landscape: true,
            blocks: appendix(paper, 2, words`DANH MỤC CÔNG VIỆC, TUYẾN/CỤM, MÔ HÌNH ĐĂNG KÝ`, itemTable(paper)),
          },
        ]
  return {
    title: words`Bản cam kết trách nhiệm – ${paper.unitName}`,
    sections: [
      { name: words`Bản cam kết`, landscape: false, blocks: textBlocks(paper) },
      { name: words`Phụ lục 1`, landscape: true, blocks: appendix(paper, 1, words`CHỈ TIÊU ĐĂNG KÝ, CAM KẾT`, targetTable(paper)) },
      ...items,
    ],
  }
}

function textBlocks(paper: CommitmentPaper): PaperBlock[] {
  const words = wordsIn(paper.toneStyle)
  const isApproved = paper.status === 'approved'
  return [
    {
      kind: 'letterhead',
      superior: paper.superior,
      issuer: paper.unitName.toUpperCase(),
      number: '',
      draftMark: isApproved ? null : words`Dự thảo`,
      placeDate: `${paper.placeName}, ${dayOrBlank(paper.signedOn)}`,
    },
    centred(words`BẢN CAM KẾT TRÁCH NHIỆM`, { size: SIZE.typeName, bold: true, before: 14 }),
    centred(words`thực hiện ${citePlan({ ...paper.plan, date: null, issuer: null }, words, false)}`, { size: SIZE.abstract, bold: true }),
    centred(`(${versionText(paper)})`, { size: 12, italic: true }),
    fiveHyphens(),
    centred(words`Kính gửi: ${paper.addressee}`, { size: SIZE.body, italic: true, after: 12 }),
    ...pledge(paper),
    {
      kind: 'closing',
      recipients: null,
      signature: signer(words`NGƯỜI ĐỨNG ĐẦU`, paper.signer),
      countersignature: signer(words`PHÊ DUYỆT`, paper.approver),
    },
  ]
}

function versionText({ ordinal, reason, status, toneStyle }: CommitmentPaper): string {
  const words = wordsIn(toneStyle)
  return words`Bản thứ ${String(ordinal)}: ${COMMITMENT_REASON_WORDS[reason].vi.toLowerCase()}; ${COMMITMENT_STATUS_WORDS[status].vi}`
}

function pledge(paper: CommitmentPaper): PaperBlock[] {
  const words = wordsIn(paper.toneStyle)
  const { law } = paper
  const list = paper.items.length === 0 ? '' : words` và danh mục ${countInWords(paper.items.length)} nội dung tại Phụ lục 2`
  const committed = paper.targets.filter(target => target.committed !== null).length
  const text = (content: string): PaperBlock => ({ kind: 'paragraph', text: content })
  const dash = (content: string): PaperBlock => ({ kind: 'dash', text: content })
  return [
    text(words`Căn cứ ${citePlan(paper.plan, words, true)};`),
    text(words`Căn cứ nguyên tắc của Kế hoạch (${law.place}): “${law.sentence}”`),
    ...methodDecision(paper).map(text),
    text(words`${paper.unitName} cam kết:`),
    dash(
      words`Thực hiện ${countInWords(paper.taskCount)} nhiệm vụ được giao với ${countInWords(committed)} chỉ tiêu đăng ký tại Phụ lục 1${list}.`,
    ),
    dash(
      words`Không điều chỉnh làm giảm mức đã cam kết; thay đổi cách làm thì có quyết định điều chỉnh phương án, giữ nguyên hoặc nâng mức cam kết.`,
    ),
    dash(words`Báo cáo kết quả hằng tháng kèm số liệu và minh chứng kiểm tra được.`),
    dash(words`Người đứng đầu chịu trách nhiệm trước ${paper.addressee} về kết quả thực hiện cam kết này.`),
  ]
}

function methodDecision({ reason, decisionNumber, decisionDate, toneStyle }: CommitmentPaper): string[] {
  if (reason !== 'method') return []
  const words = wordsIn(toneStyle)
  const day = decisionDate === null ? '' : ` ${longPaperDay(decisionDate)}`
  return [words`Căn cứ Văn bản số ${decisionNumber}${day} về điều chỉnh phương án;`]
}

function signer(authority: string, { position, name }: PaperSigner): Closing['signature'] {
  return { placeDate: null, authority, position: position.toUpperCase(), name, space: SIGNATURE_SPACE.sheet }
}

function appendix(paper: CommitmentPaper, number: number, title: string, table: PaperBlock): PaperBlock[] {
  const words = wordsIn(paper.toneStyle)
  return [
    centred(words`PHỤ LỤC ${String(number)}`, { size: 14, bold: true }),
    centred(title, { size: 14, bold: true }),
    centred(words`(kèm theo Bản cam kết trách nhiệm ${dayOrBlank(paper.signedOn)} của ${paper.unitName})`, { size: 14, italic: true }),
    fiveHyphens(),
    table,
  ]
}

function targetTable(paper: CommitmentPaper): PaperBlock {
  return { kind: 'table', size: TABLE_SIZE, columns: columnsOf(TARGET_COLUMNS, paper), rows: paper.targets.map(targetRow) }
}

function targetRow({ minimum, committed, deadline, method }: CommitmentPaperTarget, index: number): PaperRow {
  return {
    kind: 'row',
    cells: [
      { text: String(index + 1) },
      { text: minimum.taskCode },
      { text: minimum.text },
      { text: sayRequirement({ ...minimum, floor: minimum.value }) },
      { text: committed === null ? 'Không đăng ký (chỉ tiêu phấn đấu)' : sayRequirement({ ...minimum, floor: committed, upper: null }) },
      dayCell(deadline ?? minimum.deadline),
      { text: method },
    ],
  }
}

/** Work, streets and models under headings of their own, counted through. */
function itemTable(paper: CommitmentPaper): PaperBlock {
  const kinds = COMMITMENT_ITEM_KINDS.filter(kind => paper.items.some(item => item.kind === kind))
  const sorted = kinds.flatMap(kind => paper.items.filter(item => item.kind === kind))
  const rows = kinds.flatMap((kind, index): PaperRow[] => [
    { kind: 'group', text: `${ROMAN[index] ?? ''}. ${COMMITMENT_ITEM_KIND_WORDS[kind].vi}` },
    ...sorted.filter(item => item.kind === kind).map(item => itemRow(item, sorted.indexOf(item) + 1)),
  ])
  return { kind: 'table', size: TABLE_SIZE, columns: columnsOf(ITEM_COLUMNS, paper), rows }
}

function itemRow({ taskCode, title, place, product, due, personName }: CommitmentPaperItem, ordinal: number): PaperRow {
  return {
    kind: 'row',
    cells: [
      { text: String(ordinal) },
      { text: taskCode },
      { text: title },
      { text: place },
      { text: product },
      dayCell(due),
      { text: personName },
    ],
  }
}

function columnsOf(columns: readonly Column[], { toneStyle }: CommitmentPaper): PaperColumn[] {
  const words = wordsIn(toneStyle)
  return columns.map(([title, width, align]) => ({ title: words`${title}`, width, align }))
}

function dayCell(day: Day | null): PaperCell {
  return day === null ? { text: '' } : { text: shortPaperDay(day), value: { day } }
}
