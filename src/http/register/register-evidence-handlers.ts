import { openRowEvidence } from '#application/register/open-row-evidence.ts'
import { attachRowEvidence, removeRowEvidence } from '#application/register/row-evidence.ts'
import { attachRegisterEvidence, getRegisterEvidenceFile, removeRegisterEvidence } from '#contract/register/register-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

export const registerEvidenceHandlers: readonly Handler[] = [
  handle(attachRegisterEvidence, async ({ application, actor, params, body, upload }) => {
    const documentDate = body.documentDate === '' ? null : body.documentDate
    const outcome = await attachRowEvidence(application, actor, { ...params, ...body, documentDate, ...upload })
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(removeRegisterEvidence, async ({ application, actor, params }) => {
    const outcome = await removeRowEvidence(application, actor, params.evidenceId)
    return outcome.ok ? accepted({ answer: {} }) : outcome
  }),
  handle(getRegisterEvidenceFile, async ({ application, actor, params }) => {
    const outcome = await openRowEvidence(application, actor, params.evidenceId)
    if (!outcome.ok) return outcome
    const { isShownInPlace, ...file } = outcome.value
    return accepted({ file: { ...file, inline: isShownInPlace } })
  }),
]
