import { z } from 'zod'
import { checkEvidence as check } from '#application/evidence/check-evidence.ts'
import { getEvidenceRules as getRules, saveWardPlace as savePlace } from '#application/evidence/evidence-rules.ts'
import { getEvidence as get } from '#application/evidence/get-evidence.ts'
import { listEvidence as list } from '#application/evidence/list-evidence.ts'
import { openPreview } from '#application/evidence/open-preview.ts'
import { reuseEvidence as reuse } from '#application/evidence/reuse-evidence.ts'
import type { LedgerPosition } from '#application/ports/evidence-ledger-store.ts'
import {
  checkEvidence,
  getEvidence,
  getEvidencePreview,
  getEvidenceRules,
  listEvidence,
  reuseEvidence,
  saveWardPlace,
} from '#contract/evidence/evidence-routes.ts'
import { id, instant } from '#contract/scalars.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { fromCursor, toCursor } from '../cursor.ts'
import { type Handler, handle } from '../handler.ts'
import { presentEvidence } from '../report/present-report.ts'
import { signsInWords } from './signs-in-words.ts'

export const ledgerHandlers: readonly Handler[] = [
  handle(listEvidence, async ({ application, actor, query, language }) => {
    const { items, next, total } = await list(application, actor, { ...query, after: readPosition(query.cursor) })
    return accepted({
      answer: {
        items: items.map(item => ({ ...item, signs: signsInWords(item.signs, language) })),
        nextCursor: next === null ? null : toCursor([next.uploadedAt, next.evidenceId]),
        ...(total === undefined ? {} : { total }),
      },
    })
  }),
  handle(getEvidence, async ({ application, actor, params, language }) => {
    const outcome = await get(application, actor, params.evidenceId)
    if (!outcome.ok) return outcome
    const { signs, ...entry } = outcome.value
    return accepted({ answer: { ...entry, signs: signsInWords(signs, language) }, version: entry.version })
  }),
  handle(checkEvidence, async ({ application, actor, params, body, ifMatch, language }) => {
    const outcome = await check(application, actor, { ...params, ...body, seenVersion: ifMatch })
    if (!outcome.ok) return outcome
    const { signs, ...entry } = outcome.value
    return accepted({ answer: { ...entry, signs: signsInWords(signs, language) }, version: entry.version })
  }),
  handle(getEvidencePreview, async ({ application, actor, params, query }) => {
    const outcome = await openPreview(application, actor, { ...params, size: query.size })
    if (!outcome.ok) return outcome
    return accepted({ file: { name: `${query.size}.webp`, mime: 'image/webp', bytes: outcome.value, inline: true } })
  }),
  handle(reuseEvidence, async ({ application, actor, params, body, language }) => {
    const outcome = await reuse(application, actor, { ...params, ...body })
    return outcome.ok ? accepted({ answer: presentEvidence(outcome.value, language) }) : outcome
  }),
  handle(getEvidenceRules, async ({ application, actor }) => {
    const rules = await getRules(application, actor)
    return accepted({ answer: rules, version: rules.version })
  }),
  handle(saveWardPlace, async ({ application, actor, body, ifMatch }) => {
    const outcome = await savePlace(application, actor, { place: body.place, seenVersion: ifMatch })
    return outcome.ok ? accepted({ answer: outcome.value, version: outcome.value.version }) : outcome
  }),
]

const position = z.tuple([instant, id])

/** Undefined, as without a cursor, when it was not made by us. */
function readPosition(cursor: string | undefined): LedgerPosition | undefined {
  const found = position.safeParse(fromCursor(cursor))
  if (!found.success) return undefined
  const [uploadedAt, evidenceId] = found.data
  return { uploadedAt, evidenceId }
}
