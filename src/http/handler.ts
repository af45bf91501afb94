import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Actor } from '#application/actor.ts'
import type { Application } from '#application/application.ts'
import type { Route } from '#contract/route.ts'
import type { Outcome } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import type { RefusalCode } from '#domain/words/refusal-words.ts'

/** One part of a multipart request, still on its way in. */
export type Upload = { readonly fileName: string; readonly bytes: Readable }

/** A request after validation and sign-in: only what the route's shapes declare. */
export type Call<Params, Query, Body> = {
  readonly application: Application
  /** Never undefined on a route that is not public. */
  readonly actor: Actor
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** Version from If-Match; present on guarded routes. */
  readonly ifMatch: number
  /** Present on upload routes. */
  readonly upload: Upload
  /** Vietnamese unless the caller prefers English. */
  readonly language: Language
  /** Where the request came from, for sign-in. */
  readonly origin: { readonly address: string; readonly userAgent: string; readonly headers: Headers }
}

/** JSON (with the version that becomes the ETag, and cookies of the sign-in library), a file, events as they happen, or the way to another address. */
export type Reply<Answer> =
  | { readonly answer: Answer; readonly version?: number; readonly setCookies?: readonly string[] }
  | { readonly file: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array | Readable; readonly inline?: boolean } }
  | { readonly events: Readable }
  | { readonly redirect: string }

export type Handler = {
  readonly route: Route
  readonly run: (call: Call<unknown, unknown, unknown>) => Promise<Outcome<Reply<unknown>, RefusalCode>>
}

/** Ties a route of the contract to a use case; the compiler checks that the answer has the contract's shape. */
export function handle<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType>(
  route: Route<Params, Query, Body, Answer>,
  run: (call: Call<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<Outcome<Reply<z.input<Answer>>, RefusalCode>>,
): Handler {
  // The server validates with this route's own shapes before it calls, so the parameters have these types.
  return { route, run: run as Handler['run'] }
}
