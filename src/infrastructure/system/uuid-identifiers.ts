import { v7 } from 'uuid'
import type { Identifiers } from '#application/ports/identifiers.ts'

export const uuidIdentifiers: Identifiers = { next: () => v7() }
