import type { CommitmentView } from '#application/commitment/commitment-view.ts'
import { discardCommitment as discard } from '#application/commitment/discard-commitment.ts'
import { exportCommitment as write, exportCommitmentForm as writeForm } from '#application/commitment/export-commitment.ts'
import { checkCommitmentImport, importCommitment as bringIn } from '#application/commitment/import-commitment.ts'
import { readUpload } from '#application/plan/read-upload.ts'
import { listCommitments as list } from '#application/commitment/list-commitments.ts'
import {
  approveCommitment as approve,
  returnCommitment as giveBack,
  signCommitment as sign,
} from '#application/commitment/move-commitment.ts'
import { getCommitment as get, getUnitCommitment as getOfUnit } from '#application/commitment/read-commitments.ts'
import { saveCommitment as save } from '#application/commitment/save-commitment.ts'
import { startCommitment as start } from '#application/commitment/start-commitment.ts'
import {
  approveCommitment,
  discardCommitment,
  exportCommitment,
  exportCommitmentForm,
  importCommitment,
  getCommitment,
  getUnitCommitment,
  listCommitments,
  returnCommitment,
  saveCommitment,
  signCommitment,
  startCommitment,
} from '#contract/commitment/commitment-routes.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type Handler, handle } from '../handler.ts'
import { presentCommitment } from './present-commitment.ts'

/** A form of 300 targets and as many items is far below. */
const LARGEST_FORM = 5 * 1_048_576

export const commitmentHandlers: readonly Handler[] = [
  handle(listCommitments, async ({ application, actor, query }) => accepted({ answer: await list(application, actor, query) })),
  handle(getUnitCommitment, async ({ application, actor, params, query, language }) => {
    const outcome = await getOfUnit(application, actor, { ...params, ...query })
    if (!outcome.ok) return outcome
    const { current } = outcome.value
    return accepted({ answer: { ...outcome.value, current: current === null ? null : presentCommitment(current, language) } })
  }),
  handle(startCommitment, async ({ application, actor, body, language }) => versioned(await start(application, actor, body), language)),
  handle(getCommitment, async ({ application, actor, params, language }) =>
    versioned(await get(application, actor, params.commitmentId), language),
  ),
  handle(saveCommitment, async ({ application, actor, params, body, ifMatch, language }) =>
    versioned(await save(application, actor, { ...params, seenVersion: ifMatch }, body), language),
  ),
  handle(discardCommitment, async ({ application, actor, params, ifMatch }) => {
    const outcome = await discard(application, actor, { ...params, seenVersion: ifMatch })
    return outcome.ok ? accepted({ answer: {} }) : outcome
  }),
  handle(signCommitment, async ({ application, actor, params, ifMatch, language }) =>
    versioned(await sign(application, actor, { ...params, seenVersion: ifMatch }), language),
  ),
  handle(approveCommitment, async ({ application, actor, params, ifMatch, language }) =>
    versioned(await approve(application, actor, { ...params, seenVersion: ifMatch }), language),
  ),
  handle(returnCommitment, async ({ application, actor, params, body, ifMatch, language }) =>
    versioned(await giveBack(application, actor, { ...params, seenVersion: ifMatch }, body.reason), language),
  ),
  handle(exportCommitmentForm, async ({ application, actor, params }) => {
    const outcome = await writeForm(application, actor, params.commitmentId)
    return outcome.ok ? accepted({ file: outcome.value }) : outcome
  }),
  handle(importCommitment, async ({ application, actor, params, ifMatch, upload, language }) => {
    const seen = { ...params, seenVersion: ifMatch }
    const allowed = await checkCommitmentImport(application, actor, seen)
    if (!allowed.ok) {
      upload.bytes.resume()
      return allowed
    }
    const read = await readUpload(upload.bytes, LARGEST_FORM)
    if (!read.ok) return refused(...read.refusals.map(({ facts }) => refusal('REGISTER_FILE_TOO_LARGE', 'file', facts)))
    return versioned(await bringIn(application, actor, seen, read.value), language)
  }),
  handle(exportCommitment, async ({ application, actor, params, query }) => {
    const outcome = await write(application, actor, params.commitmentId, query.format)
    return outcome.ok ? accepted({ file: outcome.value }) : outcome
  }),
]

function versioned<Code extends string>(outcome: Outcome<CommitmentView, Code>, language: Language) {
  return outcome.ok ? accepted({ answer: presentCommitment(outcome.value, language), version: outcome.value.version }) : outcome
}
