import type { z } from 'zod'
import { listPromiseRates as rates, listPromises as list } from '#application/promise/list-promises.ts'
import type { LinePromiseView, PromiseView } from '#application/promise/promise-view.ts'
import { answerPromise as answer, getReportPromises as get, judgePromise as judge } from '#application/promise/report-promises.ts'
import {
  answerPromise,
  getReportPromises,
  judgePromise,
  type linePromise,
  listPromiseRates,
  listPromises,
  type promiseShape,
} from '#contract/promise/promise-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

export const promiseHandlers: readonly Handler[] = [
  handle(listPromises, async ({ application, actor, query }) => {
    const { items, ...page } = await list(application, actor, query)
    return accepted({ answer: { ...page, items: items.map(presentPromise) } })
  }),
  handle(listPromiseRates, async ({ application, actor, query }) => {
    const { months, units, whole } = await rates(application, actor, query)
    return accepted({ answer: { months: [...months], units: units.map(unit => ({ ...unit, byMonth: [...unit.byMonth] })), whole } })
  }),
  handle(getReportPromises, async ({ application, actor, params }) => {
    const outcome = await get(application, actor, params.reportId)
    return outcome.ok ? accepted({ answer: { items: outcome.value.map(presentLinePromise) } }) : outcome
  }),
  handle(answerPromise, async ({ application, actor, params, body, ifMatch }) => {
    const outcome = await answer(application, actor, { ...params, ...body, seenReport: ifMatch })
    return outcome.ok ? accepted({ answer: presentLinePromise(outcome.value) }) : outcome
  }),
  handle(judgePromise, async ({ application, actor, params, body, ifMatch }) => {
    const outcome = await judge(application, actor, { ...params, ...body, seenReport: ifMatch })
    return outcome.ok ? accepted({ answer: presentLinePromise(outcome.value) }) : outcome
  }),
]

function presentPromise(promise: PromiseView): z.input<typeof promiseShape> {
  return { ...promise, moves: [...promise.moves] }
}

function presentLinePromise(promise: LinePromiseView): z.input<typeof linePromise> {
  return { ...promise, ...presentPromise(promise), allowedActions: [...promise.allowedActions] }
}
