import type { AgendaItem } from '#domain/meeting/agenda-item.ts'
import type { MeetingHead, MeetingPack } from '#domain/meeting/meeting-papers.ts'
import { type Words, longPaperDay, wordsIn } from '#domain/report/administrative-words.ts'
import { AGENDA_KIND_WORDS } from '#domain/words/meeting-words.ts'
import { dayOrBlank } from './compose-consolidated-report.ts'
import { PORTRAIT_TEXT_WIDTH, SIZE } from './layout.ts'
import { taskSection } from './meeting-page.ts'
import type { Paper, PaperBlock, PaperRow } from './paper.ts'
import { centred, fiveHyphens, note } from './paper-parts.ts'

const WIDTHS = { number: 11, question: 62 }

/** The agenda upright, then each task across on a sheet of its own. */
export function composeMeetingPack(pack: MeetingPack): Paper {
  const words = wordsIn(pack.frame.toneStyle)
  const pages = pack.agenda.flatMap(({ page, question }) => (page === null ? [] : [{ page, question }]))
  return {
    title: words`Tài liệu ${pack.head.title}`,
    sections: [
      { name: words`Chương trình`, landscape: false, blocks: agendaBlocks(pack, words) },
      ...pages.map(({ page, question }) => taskSection({ page, question, words, name: words`Nhiệm vụ ${page.code}` })),
    ],
  }
}

function agendaBlocks({ frame, head, asOf, agenda }: MeetingPack, words: Words): PaperBlock[] {
  return [
    {
      kind: 'letterhead',
      superior: frame.superior,
      issuer: frame.issuer,
      number: '',
      draftMark: null,
      placeDate: `${frame.placeName}, ${dayOrBlank(head.heldOn)}`,
    },
    centred(words`CHƯƠNG TRÌNH`, { size: SIZE.typeName, bold: true, before: 14 }),
    centred(head.title, { size: SIZE.abstract, bold: true }),
    fiveHyphens(),
    ...headLines(head, words).map((text): PaperBlock => ({ kind: 'dash', text })),
    centred('', { size: 6 }),
    { kind: 'table', size: 12, columns: columns(words), rows: rows(agenda, words) },
    ...note(words`Số liệu tính đến ${longPaperDay(asOf)}. Mỗi nhiệm vụ có một trang kèm theo.`),
  ]
}

export function headLines({ heldOn, startsAt, place, chairName, secretaryName, planTitle }: MeetingHead, words: Words): readonly string[] {
  return [
    words`Thời gian: ${startsAt}, ${longPaperDay(heldOn)}.`,
    ...(place === '' ? [] : [words`Địa điểm: ${place}.`]),
    ...(chairName === '' ? [] : [words`Chủ trì: ${chairName}.`]),
    ...(secretaryName === '' ? [] : [words`Thư ký: ${secretaryName}.`]),
    ...(planTitle === '' ? [] : [words`Nội dung: việc thực hiện ${planTitle}.`]),
  ]
}

function columns(words: Words) {
  return [
    { title: 'STT', width: WIDTHS.number, align: 'center' as const },
    { title: words`Nội dung`, width: PORTRAIT_TEXT_WIDTH - WIDTHS.number - WIDTHS.question, align: 'left' as const },
    { title: words`Cần quyết định`, width: WIDTHS.question, align: 'left' as const },
  ]
}

/** Neighbours of one kind below its name, numbered through. */
function rows(agenda: readonly AgendaItem[], words: Words): PaperRow[] {
  return agenda.flatMap((item, index): PaperRow[] => [
    ...(agenda[index - 1]?.kind === item.kind ? [] : [{ kind: 'group' as const, text: words`${AGENDA_KIND_WORDS[item.kind].vi}` }]),
    { kind: 'row', cells: [{ text: String(index + 1) }, { text: item.title }, { text: item.question }] },
  ])
}
