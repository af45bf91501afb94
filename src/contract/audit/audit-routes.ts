import { z } from 'zod'
import { nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { id, instant, pageOf, pageQuery, text } from '../scalars.ts'

export const auditEntry = z.object({
  sequence: z.int(),
  at: instant,
  actorId: id.nullable(),
  actorName: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  hash: z.string(),
})

export const listAuditEntries = defineRoute({
  id: 'listAuditEntries',
  method: 'GET',
  path: '/api/v1/audit',
  feature: 'audit',
  summary: 'Nhật ký hệ thống, mới nhất trước',
  access: 'audit.read',
  params: nothing,
  query: z.object({
    ...pageQuery,
    entity: text(60).optional(),
    entityId: text(80).optional(),
    actorId: id.optional(),
    /** Leaves out who signed in and whose password was wrong. */ withoutSignIns: z.stringbool().optional(),
  }),
  body: nothing,
  answer: pageOf(auditEntry),
})
