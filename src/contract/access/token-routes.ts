import { z } from 'zod'
import { nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, line } from '../scalars.ts'

export const apiToken = z.object({
  tokenId: id,
  name: z.string(),
  memberId: id,
  memberName: z.string(),
  /** Last four characters, to tell tokens apart. */
  ending: z.string(),
  createdAt: instant,
  expiresOn: day.nullable(),
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
})

export const listTokens = defineRoute({
  id: 'listTokens',
  method: 'GET',
  path: '/api/v1/tokens',
  feature: 'access',
  summary: 'Mã truy cập API của phường',
  access: 'token.manage',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ items: z.array(apiToken) }),
})

export const createToken = defineRoute({
  id: 'createToken',
  method: 'POST',
  path: '/api/v1/tokens',
  feature: 'access',
  summary: 'Cấp mã truy cập API, làm việc với đúng quyền của một tài khoản; mã chỉ hiện một lần',
  access: 'token.manage',
  params: nothing,
  query: nothing,
  body: z.object({ name: line(80), memberId: id, expiresOn: day.nullable().default(null) }),
  answer: z.object({ token: apiToken, secret: z.string() }),
  status: 201,
  creates: true,
})

export const revokeToken = defineRoute({
  id: 'revokeToken',
  method: 'DELETE',
  path: '/api/v1/tokens/:tokenId',
  feature: 'access',
  summary: 'Thu hồi mã truy cập',
  access: 'token.manage',
  params: z.object({ tokenId: id }),
  query: nothing,
  body: nothing,
  answer: nothing,
  status: 204,
})
