import { wordsIn } from '../report/administrative-words.ts'
import type { NarrativeBlock } from '../report/consolidated-narrative.ts'
import type { Day } from '../shared/calendar.ts'
import { conclusionBlocks } from './conclusion-text.ts'
import { lateBlocks, listsInAppendix } from './late-text.ts'
import type { PaperModel } from './paper.ts'
import type { LateItem } from './paper-facts.ts'
import type { PaperType } from './paper-kind.ts'
import { reviewBlocks } from './review-text.ts'

/** One row of the list of what is late. */
export type LateRow = {
  readonly ordinal: number
  readonly unit: string
  readonly task: string
  readonly what: string
  readonly due: Day | null
  readonly daysLate: number | null
  readonly reminded: string
}

/** The words of a paper, the same on the screen, in Word and as PDF. */
export type PaperText = {
  /** `THÔNG BÁO`; null: a letter, whose subject stands below its number. */
  readonly typeName: string | null
  readonly subject: string
  readonly addressees: readonly string[]
  readonly blocks: readonly NarrativeBlock[]
  /** Its own landscape section; null where the text holds everything. */
  readonly appendix: { readonly title: string; readonly rows: readonly LateRow[] } | null
}

const TYPE_TITLES: Readonly<Record<PaperType, string | null>> = {
  CV: null,
  TB: 'THÔNG BÁO',
  BC: 'BÁO CÁO',
  PHIEU: 'PHIẾU KIỂM ĐIỂM TRÁCH NHIỆM',
}

export function composePaperText(model: PaperModel): PaperText {
  const words = wordsIn(model.ground.toneStyle)
  return {
    typeName: TYPE_TITLES[model.type],
    subject: model.content.subject,
    addressees: model.content.addressees,
    blocks: blocksOf(model),
    appendix:
      model.facts.of === 'late' && listsInAppendix(model) ? { title: words`DANH MỤC VIỆC CHẬM`, rows: model.facts.items.map(row) } : null,
  }
}

function blocksOf({ kind, type, ground, facts, content }: PaperModel): readonly NarrativeBlock[] {
  if (facts.of === 'meeting') return conclusionBlocks({ ground, facts, content })
  return kind === 'review_sheet' ? reviewBlocks({ ground, facts, content }) : lateBlocks({ kind, type, ground, facts, content })
}

function row(item: LateItem, index: number): LateRow {
  const { unitNames, taskCode, taskTitle, sentence, due, daysLate, reminders, papers } = item
  return {
    ordinal: index + 1,
    unit: unitNames.join(', '),
    task: taskCode === '' ? '' : `${taskCode}. ${taskTitle}`,
    what: taskCode === '' ? sentence : sentence.replace(`Nhiệm vụ ${taskCode}: `, ''),
    due,
    daysLate,
    reminded: [reminders === 0 ? '' : `${reminders} lần`, ...papers].filter(part => part !== '').join('; '),
  }
}
