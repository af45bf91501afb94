import { longPaperDay, wordsIn } from '../report/administrative-words.ts'
import { type NarrativeBlock, citePlan } from '../report/consolidated-narrative.ts'
import { askedBlocks, itemBlocks, paragraph } from './late-text.ts'
import type { PaperModel } from './paper.ts'
import type { LateFacts } from './paper-facts.ts'

/** One row of dots to write on by hand. */
const BLANK = '.'.repeat(120)
const BLANK_LINES = 3

/** A sheet that the head of a unit fills in: the facts printed, the judgement left to write. */
export function reviewBlocks({
  ground,
  facts,
  content,
}: Pick<PaperModel, 'ground' | 'content'> & { readonly facts: LateFacts }): readonly NarrativeBlock[] {
  const words = wordsIn(ground.toneStyle)
  const units = facts.units.map(unit => unit.name).join(', ')
  const heads = facts.units.map(unit => unit.headName).filter(name => name !== '')
  return [
    group(words`1. Đơn vị, người đứng đầu`),
    paragraph(words`Đơn vị: ${units}.`),
    paragraph(heads.length === 0 ? words`Người đứng đầu: ${'.'.repeat(60)}` : words`Người đứng đầu: ${heads.join(', ')}.`),
    group(
      words`2. Nội dung chậm tính đến ${longPaperDay(facts.asOf)}${facts.plan === null ? '' : words` theo ${citePlan(facts.plan, words, false)}`}`,
    ),
    ...itemBlocks(facts.items, words),
    ...toFill(words`3. Nguyên nhân khách quan, chủ quan`),
    ...toFill(words`4. Trách nhiệm của người đứng đầu và cá nhân có liên quan`),
    ...toFill(words`5. Biện pháp khắc phục, thời hạn hoàn thành`),
    ...toFill(words`6. Tự nhận mức độ trách nhiệm`),
    group(words`7. Yêu cầu`),
    ...askedBlocks({ content, ground }, words),
  ]
}

function toFill(heading: string): readonly NarrativeBlock[] {
  return [group(heading), ...Array.from({ length: BLANK_LINES }, () => paragraph(BLANK))]
}

function group(text: string): NarrativeBlock {
  return { kind: 'group', text }
}
