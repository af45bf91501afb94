import type { z } from 'zod'
import type { Permission } from '#domain/access/rights.ts'

/** Who may call: anybody, anybody signed in, or holders of a permission (how far it reaches is decided by the use case). */
export type Access = 'public' | 'signedIn' | Permission

/** One row of the API: the source of validation, of the rights matrix, of OpenAPI and of the browser's calls. */
export type Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Parameters as `:name`. */
  readonly path: `/api/v1/${string}`
  readonly feature: string
  readonly summary: string
  readonly access: Access
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly answer: Answer
  /** 200 unless told. 204 has no answer. */
  readonly status?: 200 | 201 | 202 | 204
  /** multipart/form-data with one `file` part; other fields are the body. */
  readonly upload?: true
  /** The body is bytes as `application/offset+octet-stream`, read by the use case as they come. */
  readonly rawBody?: true
  /** The body may hold a whole plan: up to 4 MB of JSON instead of 1 MB. */
  readonly longBody?: true
  /** The answer is bytes, not JSON. */
  readonly file?: true
  /** The answer goes on: events as they happen, until either side ends it. */
  readonly events?: true
  /** The answer leads to another address. */
  readonly redirects?: true
  /** Creates something: honours Idempotency-Key (the same key and body answer the same, once). */
  readonly creates?: true
  /** Changes something that has a version: needs If-Match. */
  readonly guarded?: true
}

export function defineRoute<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType>(
  route: Route<Params, Query, Body, Answer>,
): Route<Params, Query, Body, Answer> {
  return route
}

export type ParamsOf<R> = R extends Route<infer Params, z.ZodType, z.ZodType, z.ZodType> ? z.output<Params> : never
export type QueryInputOf<R> = R extends Route<z.ZodType, infer Query, z.ZodType, z.ZodType> ? z.input<Query> : never
export type BodyInputOf<R> = R extends Route<z.ZodType, z.ZodType, infer Body, z.ZodType> ? z.input<Body> : never
export type AnswerOf<R> = R extends Route<z.ZodType, z.ZodType, z.ZodType, infer Answer> ? z.output<Answer> : never
