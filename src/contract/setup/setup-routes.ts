import { z } from 'zod'
import { nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { id, line, text } from '../scalars.ts'

export const communeLevel = z.enum(['phường', 'xã', 'đặc khu'])

export const getSetup = defineRoute({
  id: 'getSetup',
  method: 'GET',
  path: '/api/v1/setup',
  feature: 'setup',
  summary: 'Hệ thống đã được thiết lập chưa; có phải bản dùng thử không',
  access: 'public',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    state: z.enum(['empty', 'ready']),
    demonstration: z.boolean(),
    wardName: z.string().nullable(),
    /** Only of a demonstration: accounts to try, one per role. */
    demonstrationAccounts: z.array(z.object({ login: z.string(), password: z.string(), role: z.string(), unitName: z.string() })),
    version: z.string(),
  }),
})

export const setUpWardBody = z.object({
  /** The one-time code that the server printed at its first start. */
  setupCode: z.string().min(1).max(100),
  level: communeLevel,
  /** `Tam Phước`, without the level word. */
  placeName: line(80),
  /** `Đảng bộ thành phố Đồng Nai`. */
  superiorName: line(160),
  administrator: z.object({ fullName: line(120), login: line(60), password: z.string().min(1).max(200), position: text(120).default('') }),
  /** One neighbourhood a line, as pasted from Word or Excel. */
  neighbourhoods: text(20_000),
  /** The units taken: those of the ready pattern by their keys, under the names given; others with the key of the unit above. All of the pattern when absent. */
  units: z
    .array(z.object({ key: line(80), name: text(200), parentKey: line(80).optional() }))
    .max(1000)
    .optional(),
})

export const setUpWard = defineRoute({
  id: 'setUpWard',
  method: 'POST',
  path: '/api/v1/setup',
  feature: 'setup',
  summary: 'Thiết lập phường mới: tên, quản trị, cây đơn vị theo mẫu sau 7/2025, các khu phố',
  access: 'public',
  params: nothing,
  query: nothing,
  body: setUpWardBody,
  answer: z.object({ tenantId: id, unitCount: z.int(), neighbourhoodCount: z.int() }),
  status: 201,
  creates: true,
})

export const startDemonstration = defineRoute({
  id: 'startDemonstration',
  method: 'POST',
  path: '/api/v1/setup/demonstration',
  feature: 'setup',
  summary: 'Dùng thử với Kế hoạch 55: nạp dữ liệu minh hoạ vào thư mục riêng rồi chuyển sang',
  access: 'public',
  params: nothing,
  query: nothing,
  body: z.object({ setupCode: z.string().min(1).max(100) }),
  answer: z.object({ state: z.enum(['loading', 'ready']), percent: z.int().min(0).max(100) }),
  status: 202,
})
