import { askCorrection as ask } from '#application/lock/ask-correction.ts'
import { compareSnapshot as compare } from '#application/lock/compare-snapshot.ts'
import {
  approveCorrection as approve,
  refuseCorrection as refuseIt,
  withdrawCorrection as withdraw,
} from '#application/lock/decide-correction.ts'
import { exportSnapshot as write } from '#application/lock/export-snapshot.ts'
import { getPeriodLock as get } from '#application/lock/get-period-lock.ts'
import { listCorrections as list } from '#application/lock/list-corrections.ts'
import { lockPeriod as lock } from '#application/lock/lock-period.ts'
import type { CorrectionView } from '#application/lock/period-lock-view.ts'
import {
  approveCorrection,
  askCorrection,
  compareSnapshot,
  exportSnapshot,
  getPeriodLock,
  listCorrections,
  lockPeriod,
  refuseCorrection,
  withdrawCorrection,
} from '#contract/lock/lock-routes.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

export const lockHandlers: readonly Handler[] = [
  handle(getPeriodLock, async ({ application, actor, params }) => answered(await get(application, actor, params))),
  handle(lockPeriod, async ({ application, actor, params, body }) => answered(await lock(application, actor, { ...params, ...body }))),
  handle(compareSnapshot, async ({ application, actor, params }) => answered(await compare(application, actor, params))),
  handle(exportSnapshot, async ({ application, actor, params }) => {
    const outcome = await write(application, actor, params)
    return outcome.ok ? accepted({ file: outcome.value }) : outcome
  }),
  handle(listCorrections, async ({ application, actor, query }) => accepted({ answer: await list(application, actor, query) })),
  handle(askCorrection, async ({ application, actor, params, body }) => versioned(await ask(application, actor, { ...params, ...body }))),
  handle(approveCorrection, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await approve(application, actor, { ...params, ...body, seenVersion: ifMatch })),
  ),
  handle(refuseCorrection, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await refuseIt(application, actor, { ...params, ...body, seenVersion: ifMatch })),
  ),
  handle(withdrawCorrection, async ({ application, actor, params, ifMatch }) =>
    versioned(await withdraw(application, actor, { ...params, seenVersion: ifMatch })),
  ),
]

function answered<Answer, Code extends string>(outcome: Outcome<Answer, Code>) {
  return outcome.ok ? accepted({ answer: outcome.value }) : outcome
}

function versioned<Code extends string>(outcome: Outcome<CorrectionView, Code>) {
  return outcome.ok ? accepted({ answer: outcome.value, version: outcome.value.version }) : outcome
}
