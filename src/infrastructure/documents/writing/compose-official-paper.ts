import { paperNumber, shortPaperDay, wordsIn } from '#domain/report/administrative-words.ts'
import { isNumbered } from '#domain/paper/paper-kind.ts'
import { paperTypeName } from '#domain/paper/paper-names.ts'
import { type PaperText, composePaperText } from '#domain/paper/paper-text.ts'
import type { PaperModel } from '#domain/paper/paper.ts'
import { dayOrBlank } from './compose-consolidated-report.ts'
import { LANDSCAPE_TEXT_WIDTH, SIZE } from './layout.ts'
import type { Paper, PaperBlock, PaperColumn, PaperRow, PaperSection } from './paper.ts'
import { centred, fiveHyphens, recipientItems, signature } from './paper-parts.ts'

const TABLE_SIZE = 11
/** Millimetres of all columns but the one that says what is late, which takes what is left. */
const WIDTHS = { ordinal: 12, unit: 40, task: 62, due: 24, late: 20, reminded: 44 }

/** A letter, notice, report or sheet of the committee: one text, its list as a landscape appendix. */
export function composeOfficialPaper(model: PaperModel): Paper {
  const text = composePaperText(model)
  const name = paperTypeName(model.type)
  return {
    title: `${name} ${text.subject}`,
    sections: [{ name, landscape: false, blocks: textBlocks(model, text) }, ...appendixSections(model, text)].map(section => ({
      ...section,
      name: section.name.slice(0, 31),
    })),
  }
}

function textBlocks(model: PaperModel, text: PaperText): PaperBlock[] {
  const { ground, type, content } = model
  const words = wordsIn(ground.toneStyle)
  const isLetter = text.typeName === null
  return [
    {
      kind: 'letterhead',
      superior: ground.superior,
      issuer: ground.issuer,
      number: isNumbered(type) ? paperNumber(type, model.number, ground.organSymbol) : '',
      draftMark: model.isDraft ? words`Dự thảo` : null,
      ...(isLetter && { abstract: text.subject }),
      placeDate: `${ground.placeName}, ${dayOrBlank(model.issuedOn)}`,
    },
    ...titleBlocks(text),
    ...addresseeBlocks(model, text),
    ...text.blocks,
    {
      kind: 'closing',
      recipients: { heading: words`Nơi nhận:`, items: recipientItems(content.recipients, ground.profile) },
      signature: signature(content.signer, null),
    },
  ]
}

function titleBlocks({ typeName, subject }: PaperText): PaperBlock[] {
  if (typeName === null) return []
  return [
    centred(typeName, { size: SIZE.typeName, bold: true, before: 14 }),
    centred(subject, { size: SIZE.abstract, bold: true }),
    fiveHyphens(),
  ]
}

/** One addressee beside its heading; several one below the other. */
function addresseeBlocks({ ground }: PaperModel, { addressees, typeName }: PaperText): PaperBlock[] {
  const words = wordsIn(ground.toneStyle)
  const [first] = addressees
  if (first === undefined) return []
  const before = typeName === null ? 18 : 0
  if (addressees.length === 1) return [centred(words`Kính gửi: ${first}`, { size: SIZE.body, italic: true, before, after: 12 })]
  return [
    centred(words`Kính gửi:`, { size: SIZE.body, italic: true, before }),
    ...addressees.map((name, index) =>
      centred(`- ${name}${index === addressees.length - 1 ? '.' : ';'}`, {
        size: SIZE.body,
        after: index === addressees.length - 1 ? 12 : 0,
      }),
    ),
  ]
}

function appendixSections(model: PaperModel, { appendix }: PaperText): PaperSection[] {
  if (appendix === null) return []
  const words = wordsIn(model.ground.toneStyle)
  const name = paperTypeName(model.type)
  const number = paperNumber(model.type, model.number, model.ground.organSymbol)
  return [
    {
      name: words`Phụ lục`,
      landscape: true,
      blocks: [
        centred(words`PHỤ LỤC`, { size: 14, bold: true }),
        centred(appendix.title, { size: 14, bold: true }),
        centred(words`(kèm theo ${name} ${number.replace(/^S/, 's')} ${dayOrBlank(model.issuedOn)} của ${model.ground.issuerInProse})`, {
          size: 14,
          italic: true,
        }),
        fiveHyphens(),
        { kind: 'table', size: TABLE_SIZE, columns: columns(model), rows: appendix.rows.map(tableRow) },
      ],
    },
  ]
}

function columns({ ground }: PaperModel): PaperColumn[] {
  const words = wordsIn(ground.toneStyle)
  const rest = LANDSCAPE_TEXT_WIDTH - Object.values(WIDTHS).reduce((sum, width) => sum + width, 0)
  return [
    { title: words`STT`, width: WIDTHS.ordinal, align: 'center' },
    { title: words`Cơ quan, đơn vị`, width: WIDTHS.unit, align: 'left' },
    { title: words`Nhiệm vụ`, width: WIDTHS.task, align: 'left' },
    { title: words`Nội dung chậm`, width: rest, align: 'left' },
    { title: words`Thời hạn`, width: WIDTHS.due, align: 'center' },
    { title: words`Số ngày chậm`, width: WIDTHS.late, align: 'center' },
    { title: words`Đã nhắc`, width: WIDTHS.reminded, align: 'left' },
  ]
}

function tableRow({ ordinal, unit, task, what, due, daysLate, reminded }: NonNullable<PaperText['appendix']>['rows'][number]): PaperRow {
  return {
    kind: 'row',
    cells: [
      { text: String(ordinal) },
      { text: unit },
      { text: task },
      { text: what },
      due === null ? { text: '' } : { text: shortPaperDay(due), value: { day: due } },
      { text: daysLate === null || daysLate === 0 ? '' : String(daysLate) },
      { text: reminded },
    ],
  }
}
