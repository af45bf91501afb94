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

/** Each thing in its own words, those of one task below its name, with how late it is, how often it was reminded and by which papers. */
export function itemBlocks(items: readonly LateItem[], words: Words): readonly NarrativeBlock[] {
  const groups = [...Map.groupBy(items, (item, index) => (item.taskCode === '' ? `${index}` : item.taskCode)).values()]
  return groups.flatMap((group, index) => {
    const isLast = index === groups.length - 1
    const [first] = group
    if (first === undefined) return []
    if (group.length === 1) return asList('dash', [`${nameTask(first, words, ': ')}${sayItem(first, words)}`], isLast)
    const below = group.map(item => sayItem(item, words))
    return [{ kind: 'dash', text: `${nameTask(first, words, ':')}` }, ...asList('plus', below, isLast)]
  })
}

/** Items end in `;`, the last of the whole list in `.`. */
function asList(kind: 'dash' | 'plus', texts: readonly string[], isLast: boolean): NarrativeBlock[] {
  return texts.map((text, index) => ({ kind, text: `${text}${isLast && index === texts.length - 1 ? '.' : ';'}` }))
}

function nameTask({ taskCode, taskTitle }: LateItem, words: Words, mark: string): string {
  return taskCode === '' ? '' : words`${asClause(taskTitle)} (nhiệm vụ ${taskCode})${mark}`
}

function sayItem({ taskCode, sentence, reminders, lastReminded, papers }: LateItem, words: Words): string {
  const said = asClause(taskCode === '' ? sentence : withoutTask(sentence, taskCode))
  const last = lastReminded === null ? '' : words`, gần nhất ngày ${shortPaperDay(lastReminded)}`
  const history = [
    ...(reminders === 0 ? [] : [words`đã nhắc ${countInWords(reminders)} lần trên phần mềm${last}`]),
    ...(papers.length === 0 ? [] : [words`đã có ${papers.join('; ')}`]),
  ]
  return `${said}${history.length === 0 ? '' : ` (${history.join('; ')})`}`
}

/** Below or beside its task's name the sentence goes on in lower case and does not name it again. */
function withoutTask(sentence: string, taskCode: string): string {
  const said = sentence.replace(`Nhiệm vụ ${taskCode}: `, '').replace(` (nhiệm vụ ${taskCode})`, '').replace(` về nhiệm vụ ${taskCode}`, '')
  return GOES_ON.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said
}

/** A name keeps its capital. */
const GOES_ON = /^(?:Mốc|Chỉ tiêu|Việc|Dự báo|Theo đà|Còn|Tỷ lệ|Lời hứa|Minh chứng|Xác minh|Báo cáo|Vụ việc|Đã|Chưa|Mới)(?=\s)/u

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
            words`Thời hạn thực hiện, báo cáo ${ground.issuerInProse}${isOffice(ground) ? '' : words` (qua Văn phòng Đảng uỷ)`}: chậm nhất ${longPaperDay(content.due)}.`,
          ),
        ]
  return [...asked, ...until]
}

/** The office does not report by way of itself. */
function isOffice({ organSymbol }: PaperModel['ground']): boolean {
  return organSymbol === 'VPĐU'
}

export function paragraph(text: string): NarrativeBlock {
  return { kind: 'paragraph', text }
}
