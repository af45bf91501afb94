import { WORK_DUE_WORDS, WORK_STATE_WORDS } from '#domain/words/work-state-words.ts'
import { wordsOf } from '../words-of.ts'

/** Of a work item where it stands among other things: the pages that show no more of it need not fetch the rest. */
export const workBrief = {
  states: wordsOf(WORK_STATE_WORDS, 'vi'),
  dues: wordsOf(WORK_DUE_WORDS, 'vi'),
  due: {
    left: (days: number) => (days === 0 ? 'hôm nay' : `còn ${days} ngày`),
    over: (days: number) => `quá ${days} ngày`,
    none: 'Chưa có hạn',
    asks: (day: string) => `Xin lùi đến ${day}`,
  },
  taskOf: (code: string) => `Nhiệm vụ ${code}`,
  mine: {
    heading: (count: number) => `Việc cụ thể cần làm (${count})`,
    directed: 'Ý kiến chỉ đạo',
    late: 'Quá hạn',
    today: 'Hôm nay',
    week: 'Trong 7 ngày tới',
    all: 'Xem mọi việc của đơn vị',
  },
  direct: 'Chỉ đạo',
  directOn: (what: string) => `Chỉ đạo về ${what}`,
} as const
