import { z } from 'zod'
import { CODE_PATTERN } from '#domain/register/register-definition.ts'

/** The code of a register, a column or a choice. */
export const code = z.string().regex(CODE_PATTERN)
