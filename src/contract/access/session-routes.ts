import { z } from 'zod'
import { ROLES } from '#domain/access/rights.ts'
import { nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { id, line } from '../scalars.ts'

export const role = z.enum(ROLES)
export const reach = z.enum(['none', 'delegated', 'own', 'tenant'])

export const me = z.object({
  memberId: id,
  login: z.string(),
  fullName: z.string(),
  position: z.string(),
  mustChangePassword: z.boolean(),
  ward: z.object({ tenantId: id, name: z.string(), level: z.string(), placeName: z.string(), demonstration: z.boolean() }),
  memberships: z.array(z.object({ unitId: id, unitName: z.string(), role })),
  /** The widest reach of each permission: the screens show by it, the server decides by it. */
  rights: z.record(z.string(), reach),
  activePlanId: id.nullable(),
})
export type Me = z.output<typeof me>

export const signIn = defineRoute({
  id: 'signIn',
  method: 'POST',
  path: '/api/v1/session',
  feature: 'access',
  summary: 'Đăng nhập; phiên nằm trong cookie HttpOnly',
  access: 'public',
  params: nothing,
  query: nothing,
  body: z.object({ login: line(120), password: z.string().min(1).max(200) }),
  answer: me,
})

export const getSession = defineRoute({
  id: 'getSession',
  method: 'GET',
  path: '/api/v1/session',
  feature: 'access',
  summary: 'Người đang đăng nhập, đơn vị, vai trò và quyền',
  access: 'signedIn',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: me,
})

export const signOut = defineRoute({
  id: 'signOut',
  method: 'DELETE',
  path: '/api/v1/session',
  feature: 'access',
  summary: 'Đăng xuất',
  access: 'signedIn',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: nothing,
  status: 204,
})

export const changePassword = defineRoute({
  id: 'changePassword',
  method: 'POST',
  path: '/api/v1/session/password',
  feature: 'access',
  summary: 'Đổi mật khẩu của mình; mọi phiên kết thúc, kể cả phiên này',
  access: 'signedIn',
  params: nothing,
  query: nothing,
  body: z.object({ currentPassword: z.string().min(1).max(200), newPassword: z.string().min(1).max(200) }),
  answer: nothing,
  status: 204,
})
