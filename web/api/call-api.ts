import type { Answer, RouteId } from './api-routes.ts'
import { callAddress, fillAddress } from './call-address.ts'
import type { CallRest } from './call-address.ts'
import { ROUTE_ADDRESSES } from './route-addresses.ts'

/** Calls one route of the API. Throws ApiProblem for every refusal and when no answer comes. */
export function callApi<Id extends RouteId>(id: Id, ...rest: CallRest<Id>): Promise<Answer<Id>> {
  return callAddress<Id>(ROUTE_ADDRESSES[id], ...rest)
}

/** The address of a file to download or show: for links and pictures. */
export function fileAddress<Id extends RouteId>(id: Id, ...rest: CallRest<Id>): string {
  const options: { readonly params?: unknown; readonly query?: unknown } = rest[0] ?? {}
  return fillAddress(ROUTE_ADDRESSES[id].path, options.params, options.query)
}
