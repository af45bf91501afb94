import { DIRECTIVE_DRAFT_WORDS } from '#domain/words/directive-words.ts'
import type { WordsLike } from '../use-words.ts'
import type { directive as vi } from '../vi/directive.ts'
import { wordsOf } from '../words-of.ts'

export const directive: WordsLike<typeof vi> = {
  draftStates: wordsOf(DIRECTIVE_DRAFT_WORDS, 'en'),
  list: {
    title: 'Instructions',
    found: count => (count === 1 ? '1 instruction' : `${count} instructions`),
    caption: 'Instructions',
    sentence: 'Instruction',
    source: 'About',
    given: (who, day) => `${who}, ${day}`,
    empty: 'No instructions yet',
    emptyWhat: 'Open a task, a target, a case or the leaders’ screen and press “Give an instruction”.',
    emptyForUnit: 'Instructions to your unit will stand here.',
    papers: 'filtered list of instructions',
  },
  drafts: {
    heading: count => `Drafts waiting for a leader (${count})`,
    by: (who, moment) => `prepared by ${who}, ${moment}`,
    decide: 'Look at it and give it',
    decline: 'Decline',
    declineReason: 'Why it is declined',
    withdraw: 'Take it back',
    withdrawAsk: 'Take this draft back? Leaders will not see it any more.',
    withdrawYes: 'Take it back',
    more: 'More drafts',
  },
  form: {
    title: 'Instruction',
    draftTitle: 'Draft of an instruction',
    sentence: 'The leader’s words',
    sentenceHint: 'In full; they are kept with the work for good.',
    task: 'Under the task',
    chooseTask: 'Choose a task…',
    taskMissing: 'No task is chosen.',
    sentenceMissing: 'The leader’s words are not written.',
    six: 'The six clears are filled in from the plan; open to change them',
    give: 'Give the instruction',
    prepare: 'Hand it to the leaders',
    reason: 'Why one of the six is missing',
    noUnit: 'This unit has no part in any task of the plan in force',
    closed: state => `The draft is ${state}`,
    closedWhat: 'There is nothing left to do with it.',
    toList: 'Instructions',
    nothing: 'Nothing is chosen to give an instruction on',
    prepared: who => `Draft prepared by ${who}`,
  },
  item: {
    heading: 'Instruction',
    source: 'About',
    given: (who, moment) => `given by ${who}, ${moment}`,
    prepared: who => `prepared by ${who}`,
    changed: 'As it was changed later',
  },
}
