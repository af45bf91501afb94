import type { PrintedDecision } from '../meeting/meeting-papers.ts'
import { type Words, asClause, longPaperDay, shortPaperDay, wordsIn } from '../report/administrative-words.ts'
import type { NarrativeBlock } from '../report/consolidated-narrative.ts'
import { askedBlocks, paragraph } from './late-text.ts'
import type { PaperModel } from './paper.ts'
import type { ConclusionFacts } from './paper-facts.ts'

/** The notice of a meeting's conclusions: what was concluded, and the work that was given, to whom and by when. */
export function conclusionBlocks({
  ground,
  facts,
  content,
}: Pick<PaperModel, 'ground' | 'content'> & { readonly facts: ConclusionFacts }): readonly NarrativeBlock[] {
  const words = wordsIn(ground.toneStyle)
  const { head, decisions, closing } = facts
  const conclusions = decisions.filter(decision => decision.kind === 'conclusion')
  const work = decisions.filter(decision => decision.kind === 'work')
  const place = head.place === '' ? '' : words` tại ${head.place}`
  const chair = head.chairName === '' ? '' : words`, do đồng chí ${head.chairName} chủ trì`
  return [
    paragraph(
      words`${upperFirst(longPaperDay(head.heldOn))}${place}, ${ground.issuerInProse} tổ chức ${lowerFirst(head.title)}${chair}. Sau khi nghe báo cáo và thảo luận, cuộc họp kết luận như sau:`,
    ),
    ...section(words`I- KẾT LUẬN CHUNG`, [...lines(closing).map(paragraph), ...conclusions.map(({ text }) => dash(ended(text)))]),
    ...section(
      conclusions.length === 0 && lines(closing).length === 0 ? words`I- GIAO VIỆC` : words`II- GIAO VIỆC`,
      work.map((decision, index) => dash(sayWork(decision, index + 1, words))),
    ),
    ...askedBlocks({ content, ground }, words),
  ]
}

function section(heading: string, blocks: readonly NarrativeBlock[]): readonly NarrativeBlock[] {
  return blocks.length === 0 ? [] : [{ kind: 'section', text: heading }, ...blocks]
}

function sayWork({ text, unitName, people, due, result }: PrintedDecision, ordinal: number, words: Words): string {
  const who = unitName === '' ? '' : words`; giao ${unitName}${people === '' ? '' : ` (${people})`} thực hiện`
  const what = result.trim() === '' ? '' : words`; sản phẩm: ${asClause(result)}`
  const when = due === null ? '' : words`; hoàn thành chậm nhất ngày ${shortPaperDay(due)}`
  return `(${ordinal}) ${asClause(text)}${who}${what}${when}.`
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(ended)
}

function ended(text: string): string {
  return /[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function dash(text: string): NarrativeBlock {
  return { kind: 'dash', text }
}
