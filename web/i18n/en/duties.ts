import { countOf } from './count-of.ts'
import type { WordsLike } from '../use-words.ts'
import type { duties as source } from '../vi/duties.ts'

export const duties: WordsLike<typeof source> = {
  duties: 'My work',
  chooseUnit: 'Unit',
  today: day => `Today ${day}`,
  reportsToDo: 'Reports to do',
  reportsWaiting: 'Sent, awaiting review',
  dueBy: day => `Due: end of ${day}`,
  daysLeft: days => (days === 0 ? 'today is the last day' : `${days} days left`),
  daysOver: days => `${countOf(days, 'day')} overdue`,
  lines: count => countOf(count, 'line'),
  returnedLines: count => `${countOf(count, 'line')} returned`,
  statuses: {
    draft: 'Not sent',
    submitted: 'Sent, awaiting review',
    returned: 'Returned',
    resubmitted: 'Sent again, awaiting review',
    accepted: 'Accepted',
  },
  write: 'Write the report',
  mend: 'Mend and send again',
  view: 'View the report',
  milestones: 'Overdue and coming milestones',
  laterMilestones: count => `See ${countOf(count, 'later milestone')}`,
  openDeliverables: count => `${countOf(count, 'deliverable')} open`,
  tasks: 'Tasks of the unit',
  roles: { lead: 'Lead', coLead: 'Joint lead', coordinator: 'Coordinating' },
  nothingOwed: 'Nothing left to do',
  nothingOwedWhat: 'All reports are in. A new period or a returned line will show here.',
  noUnit: 'The account belongs to no unit',
  noUnitWhat: 'Ask the administrator of the ward to give the account a role in a unit.',
}
