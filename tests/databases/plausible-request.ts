import type { z } from 'zod'
import { z as zod } from 'zod'
import type { Route } from '#contract/route.ts'

const UNKNOWN_ID = '01900000-0000-7000-8000-000000000000'

/** The route's address with what the place names; an id that nobody has where it names nothing. */
export function addressOf(route: Route, place: Record<string, string>): string {
  return route.path.replace(':month', '2026-10').replace(/:(\w+)/g, (_whole, name: string) => place[name] ?? place['any'] ?? UNKNOWN_ID)
}

/** The fields of a shape with their JSON Schema. */
export function propertiesOf(shape: z.ZodType): Record<string, object> {
  return (zod.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as { properties?: Record<string, object> }).properties ?? {}
}

/** A value that passes the field's shape as far as its schema says. */
export function plausibleValue(schema: {
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  items?: object
  anyOf?: object[]
  properties?: Record<string, object>
}): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.anyOf !== undefined) return plausibleValue(schema.anyOf[0] ?? {})
  if (schema.format === 'uuid') return '01900000-0000-7000-8000-000000000000'
  if (schema.format === 'date') return '2026-10-20'
  if (schema.type === 'string') return '2026-10'
  if (schema.type === 'integer' || schema.type === 'number') return 1
  if (schema.type === 'boolean') return false
  if (schema.type === 'array') return schema.items === undefined ? [] : [plausibleValue(schema.items)]
  return schema.type === 'object'
    ? Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, property]) => [name, plausibleValue(property)]))
    : null
}
