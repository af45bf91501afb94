import { type CheckView, getCheck } from '#application/verification/describe-check.ts'
import { drawMonth, previewDraw as preview } from '#application/verification/draw-sample.ts'
import { getSampleRecord as getRecord, getVerification as get } from '#application/verification/get-verification.ts'
import { listChecks } from '#application/verification/list-checks.ts'
import { recordVisit as record } from '#application/verification/record-visit.ts'
import { attachPicture, openPicture } from '#application/verification/visit-pictures.ts'
import {
  attachVisitPicture,
  drawSample,
  getSampleRecord,
  getVerification,
  getVerificationLine,
  getVisitPicture,
  listVerificationLines,
  previewDraw,
  recordVisit,
} from '#contract/verification/verification-routes.ts'
import { riskText } from '#domain/review/risk-text.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'
import { presentVerification } from './present-verification.ts'

export const verificationHandlers: readonly Handler[] = [
  handle(getVerification, async ({ application, actor, params, language }) => {
    const outcome = await get(application, actor, params.planId)
    return outcome.ok ? accepted({ answer: presentVerification(outcome.value, language) }) : outcome
  }),
  handle(previewDraw, async ({ application, actor, params, language }) => {
    const outcome = await preview(application, actor, params)
    if (!outcome.ok) return outcome
    const lines = outcome.value.lines.map(line => ({ ...line, reasons: line.reasons.map(reason => riskText(reason, language)) }))
    return accepted({ answer: { ...outcome.value, lines } })
  }),
  handle(drawSample, async ({ application, actor, params, body }) => {
    const { month, ...wanted } = body
    const outcome = await drawMonth(application, actor, { ...params, month }, wanted)
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(getSampleRecord, async ({ application, actor, params }) => {
    const outcome = await getRecord(application, actor, params.drawId)
    if (!outcome.ok) return outcome
    const { population, drawn, ...rest } = outcome.value
    return accepted({ answer: { ...rest, population: [...population], drawn: [...drawn] } })
  }),
  handle(listVerificationLines, async ({ application, actor, params, query }) => {
    const outcome = await listChecks(application, actor, { ...params, ...query })
    return outcome.ok ? accepted({ answer: { items: [...outcome.value.items], total: outcome.value.total } }) : outcome
  }),
  handle(getVerificationLine, async ({ application, actor, params }) => versioned(await getCheck(application, actor, params.checkId))),
  handle(recordVisit, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await record(application, actor, { ...params, seenVersion: ifMatch }, body)),
  ),
  handle(attachVisitPicture, async ({ application, actor, params, body, upload }) => {
    const described = { kind: 'photo' as const, documentNumber: '', documentDate: null }
    const outcome = await attachPicture(application, actor, { ...params, ...body, ...described, ...upload })
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(getVisitPicture, async ({ application, actor, params }) => {
    const outcome = await openPicture(application, actor, params.evidenceId)
    if (!outcome.ok) return outcome
    const { isShownInPlace, ...file } = outcome.value
    return accepted({ file: { ...file, inline: isShownInPlace } })
  }),
]

function versioned<Code extends string>(outcome: Outcome<CheckView, Code>) {
  if (!outcome.ok) return outcome
  const { evidence, visits, ...line } = outcome.value
  const answer = { ...line, evidence: [...evidence], visits: visits.map(visit => ({ ...visit, pictures: [...visit.pictures] })) }
  return accepted({ answer, version: line.version })
}
