import type { WordsLike } from '../use-words.ts'
import type { audit as source } from '../vi/audit.ts'

export const audit: WordsLike<typeof source> = {
  title: 'Audit log',
  what: 'Every change: who, when, what, before and after. Only added to, never changed or deleted.',
  total: count => `${count} entries`,
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
    beforeDayRule: 'How “before” is read', rollNonWorking: 'When due on a day off', toneStyle: 'Tone marks', formatProfile: 'Format rules', signer: 'Signer', authority: 'Authority', version: 'Version', status: 'State',
    title: 'Title', number: 'Number', date: 'Date', issuer: 'Issuer', result: 'Result', completionRate: 'Completion rate', difficulty: 'Difficulties', proposal: 'Proposals', nextActionDue: 'Next deadline',
    lines: 'Lines', reasons: 'Reasons', text: 'Text', month: 'Month', fileName: 'File name', headMemberId: 'Head', focalMemberId: 'Focal person', assignments: 'Units taking part', responsibilityText: 'Responsibility', recordedReason: 'Reason recorded',
    expiresOn: 'Expires', firstSubmittedAt: 'First sent', submittedAt: 'Sent', acceptedAt: 'Accepted', evidence: 'Evidence', deliverables: 'Deliverables',
  },
  changes: 'Show the change',
  field: 'Field',
  before: 'Before',
  after: 'After',
  empty: '(empty)',
  yes: 'yes',
  no: 'no',
  noChanges: 'No values before and after were recorded.',
  hash: 'Hash',
  entry: number => `No. ${number}`,
  more: 'Show more',
  nothing: 'No entry yet',
}
