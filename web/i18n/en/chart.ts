import type { WordsLike } from '../use-words.ts'
import type { chart as source } from '../vi/chart.ts'

export const chart: WordsLike<typeof source> = {
  table: 'Show the figures in a table',
  pace: {
    heading: (day, all) => `Pace on day ${day} of ${all}`,
    burnUp: 'Accepted products, added up',
    burnUpOf: (accepted, required, all) =>
      `Chart of accepted products added up: ${accepted} accepted, ${required} required, ${all} in all. The months are in the table below.`,
    lines: { expected: 'Required', actual: 'Accepted', committed: 'Committed', floor: 'In all', forecast: 'Forecast' },
    day: 'Day',
    band: 'Forecast interval',
    today: day => day,
    units: 'Pace by leading unit',
    groups: 'Pace by group of tasks',
    tasks: 'Pace by task',
    name: { unit: 'Unit', group: 'Group', task: 'Task' },
    required: 'Required by now',
    accepted: 'Accepted',
    gap: 'Gap',
    none: 'The plan owes no products by a day yet, so there is no pace.',
  },
  timeline: {
    heading: 'Phases and milestones over time',
    description: (tasks, overdue) => `Timeline of ${tasks} tasks, ${overdue} milestones overdue. Each milestone is in the table below.`,
    legend: 'Full diamond: met. Crossed square: overdue. Empty circle: open.',
    row: 'Phase, task',
    day: 'Day',
    what: 'Content',
    state: 'State',
    states: { met: 'met', overdue: 'overdue', open: 'open' },
    phase: 'phase',
    today: 'Today',
    task: (code, title) => `${code}. ${title}`,
  },
}
