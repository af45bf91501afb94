import type { WordsLike } from '../use-words.ts'
import type { leadership as vi } from '../vi/leadership.ts'

export const leadership: WordsLike<typeof vi> = {
  title: 'Secretary',
  worst: count => (count === 0 ? 'No task is late' : count === 1 ? 'The one worst task' : `The ${count} worst tasks`),
  worstHow: 'Red before amber, then the longest overdue, the nearest day, most reasons, most deliverables and targets open.',
  moreReasons: count => (count === 1 ? 'and 1 more reason' : `and ${count} more reasons`),
  tasks: 'Tasks',
  units: 'Lead units',
  late: count => `${count} late`,
  atRisk: count => `${count} at risk`,
  onTrack: count => `${count} on track`,
  done: count => `${count} done`,
  outlook: day => `Targets until ${day}`,
  outlookPlain: 'Targets',
  fates: { missing: 'missed', onCourse: 'on course', unmeasured: 'without a figure', met: 'met' },
  allTargets: 'Open the list of targets',
  directives: 'Instructions given',
  directiveCounts: { late: 'overdue', open: 'not due', submitted: 'to be accepted', done: 'done' },
  noDirectives: 'No instruction was given yet.',
  allDirectives: 'Open the list of instructions',
  drafts: count => (count === 1 ? '1 draft of the office waits' : `${count} drafts of the office wait`),
  ranks: 'Neighbourhoods ranked',
  rank: 'Rank',
  points: 'Points',
  neighbourhood: 'Neighbourhood',
  gridHint: 'Press a cell to open the unit’s report of that month.',
}
