import { type Words, asClause, countInWords, longPaperDay, shortPaperDay, wordsIn } from '../report/administrative-words.ts'
import { type NarrativeBlock, citePlan } from '../report/consolidated-narrative.ts'
import type { PaperModel } from './paper.ts'
import { type LateFacts, type LateItem, countLate } from './paper-facts.ts'

/** More than this in a letter's text is read better as a table. */
const MOST_IN_TEXT = 8

type Late = Pick<PaperModel, 'kind' | 'type' | 'ground' | 'content'> & { readonly facts: LateFacts }

export function listsInAppendix({ kind, facts }: Pick<PaperModel, 'kind' | 'facts'>): boolean {
  return kind === 'late_list' || (facts.of === 'late' && facts.items.length > MOST_IN_TEXT && kind !== 'review_sheet')
}

/** A letter or list about what is late: where it stands, each thing with its facts, what is asked and by when. */
export function lateBlocks(late: Late): readonly NarrativeBlock[] {
  const words = wordsIn(late.ground.toneStyle)
  const inAppendix = listsInAppendix(late)
  return [
    paragraph(
      `${opening(late, words)}${inAppendix ? words` (chi tiết tại Phụ lục kèm theo)` : ''}${inAppendix && late.kind !== 'late_list' ? '.' : ':'}`,
    ),
    ...(late.kind === 'late_list' ? unitCounts(late, words) : inAppendix ? [] : itemBlocks(late.facts.items, words)),
    ...remindedBlock(late, words),
    ...askedBlocks(late, words),
  ]
}

function opening({ kind, type, facts, ground }: Late, words: Words): string {
  const basis = facts.plan === null ? words`Qua theo dõi` : words`Thực hiện ${citePlan(facts.plan, words, true)}, qua theo dõi`
  const day = longPaperDay(facts.asOf)
  const number = countInWords(facts.items.length)
  if (kind === 'late_list') {
    const told = type === 'BC' ? words`báo cáo danh mục việc chậm` : words`thông báo danh mục việc chậm`
    return words`${basis} đến ${day}, ${ground.issuerInProse} ${told} gồm ${number} nội dung của ${countInWords(facts.units.length)} cơ quan, đơn vị, ${sayLevels(facts, words)}`
  }
  if (kind === 'reminder')
    return words`${basis} đến ${day}, ${ground.issuerInProse} nhắc ${number} nội dung ${whose(facts, words)}, ${sayLevels(facts, words)}`
  return words`${basis} đến ${day}, ${number} nội dung ${whose(facts, words)} chưa đạt yêu cầu tiến độ, ${sayLevels(facts, words)}`
}

function whose({ units }: LateFacts, words: Words): string {
  const [first] = units
  return units.length === 1 && first !== undefined
    ? words`do ${first.name} thực hiện`
    : words`do các cơ quan, đơn vị nhận văn bản thực hiện`
}

function sayLevels(facts: LateFacts, words: Words): string {
  const { late, behind, near } = countLate(facts)
  const parts = [
    ...(late > 0 ? [words`${countInWords(late)} nội dung quá hạn`] : []),
    ...(behind > 0 ? [words`${countInWords(behind)} nội dung chậm so với yêu cầu`] : []),
    ...(near > 0 ? [words`${countInWords(near)} nội dung sắp đến hạn`] : []),
  ]
  return words`trong đó ${parts.join(', ')}`
}

/** Each thing in its own words, with how late it is, how often it was reminded and by which papers. */
export function itemBlocks(items: readonly LateItem[], words: Words): readonly NarrativeBlock[] {
  return items.map((item, index) => ({ kind: 'dash', text: `${sayItem(item, words)}${index === items.length - 1 ? '.' : ';'}` }))
}

function sayItem({ taskCode, taskTitle, sentence, reminders, lastReminded, papers }: LateItem, words: Words): string {
  const title = taskTitle === '' ? '' : words`${asClause(taskTitle)} (nhiệm vụ ${taskCode}): `
  const said = asClause(taskTitle === '' ? sentence : sentence.replace(`Nhiệm vụ ${taskCode}: `, ''))
  const last = lastReminded === null ? '' : words`, gần nhất ngày ${shortPaperDay(lastReminded)}`
  const history = [
    ...(reminders === 0 ? [] : [words`đã nhắc ${countInWords(reminders)} lần trên phần mềm${last}`]),
    ...(papers.length === 0 ? [] : [words`đã có ${papers.join('; ')}`]),
  ]
  return `${title}${lowerAfter(title, said)}${history.length === 0 ? '' : ` (${history.join('; ')})`}`
}

/** After a colon the sentence goes on; a name keeps its capital. */
function lowerAfter(title: string, said: string): string {
  return title !== '' && /^(?:Mốc|Chỉ tiêu|Việc|Dự báo|Tỷ lệ|Lời hứa|Minh chứng|Xác minh|Báo cáo|Vụ việc)(?=\s)/u.test(said)
    ? said.charAt(0).toLowerCase() + said.slice(1)
    : said
}

function unitCounts({ facts }: Late, words: Words): readonly NarrativeBlock[] {
  return facts.units.map(({ unitId, name }, index) => {
    const own = { items: facts.items.filter(item => item.unitIds.includes(unitId)) }
    const { late, behind, near } = countLate(own)
    const parts = [
      ...(late > 0 ? [words`${countInWords(late)} quá hạn`] : []),
      ...(behind > 0 ? [words`${countInWords(behind)} chậm`] : []),
      ...(near > 0 ? [words`${countInWords(near)} sắp đến hạn`] : []),
    ]
    return {
      kind: 'dash',
      text: words`${name}: ${countInWords(own.items.length)} nội dung (${parts.join(', ')})${index === facts.units.length - 1 ? '.' : ';'}`,
    }
  })
}

function remindedBlock({ kind, facts }: Late, words: Words): readonly NarrativeBlock[] {
  if (kind === 'reminder' || !listsInAppendix({ kind, facts })) return []
  const reminded = facts.items.filter(item => item.reminders > 0 || item.papers.length > 0).length
  return reminded === 0
    ? []
    : [paragraph(words`Trong số đó ${countInWords(reminded)} nội dung đã được nhắc trên phần mềm hoặc bằng văn bản mà chưa khắc phục.`)]
}

/** What is asked in the words of whoever signs, and the last day for it. */
export function askedBlocks({ content, ground }: Pick<PaperModel, 'content' | 'ground'>, words: Words): readonly NarrativeBlock[] {
  const asked = content.asked
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(paragraph)
  const until =
    content.due === null
      ? []
      : [
          paragraph(
            words`Thời hạn thực hiện, báo cáo ${ground.issuerInProse} (qua Văn phòng Đảng uỷ): chậm nhất ${longPaperDay(content.due)}.`,
          ),
        ]
  return [...asked, ...until]
}

export function paragraph(text: string): NarrativeBlock {
  return { kind: 'paragraph', text }
}
