/** What a person is in a unit. One person may hold several, each in a unit. */
export const ROLES = ['administrator', 'standingCommittee', 'partyOffice', 'unitHead', 'officer', 'neighbourhood', 'inspector'] as const
export type Role = (typeof ROLES)[number]

/**
 * How far a right reaches: nothing; the holder's own unit; the own unit when its head has delegated it; the whole ward.
 */
export type Reach = 'none' | 'delegated' | 'own' | 'tenant'

const REACH_ORDER: readonly Reach[] = ['none', 'delegated', 'own', 'tenant']

type Row = readonly [
  administrator: Reach,
  standingCommittee: Reach,
  partyOffice: Reach,
  unitHead: Reach,
  officer: Reach,
  neighbourhood: Reach,
  inspector: Reach,
]

/**
 * The one table of rights, read by the server for every route and by the screens for every button.
 * Columns follow ROLES: administrator, Standing Committee, Party office, unit head, officer, neighbourhood, inspector.
 */
const TABLE = {
  'ward.read': ['tenant', 'tenant', 'tenant', 'tenant', 'tenant', 'tenant', 'tenant'],
  'ward.manage': ['tenant', 'none', 'none', 'none', 'none', 'none', 'none'],
  'unit.manage': ['tenant', 'none', 'none', 'none', 'none', 'none', 'none'],
  'member.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'member.manage': ['tenant', 'none', 'none', 'none', 'none', 'none', 'none'],
  'token.manage': ['tenant', 'none', 'none', 'none', 'none', 'none', 'none'],
  'plan.read': ['tenant', 'tenant', 'tenant', 'tenant', 'tenant', 'tenant', 'tenant'],
  'plan.import': ['tenant', 'none', 'tenant', 'none', 'none', 'none', 'none'],
  'plan.edit': ['tenant', 'none', 'tenant', 'none', 'none', 'none', 'none'],
  'plan.activate': ['tenant', 'tenant', 'tenant', 'none', 'none', 'none', 'none'],
  'assignment.edit': ['tenant', 'none', 'tenant', 'own', 'none', 'none', 'none'],
  'period.open': ['tenant', 'none', 'tenant', 'none', 'none', 'none', 'none'],
  'report.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'report.edit': ['none', 'none', 'own', 'own', 'own', 'own', 'none'],
  'report.submit': ['none', 'none', 'own', 'own', 'delegated', 'own', 'none'],
  'report.review': ['none', 'tenant', 'tenant', 'none', 'none', 'none', 'none'],
  'overview.read': ['tenant', 'tenant', 'tenant', 'none', 'none', 'none', 'tenant'],
  'duties.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'consolidated.read': ['tenant', 'tenant', 'tenant', 'none', 'none', 'none', 'tenant'],
  // How far a register itself opens is said by its definition: these rows say who may ask at all.
  'register.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'register.write': ['none', 'none', 'own', 'own', 'own', 'own', 'none'],
  'register.unmask': ['none', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'register.define': ['tenant', 'none', 'tenant', 'none', 'none', 'none', 'none'],
  'figure.type': ['none', 'none', 'tenant', 'own', 'own', 'own', 'none'],
  'commitment.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'commitment.edit': ['none', 'none', 'own', 'own', 'own', 'own', 'none'],
  'commitment.sign': ['none', 'none', 'own', 'own', 'none', 'own', 'none'],
  'commitment.approve': ['none', 'tenant', 'tenant', 'none', 'none', 'none', 'none'],
  'work.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'work.edit': ['none', 'tenant', 'tenant', 'own', 'own', 'own', 'none'],
  // Doing a unit's work is the unit's alone; what a unit set for itself its head accepts, all else the office or the Standing Committee.
  'work.do': ['none', 'none', 'own', 'own', 'own', 'own', 'none'],
  'work.direct': ['none', 'tenant', 'none', 'none', 'none', 'none', 'none'],
  // The office may write what a leader is to say; a leader says it.
  'directive.prepare': ['none', 'tenant', 'tenant', 'none', 'none', 'none', 'none'],
  'work.accept': ['none', 'tenant', 'tenant', 'own', 'none', 'own', 'none'],
  // Who may move the office's own calendar, and whom a unit's head sends in their place.
  'calendar.manage': ['tenant', 'none', 'tenant', 'none', 'none', 'none', 'none'],
  'deputy.manage': ['tenant', 'none', 'tenant', 'own', 'none', 'own', 'none'],
  'extension.ask': ['none', 'none', 'own', 'own', 'own', 'own', 'none'],
  'extension.decide': ['none', 'tenant', 'tenant', 'none', 'none', 'none', 'none'],
  'timeliness.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  // The office locks; after that one asks and another approves.
  'period.lock': ['none', 'none', 'tenant', 'none', 'none', 'none', 'none'],
  'correction.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'correction.ask': ['none', 'none', 'tenant', 'own', 'own', 'own', 'none'],
  'correction.approve': ['none', 'tenant', 'tenant', 'none', 'none', 'none', 'none'],
  'evidence.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'evidence.check': ['none', 'tenant', 'tenant', 'none', 'none', 'none', 'tenant'],
  'promise.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'case.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'case.raise': ['none', 'tenant', 'tenant', 'own', 'own', 'own', 'none'],
  'case.direct': ['none', 'tenant', 'tenant', 'none', 'none', 'none', 'none'],
  'case.answer': ['none', 'none', 'own', 'own', 'own', 'own', 'none'],
  'verification.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'verification.do': ['none', 'none', 'none', 'none', 'none', 'none', 'tenant'],
  // Chasing late work is the office's; what the screens of leaders show is read by the inspector, too.
  'alert.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'alert.snooze': ['none', 'tenant', 'tenant', 'none', 'none', 'none', 'none'],
  'alert.rules': ['tenant', 'none', 'tenant', 'none', 'none', 'none', 'none'],
  'delivery.read': ['tenant', 'tenant', 'tenant', 'none', 'none', 'none', 'tenant'],
  'delivery.retry': ['tenant', 'none', 'tenant', 'none', 'none', 'none', 'none'],
  'channel.manage': ['tenant', 'none', 'none', 'none', 'none', 'none', 'none'],
  'leadership.read': ['tenant', 'tenant', 'tenant', 'none', 'none', 'none', 'tenant'],
  'paper.read': ['tenant', 'tenant', 'tenant', 'own', 'own', 'own', 'tenant'],
  'paper.draft': ['none', 'tenant', 'tenant', 'none', 'none', 'none', 'none'],
  'paper.issue': ['none', 'tenant', 'tenant', 'none', 'none', 'none', 'none'],
  // A unit answers for itself what a paper asks it to explain.
  'paper.answer': ['none', 'none', 'own', 'own', 'none', 'own', 'none'],
  'meeting.read': ['tenant', 'tenant', 'tenant', 'none', 'none', 'none', 'tenant'],
  'meeting.manage': ['none', 'tenant', 'tenant', 'none', 'none', 'none', 'none'],
  'proof.read': ['tenant', 'tenant', 'tenant', 'none', 'none', 'none', 'tenant'],
  'audit.read': ['tenant', 'none', 'none', 'none', 'none', 'none', 'tenant'],
} as const satisfies Record<string, Row>

export type Permission = keyof typeof TABLE

export const PERMISSIONS: readonly Permission[] = Object.keys(TABLE).filter(isPermission)

export function isPermission(text: string): text is Permission {
  return Object.hasOwn(TABLE, text)
}

/** How far one role reaches with a permission. */
export function reachOfRole(permission: Permission, role: Role): Reach {
  return TABLE[permission][ROLES.indexOf(role)] ?? 'none'
}

/** One role in one unit. */
export type Membership = { readonly unitId: string; readonly role: Role }

/** The widest reach that any of the memberships gives. */
export function widestReach(permission: Permission, memberships: readonly Membership[]): Reach {
  return memberships
    .map(membership => reachOfRole(permission, membership.role))
    .reduce<Reach>((widest, reach) => (REACH_ORDER.indexOf(reach) > REACH_ORDER.indexOf(widest) ? reach : widest), 'none')
}

/** The units a permission covers: every unit of the ward, or these. A list query cannot be asked without one. */
export type UnitReach = { readonly everyUnit: true } | { readonly everyUnit: false; readonly unitIds: readonly string[] }

/** @param delegatingUnits units whose head lets officers act (for `delegated` rights). */
export function unitReach(permission: Permission, memberships: readonly Membership[], delegatingUnits: readonly string[] = []): UnitReach {
  if (widestReach(permission, memberships) === 'tenant') return { everyUnit: true }
  const unitIds = memberships
    .filter(({ unitId, role }) => {
      const reach = reachOfRole(permission, role)
      return reach === 'own' || (reach === 'delegated' && delegatingUnits.includes(unitId))
    })
    .map(membership => membership.unitId)
  return { everyUnit: false, unitIds: [...new Set(unitIds)] }
}

export function isWithin(reach: UnitReach, unitId: string): boolean {
  return reach.everyUnit || reach.unitIds.includes(unitId)
}

export function isEmptyReach(reach: UnitReach): boolean {
  return !reach.everyUnit && reach.unitIds.length === 0
}
