import { z } from 'zod'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import type { Day, Instant, Month } from '#domain/shared/calendar.ts'

/** Branding only: the shapes check exactly what the domain's readers accept. */
function branded<Value>(shape: z.ZodType<string>): z.ZodType<Value, Value> {
  // The brand exists for the compiler alone; zod has no way to say it without changing the JSON Schema.
  return shape as unknown as z.ZodType<Value, Value>
}

/** The calendar of the domain begins with year 1. */
export const day = branded<Day>(z.iso.date().refine(text => !text.startsWith('0000')))
export const MONTH_PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/
export const month = branded<Month>(z.string().regex(MONTH_PATTERN).meta({ description: 'YYYY-MM' }))
export const instant = branded<Instant>(z.iso.datetime())
export const id = z.uuid()
/** Grows by one at every change; travels as ETag and If-Match. */
export const version = z.int().min(1)
export const line = (longest: number) => z.string().trim().min(1).max(longest)
export const text = (longest: number) => z.string().max(longest)
/** How long a time a report speaks of. */
export const periodKind = z.enum(PERIOD_KINDS)
/** What a paper is written as, by the ending of its name. */
export const paperFormat = z.enum(['docx', 'pdf', 'xlsx'])

/** A page of a long list: pass `nextCursor` back as `cursor` for the next one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int().min(0).optional() })
}

/** A page of a list by the place of its first item, which the reader may choose freely. */
export const offsetQuery = ({ most, usual }: { readonly most: number; readonly usual: number }) => ({
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(most).default(usual),
})

export const pageQuery = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}
