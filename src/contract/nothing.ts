import { z } from 'zod'

/** For routes without parameters, query, body or answer. */
export const nothing = z.object({})
/** Bytes of a file; content type and name travel in the headers. */
export const bytes = z.unknown()
