import { z } from 'zod'
import { PROOF_BREAKS, PROOF_PARTS } from '#domain/proof/proof-finding.ts'
import { bytes, nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, instant, pageOf, pageQuery } from '../scalars.ts'

const feature = 'proof'
const access = 'proof.read'
const count = z.int().min(0)

const chainEnd = z.object({ sequence: count, hash: z.string() })
const proofEntry = z.object({
  sequence: count,
  at: instant,
  actorName: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
})
const names = z.object({
  name: z.string().optional(),
  task: z.string().optional(),
  unit: z.string().optional(),
  kind: z.string().optional(),
  month: z.string().optional(),
  ordinal: z.number().optional(),
})
const finding = z.object({
  part: z.enum(PROOF_PARTS),
  broken: z.enum(PROOF_BREAKS),
  table: z.string(),
  key: z.string(),
  names,
  expected: z.string().nullable(),
  found: z.string().nullable(),
  at: instant.nullable(),
  byRole: z.string(),
  entry: proofEntry.nullable(),
})

/** As the log keeps the last verification. */
export const proofReport = z.object({
  startedAt: instant,
  finishedAt: instant,
  quick: z.boolean(),
  counts: z.object({ guards: count, entries: count, rows: count, touches: count, days: count, files: count, snapshots: count }),
  broken: count,
  findings: z.array(finding),
  end: chainEnd,
  lastSealedDay: day.nullable(),
  outsideSeals: count,
})

/** Said in the caller's language. */
const toldReport = proofReport.extend({
  findings: z.array(finding.extend({ sentence: z.string(), mend: z.string() })),
})
export type ToldProof = z.output<typeof toldReport>

/** A line of the stream of a verification: how far it is, then the result. */
export const proofLine = z.union([z.object({ part: z.enum(PROOF_PARTS), done: count }), z.object({ result: toldReport })])

export const getProofState = defineRoute({
  id: 'getProofState',
  method: 'GET',
  path: '/api/v1/proof',
  feature,
  summary: 'Lần chứng thực số liệu gần nhất, điểm cuối của nhật ký và ngày niêm phong gần nhất',
  access,
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    last: z.object({ at: instant, actorName: z.string(), report: toldReport }).nullable(),
    end: chainEnd,
    lastSealedDay: day.nullable(),
  }),
})

export const verifyProof = defineRoute({
  id: 'verifyProof',
  method: 'POST',
  path: '/api/v1/proof/verifications',
  feature,
  summary: 'Chứng thực toàn bộ số liệu; trả lời là dòng sự kiện NDJSON báo tiến độ rồi kết quả. quick: không đọc lại từng tệp minh chứng',
  access,
  params: nothing,
  query: nothing,
  body: z.object({ quick: z.boolean().default(false) }),
  answer: bytes,
  file: true,
})

export const listDaySeals = defineRoute({
  id: 'listDaySeals',
  method: 'GET',
  path: '/api/v1/proof/day-seals',
  feature,
  summary: 'Niêm phong từng ngày của nhật ký, mới nhất trước',
  access,
  params: nothing,
  query: z.object(pageQuery),
  body: nothing,
  answer: pageOf(z.object({ day, sequence: count, hash: z.string(), sealedAt: instant })),
})
