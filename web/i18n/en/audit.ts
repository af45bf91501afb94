import { countOf } from './count-of.ts'
import type { WordsLike } from '../use-words.ts'
import type { audit as source } from '../vi/audit.ts'

export const audit: WordsLike<typeof source> = {
  title: 'Audit log',
  what: 'Every change: who, when, what, before and after. Only added to, never changed or deleted.',
  total: count => countOf(count, 'entry', 'entries'),
  entity: 'Kind',
  everything: 'Everything',
  entities: {
    ward: 'Ward', unit: 'Unit', member: 'Account', token: 'Token', planImport: 'Plan import', plan: 'Plan', task: 'Task',
    report: 'Report', reportLine: 'Report line', period: 'Period', evidence: 'Evidence',
  },
  verbs: {
    create: 'Added', update: 'Changed', delete: 'Deleted', remove: 'Removed', open: 'Opened', refuse: 'Refused', close: 'Closed', submit: 'Submitted', resubmit: 'Submitted again', return: 'Returned', accept: 'Accepted', activate: 'Activated',
    confirm: 'Confirmed', discard: 'Discarded', mend: 'Mended', settleDiscrepancies: 'Doubts settled', fill: 'Six clears filled', attach: 'Attached', save: 'Saved', revoke: 'Revoked', lock: 'Locked', unlock: 'Unlocked', read: 'Read',
    'reset-password': 'Password reset', 'change-password': 'Password changed', export: 'Exported', sign: 'Signed',
  },
  session: 'Session',
  system: 'System',
  fields: {
    name: 'Name', shortName: 'Short name', kind: 'Kind', parentId: 'Belongs to', aliases: 'Other names', activeFrom: 'Active from', activeTo: 'Active until', officersMaySubmit: 'Officers may send reports',
    login: 'User name', fullName: 'Full name', position: 'Position', phone: 'Telephone', active: 'Active', roles: 'Roles', role: 'Role', unitId: 'Unit', mustChangePassword: 'Must change password',
    failedSignIns: 'Wrong passwords', lockedUntil: 'Locked until', lastSignInAt: 'Last sign-in', superiorName: 'Superior organisation', issuerName: 'Issuing body', reportDueDay: 'Reports due before day',
    beforeDayRule: 'How “before” is read', rollNonWorking: 'When due on a day off', toneStyle: 'Tone marks', formatProfile: 'Format rules', reportIssuer: 'Issuer of the consolidated report', recipients: 'Recipients', signer: 'Signer', authority: 'Authority', version: 'Version', status: 'State',
    title: 'Title', number: 'Number', date: 'Date', issuer: 'Issuer', result: 'Result', completionRate: 'Completion rate', difficulty: 'Difficulties', proposal: 'Proposals', nextActionDue: 'Next deadline',
    lines: 'Lines', reasons: 'Reasons', text: 'Text', month: 'Month', fileName: 'File name', headMemberId: 'Head', focalMemberId: 'Focal person', assignments: 'Units taking part', responsibilityText: 'Responsibility', recordedReason: 'Reason recorded',
    expiresOn: 'Expires', firstSubmittedAt: 'First sent', submittedAt: 'Sent', acceptedAt: 'Accepted', evidence: 'Evidence', deliverables: 'Deliverables',
    taskId: 'Task', planId: 'Plan', reportId: 'Report', memberId: 'Account', evidenceId: 'Evidence', importId: 'Import', tokenId: 'Token', noActivityReason: 'Reason for no activity', dueAt: 'Due', lastDay: 'Last day to send',
    submittedBy: 'Sent by', uploadedBy: 'File sent by', uploadedAt: 'File sent', activatedBy: 'Activated by', firstReportingMonth: 'First reporting month', activatedAt: 'Activated', createdAt: 'Created', by: 'By', at: 'At', note: 'Note', units: 'Units',
    taskCode: 'Task', code: 'Code', mime: 'File type', size: 'Bytes', sha256: 'SHA-256', fileSha256: 'SHA-256', takenOn: 'Photo taken on', documentNumber: 'Paper number', documentDate: 'Paper date', caption: 'Caption', warnings: 'Warnings',
    tasks: 'Tasks', groups: 'Groups', phases: 'Phases', milestones: 'Milestones', targets: 'Targets', products: 'Products', discrepancies: 'Doubts', resolutions: 'Unit names in the plan', campaignStart: 'Begins', campaignEnd: 'Ends',
    ordinal: 'Order', sortOrder: 'Order', groupCode: 'Group', targetText: 'Target', implementersText: 'Carried out by', assignmentText: 'Assignment', leadText: 'Lead', coordinatorText: 'Coordination', deadlineText: 'Deadline', productText: 'Products',
    decides: 'Decides', approves: 'Approves', superior: 'Superior', level: 'Level', placeName: 'Place', demonstration: 'Demonstration data', settled: 'Doubts settled', tasksWithReason: 'Tasks with a reason for lacks',
  },
  values: {
    true: 'yes', false: 'no', draft: 'Not sent / draft', submitted: 'Sent', returned: 'Returned', resubmitted: 'Sent again', accepted: 'Accepted', active: 'In force', confirmed: 'Confirmed',
    none: 'Nothing yet', in_progress: 'In progress', done: 'Done', administrator: 'Administrator', standingCommittee: 'Standing Committee', partyOffice: 'Party office', partyCommittee: 'Party committee', unitHead: 'Head of unit', officer: 'Officer',
    neighbourhood: 'Neighbourhood', inspector: 'Inspector',
  },
  changes: 'Show the change',
  field: 'Field',
  before: 'Before',
  after: 'After',
  empty: '(empty)',
  noChanges: 'No values before and after were recorded.',
  hash: 'Hash',
  entry: number => `No. ${number}`,
  more: 'Show more',
  nothing: 'No entry yet',
}
