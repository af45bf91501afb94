import type { MeetingMinutes, PrintedDecision } from '#domain/meeting/meeting-papers.ts'
import { type Words, paperNumber, wordsIn } from '#domain/report/administrative-words.ts'
import { type Instant, WARD_OFFSET_MINUTES, formatDay, instantToMilliseconds, millisecondsToInstant } from '#domain/shared/calendar.ts'
import { ATTENDANCE_WORDS, DECISION_KIND_WORDS } from '#domain/words/meeting-words.ts'
import { dayOrBlank } from './compose-consolidated-report.ts'
import { headLines } from './compose-meeting-pack.ts'
import { SIGNATURE_SPACE, SIZE } from './layout.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { centred, fiveHyphens } from './paper-parts.ts'

/** What was said and decided, in the order of the agenda, signed by whoever wrote and whoever chaired. */
export function composeMeetingMinutes(minutes: MeetingMinutes): Paper {
  const words = wordsIn(minutes.frame.toneStyle)
  const { frame, head } = minutes
  const blocks: PaperBlock[] = [
    {
      kind: 'letterhead',
      superior: frame.superior,
      issuer: frame.issuer,
      number: paperNumber('BB', null, frame.organSymbol),
      draftMark: minutes.concludedAt === null ? words`Dự thảo` : null,
      placeDate: `${frame.placeName}, ${dayOrBlank(head.heldOn)}`,
    },
    centred(words`BIÊN BẢN`, { size: SIZE.typeName, bold: true, before: 14 }),
    centred(head.title, { size: SIZE.abstract, bold: true }),
    fiveHyphens(),
    ...section(words`I- THỜI GIAN, THÀNH PHẦN`, [...headLines(head, words), ...hours(minutes, words), ...attendance(minutes, words)]),
    { kind: 'section', text: words`II- NỘI DUNG` },
    ...minutes.items.flatMap((item, index) => itemBlocks(item, index + 1, words)),
    ...(minutes.closing.trim() === ''
      ? []
      : [{ kind: 'section' as const, text: words`III- KẾT LUẬN CHUNG` }, ...paragraphs(minutes.closing)]),
    closing(minutes, words),
  ]
  return { title: words`Biên bản ${head.title}`, sections: [{ name: words`Biên bản`, landscape: false, blocks }] }
}

function section(text: string, lines: readonly string[]): PaperBlock[] {
  return [{ kind: 'section', text }, ...lines.map((line): PaperBlock => ({ kind: 'dash', text: line }))]
}

function hours({ startedAt, concludedAt }: MeetingMinutes, words: Words): readonly string[] {
  return [
    ...(startedAt === null ? [] : [words`Bắt đầu lúc ${hourOf(startedAt)}.`]),
    ...(concludedAt === null ? [] : [words`Kết thúc lúc ${hourOf(concludedAt)}.`]),
  ]
}

/** `08 giờ 05` in the ward's clock. */
function hourOf(instant: Instant): string {
  const local = millisecondsToInstant(instantToMilliseconds(instant) + WARD_OFFSET_MINUTES * 60_000)
  return `${local.slice(11, 13)} giờ ${local.slice(14, 16)}`
}

function attendance({ attendees }: MeetingMinutes, words: Words): readonly string[] {
  const named = (states: readonly string[]) =>
    attendees
      .filter(({ state }) => states.includes(state))
      .map(({ name, state, note }) => {
        const told = [...(state === 'represented' ? [ATTENDANCE_WORDS.represented.vi] : []), ...(note === '' ? [] : [note])]
        return told.length === 0 ? name : `${name} (${told.join(': ')})`
      })
  const present = named(['present', 'represented'])
  const absent = named(['absent'])
  return [
    ...(present.length === 0 ? [] : [words`Có mặt (${String(present.length)}): ${present.join('; ')}.`]),
    ...(absent.length === 0 ? [] : [words`Vắng (${String(absent.length)}): ${absent.join('; ')}.`]),
  ]
}

function itemBlocks(
  { title, droppedReason, discussion, decisions }: MeetingMinutes['items'][number],
  ordinal: number,
  words: Words,
): PaperBlock[] {
  return [
    { kind: 'group', text: `${ordinal}. ${title}` },
    ...(droppedReason === null ? [] : [{ kind: 'paragraph' as const, text: words`Không bàn tại cuộc họp: ${droppedReason}` }]),
    ...paragraphs(discussion),
    ...decisions.map((decision): PaperBlock => ({ kind: 'dash', text: sayDecision(decision, words) })),
  ]
}

function sayDecision({ ordinal, kind, text, unitName, people, due, result }: PrintedDecision, words: Words): string {
  const who = kind !== 'work' || unitName === '' ? '' : words` Thực hiện: ${unitName}${people === '' ? '' : ` (${people})`}.`
  const when = due === null ? '' : words` Hạn: ${formatDay(due)}.`
  const what = result === '' ? '' : words` Sản phẩm: ${result}.`
  return words`${DECISION_KIND_WORDS[kind].vi} số ${String(ordinal)}: ${ended(text)}${who}${when}${what}`
}

function ended(text: string): string {
  const tidy = text.trim()
  return /[.!?…]$/u.test(tidy) ? tidy : `${tidy}.`
}

function paragraphs(text: string): PaperBlock[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map((line): PaperBlock => ({ kind: 'paragraph', text: line }))
}

function closing({ head }: MeetingMinutes, words: Words): PaperBlock {
  const signed = (authority: string, name: string) => {
    return { placeDate: null, authority, position: '', name: name === '' ? null : name, space: SIGNATURE_SPACE.paper }
  }
  return {
    kind: 'closing',
    recipients: null,
    countersignature: signed(words`THƯ KÝ`, head.secretaryName),
    signature: signed(words`CHỦ TRÌ`, head.chairName),
  }
}
