import type { SourceBlock } from '../plan/source-document.ts'
import { foldText, tidyText } from '../shared/vietnamese-text.ts'
import type { RatchetSentence } from './commitment.ts'

/** For plans whose own text has no such sentence. */
export const OWN_RULE: RatchetSentence = {
  sentence: 'Mức của kế hoạch là mức tối thiểu; cam kết đã được phê duyệt chỉ được nâng lên, không được hạ xuống.',
  place: 'quy tắc của hệ thống',
}

const HEADING = /^([IVX]+)[.-]\s/
const POINT = /^(\d+(?:\.\d+)*|[a-zđ])[.)]\s/iu

/** The paragraph that makes the targets a minimum and forbids to lower what was promised (Plan 55, appendix, part I, point 4), with its place. */
export function findRatchetSentence(blocks: readonly SourceBlock[]): RatchetSentence | undefined {
  let part = ''
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue
    const text = tidyText(block.text)
    part = HEADING.exec(text)?.[1] ?? part
    if (!forbidsLowering(foldText(text))) continue
    const point = POINT.exec(text)?.[1]
    const places = [point === undefined ? '' : `điểm ${point}`, part === '' ? '' : `mục ${part}`].filter(place => place !== '')
    return { sentence: text.replace(POINT, ''), place: places.join(', ') }
  }
  return undefined
}

function forbidsLowering(folded: string): boolean {
  return folded.includes('khong duoc') && /thap hon|lam giam/.test(folded) && /cam ket|muc toi thieu|chi tieu/.test(folded)
}
