import { finishUpload as finish } from '#application/evidence/finish-upload.ts'
import {
  cancelUpload as cancel,
  createUpload as create,
  getUpload as get,
  listUploads as list,
  sendUploadBytes as send,
} from '#application/evidence/resumable-upload.ts'
import { cancelUpload, createUpload, finishUpload, getUpload, listUploads, sendUploadBytes } from '#contract/evidence/evidence-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'
import { presentEvidence } from '../report/present-report.ts'

export const uploadHandlers: readonly Handler[] = [
  handle(listUploads, async ({ application, actor, query }) =>
    accepted({ answer: { items: await list(application, actor, query.reportId) } }),
  ),
  handle(createUpload, async ({ application, actor, body }) => {
    const outcome = await create(application, actor, body)
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(getUpload, async ({ application, actor, params }) => {
    const outcome = await get(application, actor, params.uploadId)
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(sendUploadBytes, async ({ application, actor, params, query, upload }) => {
    const outcome = await send(application, actor, { ...params, offset: query.offset, bytes: upload.bytes })
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(finishUpload, async ({ application, actor, params, language }) => {
    const outcome = await finish(application, actor, params.uploadId)
    return outcome.ok ? accepted({ answer: presentEvidence(outcome.value, language) }) : outcome
  }),
  handle(cancelUpload, async ({ application, actor, params }) => {
    const outcome = await cancel(application, actor, params.uploadId)
    return outcome.ok ? accepted({ answer: {} }) : outcome
  }),
]
