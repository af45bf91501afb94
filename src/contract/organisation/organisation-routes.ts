import { z } from 'zod'
import { REPORT_ISSUERS } from '#domain/report/report-issuer.ts'
import { role } from '../access/session-routes.ts'
import { nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, line, periodKind, text, version } from '../scalars.ts'
import { communeLevel } from '../setup/setup-routes.ts'

export const ward = z.object({
  tenantId: id,
  level: communeLevel,
  placeName: z.string(),
  /** `phường Tam Phước`. */
  name: z.string(),
  /** Header block of Party papers. */
  superiorName: z.string(),
  issuerName: z.string(),
  demonstration: z.boolean(),
  /** "trước ngày 25 hằng tháng" of the plan's note. */
  reportDueDay: z.int().min(1).max(28),
  beforeDayRule: z.enum(['exclusive', 'inclusive']),
  rollNonWorking: z.enum(['none', 'next', 'previous']),
  /** Which reports are asked for, of those that the plans provide for: the month always among them. */
  periodKinds: z.array(periodKind),
  toneStyle: z.enum(['old', 'new']),
  formatProfile: z.enum(['party-hd05', 'party-hd36']),
  /** Who issues the consolidated report: the Party office for the Standing Committee, or the committee for the one above. */
  reportIssuer: z.enum(REPORT_ISSUERS),
  signer: z.object({ authority: z.string(), position: z.string(), name: z.string() }),
  /** `Nơi nhận` of the consolidated report; the office's own file is put last without being listed. */
  recipients: z.array(z.string()),
  version,
})
export type Ward = z.output<typeof ward>

export const getWard = defineRoute({
  id: 'getWard',
  method: 'GET',
  path: '/api/v1/ward',
  feature: 'organisation',
  summary: 'Thông tin và thiết đặt của phường',
  access: 'ward.read',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: ward,
})

export const updateWard = defineRoute({
  id: 'updateWard',
  method: 'PATCH',
  path: '/api/v1/ward',
  feature: 'organisation',
  summary: 'Sửa thiết đặt của phường',
  access: 'ward.manage',
  params: nothing,
  query: nothing,
  body: z.object({
    superiorName: line(160).optional(),
    issuerName: line(160).optional(),
    reportDueDay: z.int().min(1).max(28).optional(),
    beforeDayRule: z.enum(['exclusive', 'inclusive']).optional(),
    rollNonWorking: z.enum(['none', 'next', 'previous']).optional(),
    /** The month stays asked for whether it is named or not. */
    periodKinds: z.array(periodKind).max(5).optional(),
    toneStyle: z.enum(['old', 'new']).optional(),
    formatProfile: z.enum(['party-hd05', 'party-hd36']).optional(),
    reportIssuer: z.enum(REPORT_ISSUERS).optional(),
    signer: z.object({ authority: text(120), position: text(120), name: text(120) }).optional(),
    recipients: z.array(line(200)).max(20).optional(),
  }),
  answer: ward,
  guarded: true,
})

/** Kinds come from the ready pattern of a ward after July 2025 (`src/domain/organisation`). */
export const unit = z.object({
  unitId: id,
  parentId: id.nullable(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()),
  activeFrom: day.nullable(),
  activeTo: day.nullable(),
  /** The head lets officers submit reports for the unit. */
  officersMaySubmit: z.boolean(),
  memberCount: z.int(),
  version,
})
export type UnitAnswer = z.output<typeof unit>

const unitFields = {
  parentId: id.nullable(),
  name: line(200),
  shortName: text(40),
  kind: line(40),
  aliases: z.array(line(200)).max(30),
  activeFrom: day.nullable(),
  activeTo: day.nullable(),
  officersMaySubmit: z.boolean(),
}

export const listUnits = defineRoute({
  id: 'listUnits',
  method: 'GET',
  path: '/api/v1/units',
  feature: 'organisation',
  summary: 'Cây đơn vị (toàn bộ, theo thứ tự hiển thị)',
  access: 'ward.read',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ items: z.array(unit) }),
})

export const createUnit = defineRoute({
  id: 'createUnit',
  method: 'POST',
  path: '/api/v1/units',
  feature: 'organisation',
  summary: 'Thêm đơn vị',
  access: 'unit.manage',
  params: nothing,
  query: nothing,
  body: z.object({
    ...unitFields,
    shortName: text(40).default(''),
    aliases: unitFields.aliases.default([]),
    activeFrom: day.nullable().default(null),
    activeTo: day.nullable().default(null),
    officersMaySubmit: z.boolean().default(false),
  }),
  answer: unit,
  status: 201,
  creates: true,
})

export const updateUnit = defineRoute({
  id: 'updateUnit',
  method: 'PATCH',
  path: '/api/v1/units/:unitId',
  feature: 'organisation',
  summary: 'Sửa đơn vị; ngừng hoạt động bằng ngày kết thúc',
  access: 'unit.manage',
  params: z.object({ unitId: id }),
  query: nothing,
  body: z.object(unitFields).partial(),
  answer: unit,
  guarded: true,
})

export const member = z.object({
  memberId: id,
  login: z.string(),
  fullName: z.string(),
  position: z.string(),
  phone: z.string(),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  roles: z.array(z.object({ unitId: id, unitName: z.string(), role })),
  lastSignInAt: instant.nullable(),
  /** Locked out by wrong guesses until then. */
  lockedUntil: instant.nullable(),
  version,
})
export type MemberAnswer = z.output<typeof member>

const memberRoles = z
  .array(z.object({ unitId: id, role }))
  .min(1)
  .max(20)

export const listMembers = defineRoute({
  id: 'listMembers',
  method: 'GET',
  path: '/api/v1/members',
  feature: 'organisation',
  summary: 'Tài khoản; lọc theo đơn vị, tìm không dấu',
  access: 'member.read',
  params: nothing,
  query: z.object({ unitId: id.optional(), search: text(100).optional() }),
  body: nothing,
  answer: z.object({ items: z.array(member) }),
})

export const createMember = defineRoute({
  id: 'createMember',
  method: 'POST',
  path: '/api/v1/members',
  feature: 'organisation',
  summary: 'Cấp tài khoản; mật khẩu tạm chỉ hiện một lần',
  access: 'member.manage',
  params: nothing,
  query: nothing,
  body: z.object({
    login: line(60),
    fullName: line(120),
    position: text(120).default(''),
    phone: text(30).default(''),
    roles: memberRoles,
  }),
  answer: z.object({ member, temporaryPassword: z.string() }),
  status: 201,
  creates: true,
})

export const updateMember = defineRoute({
  id: 'updateMember',
  method: 'PATCH',
  path: '/api/v1/members/:memberId',
  feature: 'organisation',
  summary: 'Sửa tài khoản, vai trò, khoá hoặc mở',
  access: 'member.manage',
  params: z.object({ memberId: id }),
  query: nothing,
  body: z.object({
    fullName: line(120).optional(),
    position: text(120).optional(),
    phone: text(30).optional(),
    active: z.boolean().optional(),
    roles: memberRoles.optional(),
  }),
  answer: member,
  guarded: true,
})

export const resetPassword = defineRoute({
  id: 'resetPassword',
  method: 'POST',
  path: '/api/v1/members/:memberId/password',
  feature: 'organisation',
  summary: 'Đặt lại mật khẩu tạm, mở khoá đăng nhập',
  access: 'member.manage',
  params: z.object({ memberId: id }),
  query: nothing,
  body: nothing,
  answer: z.object({ temporaryPassword: z.string() }),
})
