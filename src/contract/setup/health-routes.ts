import { z } from 'zod'
import { nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'

export const getHealth = defineRoute({
  id: 'getHealth',
  method: 'GET',
  path: '/api/v1/health',
  feature: 'setup',
  summary: 'Máy chủ và cơ sở dữ liệu có trả lời không',
  access: 'public',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ status: z.literal('ok'), version: z.string(), database: z.enum(['sqlite', 'postgres']) }),
})
