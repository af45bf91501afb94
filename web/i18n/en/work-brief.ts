import { WORK_DUE_WORDS, WORK_STATE_WORDS } from '#domain/words/work-state-words.ts'
import type { WordsLike } from '../use-words.ts'
import type { workBrief as vi } from '../vi/work-brief.ts'
import { wordsOf } from '../words-of.ts'

export const workBrief: WordsLike<typeof vi> = {
  states: wordsOf(WORK_STATE_WORDS, 'en'),
  dues: wordsOf(WORK_DUE_WORDS, 'en'),
  due: {
    left: days => (days === 0 ? 'today' : days === 1 ? '1 day left' : `${days} days left`),
    over: days => (days === 1 ? '1 day late' : `${days} days late`),
    none: 'No due date',
    asks: day => `Asks for ${day}`,
  },
  taskOf: code => `Task ${code}`,
  mine: {
    heading: count => `Work to do (${count})`,
    directed: 'Leaders’ instructions',
    late: 'Overdue',
    today: 'Today',
    week: 'Within 7 days',
    all: 'All work of the unit',
  },
  direct: 'Instruct',
  directOn: what => `Give an instruction on ${what}`,
}
