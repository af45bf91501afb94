import type { z } from 'zod'
import type { CaseView } from '#application/case/case-view.ts'
import { exportCases as write } from '#application/case/export-cases.ts'
import { type CaseListing, getCase as get, listCases as list } from '#application/case/list-cases.ts'
import {
  answerCase as answer,
  assignCase as assign,
  confirmCase as confirm,
  recordSuperiorAnswer as recordAnswer,
  rejectCase as reject,
  reopenCase as reopen,
  sendCaseUp as sendUp,
  startCase as start,
} from '#application/case/move-case.ts'
import { raiseCase as raise, raiseCaseOfLine as raiseOfLine } from '#application/case/raise-case.ts'
import {
  answerCase,
  assignCase,
  type caseDetail,
  confirmCase,
  exportCases,
  getCase,
  listCases,
  raiseCase,
  raiseCaseOfLine,
  recordSuperiorAnswer,
  rejectCase,
  reopenCase,
  sendCaseUp,
  startCase,
} from '#contract/case/case-routes.ts'
import { OPEN_CASE_STATES, PENDING_CASE_STATES } from '#domain/case/case-file.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

export const caseHandlers: readonly Handler[] = [
  handle(listCases, async ({ application, actor, query }) => {
    const { offset, limit, ...filters } = query
    const { items, total } = await list(application, actor, { ...listingOf(filters), offset, limit })
    return accepted({ answer: { items: [...items], total } })
  }),
  handle(exportCases, async ({ application, actor, query }) => {
    const { format, ...filters } = query
    const outcome = await write(application, actor, listingOf(filters), format)
    return outcome.ok ? accepted({ file: outcome.value }) : outcome
  }),
  handle(raiseCase, async ({ application, actor, body }) => versioned(await raise(application, actor, body))),
  handle(raiseCaseOfLine, async ({ application, actor, params, body }) =>
    versioned(await raiseOfLine(application, actor, { ...params, ...body })),
  ),
  handle(getCase, async ({ application, actor, params }) => versioned(await get(application, actor, params.caseId))),
  handle(assignCase, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await assign(application, actor, { ...params, seenVersion: ifMatch }, body)),
  ),
  handle(startCase, async ({ application, actor, params, ifMatch }) =>
    versioned(await start(application, actor, { ...params, seenVersion: ifMatch })),
  ),
  handle(answerCase, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await answer(application, actor, { ...params, seenVersion: ifMatch }, body)),
  ),
  handle(recordSuperiorAnswer, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await recordAnswer(application, actor, { ...params, seenVersion: ifMatch }, body)),
  ),
  handle(sendCaseUp, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await sendUp(application, actor, { ...params, seenVersion: ifMatch }, body)),
  ),
  handle(rejectCase, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await reject(application, actor, { ...params, seenVersion: ifMatch }, body.reason)),
  ),
  handle(confirmCase, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await confirm(application, actor, { ...params, seenVersion: ifMatch }, body.note)),
  ),
  handle(reopenCase, async ({ application, actor, params, body, ifMatch }) =>
    versioned(await reopen(application, actor, { ...params, seenVersion: ifMatch }, body.reason)),
  ),
]

function versioned<Code extends string>(outcome: Outcome<CaseView, Code>) {
  return outcome.ok ? accepted({ answer: present(outcome.value), version: outcome.value.version }) : outcome
}

function present(file: CaseView): z.input<typeof caseDetail> {
  return { ...file, events: [...file.events], allowedActions: [...file.allowedActions] }
}

type Filters = Omit<z.output<(typeof listCases)['query']>, 'offset' | 'limit'>

function listingOf({ state, due, ...filters }: Filters): Omit<CaseListing, 'offset' | 'limit'> {
  const states = state === undefined ? undefined : state === 'open' ? OPEN_CASE_STATES : state === 'pending' ? PENDING_CASE_STATES : [state]
  return { ...filters, states, overdue: due === 'overdue' }
}
