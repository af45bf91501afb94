import { sayAmount } from '../target/say-figure.ts'
import { fillSentence } from '../words/fill-sentence.ts'
import type { Language, Sentence } from '../words/fill-sentence.ts'
import type { Pace } from './pace.ts'

const SENTENCES = {
  behind: {
    vi: 'Chậm {gap} sản phẩm: đến nay cần {required}, đã được chấp nhận {accepted} trên {all}.',
    en: '{gap} products behind: {required} needed by now, {accepted} of {all} accepted.',
  },
  ahead: {
    vi: 'Vượt {gap} sản phẩm: đến nay cần {required}, đã được chấp nhận {accepted} trên {all}.',
    en: '{gap} products ahead: {required} needed by now, {accepted} of {all} accepted.',
  },
  even: {
    vi: 'Đúng nhịp: đến nay cần {required}, đã được chấp nhận {accepted} trên {all} sản phẩm.',
    en: 'On pace: {required} needed by now, {accepted} of {all} products accepted.',
  },
} as const satisfies Record<string, Sentence>

/** Required against actual pace with the gap, in one sentence. */
export function sayPace({ all, required, accepted, gap }: Pace, language: Language): string {
  const say = (value: number) => sayAmount(value, '', language)
  const facts = { all: say(all), required: say(required), accepted: say(accepted), gap: say(Math.abs(gap)) }
  return fillSentence(SENTENCES[gap < 0 ? 'behind' : gap > 0 ? 'ahead' : 'even'], facts, language)
}
