import type { Me } from '#contract/access/session-routes.ts'
import type { Permission } from '#domain/access/rights.ts'
import type { frame } from '../i18n/vi/frame.ts'

export type PageKey = keyof (typeof frame)['pages']
export type FramePage = { readonly key: PageKey; readonly to: FrameAddress; readonly permission: Permission }
export type FrameAddress =
  | '/tong-quan'
  | '/viec-cua-toi'
  | '/ke-hoach'
  | '/so'
  | '/nhiem-vu'
  | '/chi-tieu'
  | '/viec-cu-the'
  | '/bi-thu'
  | '/chi-dao'
  | '/loi-hua'
  | '/vu-viec'
  | '/canh-bao'
  | '/hop'
  | '/van-ban'
  | '/bao-cao'
  | '/ky-bao-cao'
  | '/cam-ket'
  | '/duyet'
  | '/xac-minh'
  | '/tong-hop'
  | '/minh-chung'
  | '/quan-tri/don-vi'
  | '/quan-tri/tai-khoan'
  | '/quan-tri/phuong'
  | '/quan-tri/ma-truy-cap'
  | '/gui-tin'
  | '/nhat-ky'
  | '/chung-thuc'

const WORK_PAGES: readonly FramePage[] = [
  { key: 'overview', to: '/tong-quan', permission: 'overview.read' },
  { key: 'leader', to: '/bi-thu', permission: 'leadership.read' },
  { key: 'duties', to: '/viec-cua-toi', permission: 'report.edit' },
  { key: 'alerts', to: '/canh-bao', permission: 'alert.read' },
  { key: 'tasks', to: '/nhiem-vu', permission: 'plan.read' },
  { key: 'targets', to: '/chi-tieu', permission: 'plan.read' },
  { key: 'work', to: '/viec-cu-the', permission: 'work.read' },
  { key: 'directives', to: '/chi-dao', permission: 'work.read' },
  { key: 'reports', to: '/bao-cao', permission: 'report.read' },
  { key: 'periods', to: '/ky-bao-cao', permission: 'timeliness.read' },
  { key: 'promises', to: '/loi-hua', permission: 'promise.read' },
  { key: 'cases', to: '/vu-viec', permission: 'case.read' },
  { key: 'meetings', to: '/hop', permission: 'meeting.read' },
  { key: 'papers', to: '/van-ban', permission: 'paper.read' },
  { key: 'commitments', to: '/cam-ket', permission: 'commitment.read' },
  { key: 'review', to: '/duyet', permission: 'report.review' },
  { key: 'verification', to: '/xac-minh', permission: 'verification.read' },
  { key: 'evidence', to: '/minh-chung', permission: 'evidence.read' },
  { key: 'registers', to: '/so', permission: 'register.read' },
  { key: 'consolidated', to: '/tong-hop', permission: 'consolidated.read' },
  { key: 'plan', to: '/ke-hoach', permission: 'plan.read' },
]

const ADMINISTRATION_PAGES: readonly FramePage[] = [
  { key: 'units', to: '/quan-tri/don-vi', permission: 'unit.manage' },
  { key: 'members', to: '/quan-tri/tai-khoan', permission: 'member.manage' },
  { key: 'ward', to: '/quan-tri/phuong', permission: 'ward.manage' },
  { key: 'tokens', to: '/quan-tri/ma-truy-cap', permission: 'token.manage' },
  { key: 'deliveries', to: '/gui-tin', permission: 'delivery.read' },
  { key: 'audit', to: '/nhat-ky', permission: 'audit.read' },
  { key: 'proof', to: '/chung-thuc', permission: 'proof.read' },
]

/** The pages that the person's rights open, in the order of the navigation. */
export function pagesFor(me: Me): { readonly work: readonly FramePage[]; readonly administration: readonly FramePage[] } {
  const opens = (page: FramePage) => (me.rights[page.permission] ?? 'none') !== 'none'
  return { work: WORK_PAGES.filter(opens), administration: ADMINISTRATION_PAGES.filter(opens) }
}
