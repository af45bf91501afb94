import type { Looked } from '#application/ports/proof-reader.ts'
import type { ProofBreak, ProofPart } from '#domain/proof/proof-finding.ts'
import type { Instant } from '#domain/shared/calendar.ts'

type Place = {
  readonly table: string
  readonly key: string
  readonly expected?: string | null
  readonly found?: string | null
  readonly at?: Instant | null
  readonly byRole?: string
}

export function looked(part: ProofPart, broken: ProofBreak, place: Place): Looked {
  return { part, broken, expected: null, found: null, at: null, byRole: '', ...place }
}
