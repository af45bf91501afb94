import { attachEvidence as attach } from '#application/report/attach-evidence.ts'
import { removeEvidence as remove, updateEvidence as update } from '#application/report/change-evidence.ts'
import { openEvidenceFile } from '#application/report/open-evidence-file.ts'
import { attachEvidence, getEvidenceFile, removeEvidence, updateEvidence } from '#contract/report/report-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'
import { presentEvidence } from './present-report.ts'

export const evidenceHandlers: readonly Handler[] = [
  handle(attachEvidence, async ({ application, actor, params, body, upload, language }) => {
    const documentDate = body.documentDate === '' ? null : body.documentDate
    const outcome = await attach(application, actor, { ...params, ...body, documentDate, ...upload })
    return outcome.ok ? accepted({ answer: presentEvidence(outcome.value, language) }) : outcome
  }),
  handle(updateEvidence, async ({ application, actor, params, body, language }) => {
    const outcome = await update(application, actor, params.evidenceId, body)
    return outcome.ok ? accepted({ answer: presentEvidence(outcome.value, language) }) : outcome
  }),
  handle(removeEvidence, async ({ application, actor, params }) => {
    const outcome = await remove(application, actor, params.evidenceId)
    return outcome.ok ? accepted({ answer: {} }) : outcome
  }),
  handle(getEvidenceFile, async ({ application, actor, params, query }) => {
    const outcome = await openEvidenceFile(application, actor, params.evidenceId, query.copy)
    if (!outcome.ok) return outcome
    const { isShownInPlace, ...file } = outcome.value
    return accepted({ file: { ...file, inline: isShownInPlace } })
  }),
]
