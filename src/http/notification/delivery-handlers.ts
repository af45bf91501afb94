import { listFailedJobs as failed, retryJob as again } from '#application/job/failed-jobs.ts'
import { listDeliveries as list, listDeliveryEvents as events, retryDelivery as retry } from '#application/notification/delivery-log.ts'
import { listDeliveries, listDeliveryEvents, listFailedJobs, retryDelivery, retryJob } from '#contract/notification/delivery-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'
import { presentDelivery } from './present-delivery.ts'

export const deliveryHandlers: readonly Handler[] = [
  handle(listDeliveries, async ({ application, actor, query, language }) => {
    const { items, ...page } = await list(application, actor, query)
    return accepted({ answer: { ...page, items: items.map(item => presentDelivery(item, language)) } })
  }),
  handle(listDeliveryEvents, async ({ application, actor, params }) => {
    const outcome = await events(application, actor, params.deliveryId)
    return outcome.ok ? accepted({ answer: { items: [...outcome.value] } }) : outcome
  }),
  handle(retryDelivery, async ({ application, actor, params }) => {
    const outcome = await retry(application, actor, params.deliveryId)
    return outcome.ok ? accepted({ answer: {} }) : outcome
  }),
  handle(listFailedJobs, async ({ application, actor }) => {
    const { items, counts } = await failed(application, actor)
    return accepted({ answer: { items: [...items], counts } })
  }),
  handle(retryJob, async ({ application, actor, body }) => {
    const outcome = await again(application, actor, body.key)
    return outcome.ok ? accepted({ answer: {} }) : outcome
  }),
]
