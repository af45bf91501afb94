import type { Problem } from '#contract/problem.ts'
import { readLanguage } from '../theme/saved-look.ts'
import { ApiProblem, isProblem, OFFLINE, UNREADABLE_ANSWER } from './api-problem.ts'
import type { Answer, Body, Params, Query, RouteId } from './api-routes.ts'
import { makeRandomKey } from './make-random-key.ts'
import type { RouteAddress } from './sign-in-addresses.ts'

type IsNothing<Value> = string extends keyof Value ? true : [keyof Value] extends [never] ? true : false
type Part<Name extends string, Value> =
  IsNothing<Value> extends true
    ? { readonly [Key in Name]?: undefined }
    : Record<never, never> extends Value
      ? { readonly [Key in Name]?: Value | undefined }
      : { readonly [Key in Name]: Value }

export type CallOptions<Id extends RouteId> = Part<'params', Params<Id>> &
  Part<'query', Query<Id>> &
  Part<'body', Body<Id>> & {
    /** The version that was read, of a guarded call. */
    readonly ifMatch?: number
    /** Of a creating call: the same for every retry of one click. See `useCreationKey`. */
    readonly idempotencyKey?: string
    /** Of an upload. */
    readonly file?: File
    /** Of a route whose body is bytes. */
    readonly bytes?: Blob
    readonly signal?: AbortSignal
  }
export type CallRest<Id extends RouteId> =
  Record<never, never> extends CallOptions<Id> ? [options?: CallOptions<Id>] : [options: CallOptions<Id>]
type LooseOptions = {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
  readonly ifMatch?: number
  readonly idempotencyKey?: string
  readonly file?: File
  readonly bytes?: Blob
  readonly signal?: AbortSignal
}

/** Calls the address of one route. Throws ApiProblem for every refusal and when no answer comes. Without the table of routes, for the sign-in. */
export async function callAddress<Id extends RouteId>(address: RouteAddress, ...rest: CallRest<Id>): Promise<Answer<Id>> {
  const options: LooseOptions = rest[0] ?? {}
  const response = await send(address, options)
  if (!response.ok) throw new ApiProblem(await readProblem(response))
  const answer: unknown = response.status === 204 ? undefined : await readJson(response)
  // The server drops whatever its contract does not declare and fails on what is missing: the answer has the route's shape.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said above
  return answer as Answer<Id>
}

async function send(address: RouteAddress, options: LooseOptions): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': readLanguage() })
  if (options.ifMatch !== undefined) headers.set('If-Match', `"${options.ifMatch}"`)
  if (address.creates === true) headers.set('Idempotency-Key', options.idempotencyKey ?? makeRandomKey())
  const body = makeBody(address, options)
  if (typeof body === 'string') headers.set('Content-Type', 'application/json')
  if (body instanceof Blob) headers.set('Content-Type', 'application/offset+octet-stream')
  const init: RequestInit = { method: address.method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = body
  if (options.signal !== undefined) init.signal = options.signal
  try {
    return await fetch(fillAddress(address.path, options.params, options.query), init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem({ type: 'about:blank', title: '', status: 0, code: OFFLINE })
  }
}

function makeBody(address: RouteAddress, options: LooseOptions): string | FormData | Blob | undefined {
  if (options.bytes !== undefined) return options.bytes
  if (address.upload !== true) return options.body === undefined ? undefined : JSON.stringify(options.body)
  const form = new FormData()
  for (const [name, value] of textEntries(options.body)) form.set(name, value)
  // The file comes last: the server then knows the fields before the bytes arrive.
  if (options.file !== undefined) form.set('file', options.file, options.file.name)
  return form
}

export function fillAddress(path: string, params: unknown, query: unknown): string {
  const values = new Map(textEntries(params))
  const filled = path.replace(/:([A-Za-z]+)/g, (_whole, name: string) => encodeURIComponent(values.get(name) ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of textEntries(query)) if (value !== '') search.set(name, value)
  return search.size === 0 ? filled : `${filled}?${search}`
}

/** What travels in addresses and form fields: texts, numbers, truth values. */
function textEntries(values: unknown): readonly (readonly [string, string])[] {
  return Object.entries(values ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, `${value}`] as const] : [],
  )
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    throw new ApiProblem({ type: 'about:blank', title: '', status: response.status, code: UNREADABLE_ANSWER })
  }
}

async function readProblem(response: Response): Promise<Problem> {
  const answer = await readJson(response)
  return isProblem(answer) ? answer : { type: 'about:blank', title: '', status: response.status, code: UNREADABLE_ANSWER }
}
